"""A hall in the midst of its day is brought up from older tables, and its people are served on."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import MetaData, insert

from shared.actions import missing, serving
from shared.actions.keeping_time import keep_time
from shared.db import snapshot
from shared.db.engine import open_engine
from shared.db.journal import FIRST_HASH
from shared.db.store import open_store
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.hours import OpenOn
from shared.domain.ids import ClerkId, CounterId, new_command
from tests.factories import RunningHall, with_tables
from tests.shared.db.test_schema import up_to

NINE = datetime.fromisoformat("2026-03-07T01:00:00+00:00")
"""In the hall's zone, of a Saturday; SQLite keeps no zone."""
TODAY, YESTERDAY = date(2026, 3, 7), date(2026, 3, 6)
WORDS = {f"{name}_{language}": "" for name in ("name", "place", "hint", "fee") for language in ("zh", "en")}
CLERK = Actor(Role.CLERK, "counter 1", CounterId(1), ClerkId(1))


def a_ticket(serial: int, state: str, day: date = TODAY, priority: str = "normal", **more: Any) -> dict[str, Any]:
    came = NINE + timedelta(minutes=serial)
    called = None if state == "waiting" else came + timedelta(minutes=10)
    return {
        "hall_id": 1,
        "business_day": day,
        "number": f"A{serial:03d}",
        "code": f"{day}-{serial}",
        "service_id": 1,
        "queue_id": 1,
        "priority": priority,
        "language": "zh",
        "state": state,
        "issued_at": came,
        "rank_at": came,
        "called_at": called,
        "missed_at": called if state == "parked" else None,
        "recalls": 0,
        "comment": "",
        **more,
    }


AT_ONE: dict[str, Any] = {"counter_id": 1, "clerk_id": 1}
LISTED = {"hall_id": 1, "position": 0, "active": True}
ROWS: dict[str, list[dict[str, Any]]] = {
    "hall": [
        {
            **WORDS,
            "code": "old-hall",
            "time_zone": "Asia/Shanghai",
            "phone": "",
            "open_from": "08:30",
            "open_until": "17:00",
            "demonstration": False,
            "rules": {"rating_window_s": 60, "recall_limit": 3},
            "priorities": [{"code": "green", "name": {"zh": "", "en": ""}, "head_start_s": 0}],
            "notices": [],
        }
    ],
    "journal": [{"hall_id": 1, "seq": 0, "at": NINE, "hash": FIRST_HASH}],
    "department": [{**LISTED, **WORDS, "code": "d"}],
    "queue": [{**LISTED, **WORDS, "letter": "A", "zone": ""}],
    "service": [
        {
            **LISTED,
            **WORDS,
            "code": "s",
            "department_id": 1,
            "queue_id": 1,
            "mean_service_s": 60,
            "materials": [],
            "elsewhere": [],
        }
    ],
    "counter": [{**LISTED, **WORDS, "number": 1}],
    "counter_queue": [{"counter_id": 1, "queue_id": 1, "preference": 0}],
    "clerk": [{**LISTED, **WORDS, "number": "001", "role": "clerk"}],
    "shift": [{"hall_id": 1, **AT_ONE, "began_at": NINE, "reason": ""}],
    "day_queue": [
        {"queue_id": 1, "business_day": YESTERDAY, "last_serial": 1, "waiting": 1},
        {"queue_id": 1, "business_day": TODAY, "last_serial": 4, "waiting": 2},
    ],
    "ticket": [
        a_ticket(1, "waiting", YESTERDAY),
        a_ticket(1, "serving", **AT_ONE, visit_id=1),
        a_ticket(2, "parked"),
        a_ticket(3, "waiting"),
        a_ticket(4, "waiting", priority="green"),
    ],
    "visit": [
        {
            "hall_id": 1,
            "ticket_id": 2,
            **AT_ONE,
            "service_id": 1,
            "called_at": NINE,
            "started_at": NINE,
            "outcome": "",
        }
    ],
}


def fill(url: str) -> None:
    """Write the rows of an older program."""
    engine, tables = open_engine(url), MetaData()
    tables.reflect(engine)
    with engine.connect().execution_options(change=True) as connection, connection.begin():
        for name, rows in ROWS.items():
            known = tables.tables[name]
            for row in rows:
                connection.execute(insert(known), {key: value for key, value in row.items() if key in known.c})
    engine.dispose()


def test_a_hall_goes_on_where_it_was(database_url: str) -> None:
    up_to(database_url, "0002")
    fill(database_url)
    store = open_store(with_tables(database_url), clock=lambda: NINE + timedelta(hours=1))
    running = RunningHall(store, store.hall())
    serving.finish(store, CLERK, new_command())
    missing.return_ticket(store, CLERK, "A002", new_command())
    assert running.hall.hours.open_on is OpenOn.EVERY_DAY
    assert running.issue().ticket.number == "A005"
    called = []
    while (ticket := running.call(CLERK)) is not None:
        called.append(ticket.number)
        serving.start(store, CLERK, new_command())
        serving.finish(store, CLERK, new_command())
    assert called == ["A003", "A004", "A002", "A005"]
    assert keep_time(store, CLERK) == 1
    view = store.read(lambda c: snapshot.read_view(c, store.hall_id, TODAY))
    assert (view.people_waiting, view.missed, view.counters[CounterId(1)].ticket) == (0, (), None)
    store.close()
