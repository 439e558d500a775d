"""The database itself refuses what the queue's rules forbid, whoever writes to it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Index, PrimaryKeyConstraint, Table, UniqueConstraint, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from shared.actions import booking, serving
from shared.actions.alerts import raise_alert
from shared.db.alert_table import alert
from shared.db.appointment_table import appointment
from shared.db.base import metadata
from shared.db.journal_tables import command, event
from shared.db.queue_tables import day_queue, rating, shift, ticket, visit
from shared.db.setup_tables import counter, hall, queue, service
from shared.domain.actor import Actor
from shared.domain.alert import AlertKind
from shared.domain.appointment import Booking, Source
from shared.domain.hall import Role
from shared.domain.hours import Span
from shared.domain.ids import new_command
from shared.domain.slot_pattern import SlotPattern
from tests.factories import KIOSK, MIDDAY, RunningHall, a_catalogue, a_hall, with_tables


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def busy(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHall]:
    """Counter 1 serves A001, counter 2 has finished A002 and its rating is open, counter 3 has called A003.

    Two appointments are booked, and more are possible. The kiosk has said that it is out of paper.
    """
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('guards') / 'hall.db'}"
    else:
        url = request.getfixturevalue("postgres_server").create_database()
    slots = SlotPattern(Span.of("00:00", "24:00"), 30, 5)
    catalogue = a_catalogue(zone=MIDDAY)
    services = tuple(replace(service, slots=(slots,)) for service in catalogue.services)
    running = a_hall(with_tables(url), catalogue=replace(catalogue, services=services))
    for reference in ("X-1", "X-2"):
        book(running, reference)
    for _ in range(5):
        running.issue()
    running.serve(running.clerk(1))
    second = running.clerk(2)
    running.serve(second)
    serving.finish(running.store, second, new_command())
    running.call(running.clerk(3))
    raise_alert(running.store, KIOSK, AlertKind.PAPER_OUT)
    yield running
    running.store.close()


def book(running: RunningHall, reference: str) -> None:
    tomorrow = running.store.now().astimezone(running.store.zone) + timedelta(days=1)
    at = tomorrow.replace(hour=10, minute=0, second=0, microsecond=0)
    wish = Booking(running.service("A").id, at, source=Source.HTTP, reference=reference)
    booking.book(running.store, Actor(Role.ADAPTER, "platform"), wish, new_command())


def write(running: RunningHall, *statements: Any) -> None:
    """Write, but take it back at the end: the hall serves all tests here."""
    with running.store.engine.connect().execution_options(change=True) as connection, connection.begin() as writing:
        for statement in statements:
            connection.execute(statement)
        writing.rollback()


def set_state(number: str, **values: object) -> Any:
    return update(ticket).where(ticket.c.number == number).values(**values)


def copy_of(table: Table, **changes: object) -> Callable[[RunningHall], Any]:
    """Return what inserts the table's first row once more, with changes."""

    def statement(running: RunningHall) -> Any:
        row = running.store.read(lambda c: c.execute(select(table).limit(1)).mappings().one())
        kept = {name: value for name, value in row.items() if name != "id" or table is command}
        return insert(table).values(kept | changes)

    return statement


def of_ticket(number: str) -> Any:
    return select(ticket.c.id).where(ticket.c.number == number).scalar_subquery()


def of_counter(number: int) -> Any:
    return select(counter.c.id).where(counter.c.number == number).scalar_subquery()


def of_one(**values: Any) -> Any:
    return update(appointment).where(appointment.c.reference == "X-1").values(**values)


ARRIVED = {"state": "arrived", "ticket_id": of_ticket("A004")}
ANOTHER = {"state": "waiting", "visit_id": None, "counter_id": None}
FORBIDDEN: list[tuple[str, str, Any]] = [
    (
        "two called tickets at one counter",
        "uq_ticket_at_counter",
        set_state("A004", state="called", counter_id=of_counter(1)),
    ),
    ("a ticket called to no counter", "ck_ticket_at_counter", set_state("A004", state="called")),
    ("a ticket served without a visit", "ck_ticket_open_visit", set_state("A003", state="serving")),
    ("an open visit of a finished ticket", "ck_ticket_open_visit", set_state("A001", state="done")),
    ("an unknown state", "ck_ticket_state", set_state("A004", state="lost")),
    (
        "the same number twice on a day",
        "uq_ticket_hall_id_business_day_number",
        copy_of(ticket, **ANOTHER, code="other"),
    ),
    ("the same code twice", "uq_ticket_code", copy_of(ticket, **ANOTHER, number="A099")),
    ("two open visits of a ticket", "uq_visit_open_ticket", copy_of(visit, counter_id=of_counter(3))),
    ("two open visits at a counter", "uq_visit_open_counter", copy_of(visit, ticket_id=of_ticket("A003"))),
    ("two ratings of a visit", "pk_rating", copy_of(rating, counter_id=of_counter(3))),
    ("two open ratings at a counter", "uq_rating_open_counter", copy_of(rating, visit_id=1)),
    ("a rating given without a level", "ck_rating_given", update(rating).values(state="given")),
    ("a level that does not exist", "ck_rating_level", update(rating).values(state="given", level=6)),
    ("an unknown state of a rating", "ck_rating_state", update(rating).values(state="bought", level=None)),
    ("two clerks at a counter", "uq_shift_open_counter", copy_of(shift, clerk_id=4)),
    ("a clerk at two counters", "uq_shift_open_clerk", copy_of(shift, counter_id=4)),
    ("fewer than nobody waiting", "ck_day_queue_waiting", update(day_queue).values(waiting=-1)),
    ("two entries of a number", "pk_event", copy_of(event)),
    ("a command twice", "pk_command", copy_of(command)),
    ("two appointments of a code", "uq_appointment_hall_id_code", copy_of(appointment, reference="X-9")),
    (
        "an appointment of a platform twice",
        "uq_appointment_hall_id_source_reference",
        copy_of(appointment, code="ACEF3467"),
    ),
    ("two appointments of a ticket", "uq_appointment_ticket", update(appointment).values(ARRIVED)),
    ("an appointment that arrived without a ticket", "ck_appointment_arrived", of_one(state="arrived")),
    ("a ticket of an appointment that nobody came for", "ck_appointment_arrived", of_one(ticket_id=of_ticket("A004"))),
    ("an unknown state of an appointment", "ck_appointment_state", of_one(state="lost")),
    ("an unknown source of an appointment", "ck_appointment_source", of_one(source="rumour")),
    ("a part of a phone number", "ck_appointment_phone_tail", of_one(phone_tail="123")),
    ("an appointment over before it begins", "ck_appointment_until", of_one(until=appointment.c.booked_at)),
    ("a cancelled appointment that is booked", "ck_appointment_cancelled_here", of_one(cancelled_here=True)),
    ("the same alert twice", "uq_alert_open", copy_of(alert)),
    ("two halls of a code", "uq_hall_code", copy_of(hall)),
    ("two queues of a letter", "uq_queue_hall_id_letter", copy_of(queue)),
    ("a letter that is read as a figure", "ck_queue_letter", copy_of(queue, letter="O")),
    ("a counter without a number", "ck_counter_number", copy_of(counter, number=0)),
    ("a service that takes no time", "ck_service_mean", copy_of(service, code="other", mean_service_s=0)),
    (
        "a ticket of no queue",
        "fk_ticket_queue_id",
        copy_of(ticket, **ANOTHER, number="A099", code="other", queue_id=99999),
    ),
]


@pytest.mark.parametrize(("guard", "forbidden"), [row[1:] for row in FORBIDDEN], ids=[row[0] for row in FORBIDDEN])
def test_the_database_refuses(busy: RunningHall, guard: str, forbidden: Any) -> None:
    statement = forbidden(busy) if callable(forbidden) else forbidden
    with pytest.raises(IntegrityError) as refused:
        write(busy, statement)
    assert guard in str(refused.value.orig) or in_sqlite(guard) in str(refused.value.orig)


def test_what_is_allowed_is_not_refused(busy: RunningHall) -> None:
    free = of_counter(2)
    write(busy, set_state("A004", state="called", counter_id=free), text("UPDATE day_queue SET waiting = 0"))


def in_sqlite(guard: str) -> str:
    """Return how SQLite, which does not name its guards, tells of one."""
    if guard.startswith("fk_"):
        return "FOREIGN KEY constraint failed"
    for table in metadata.tables.values():
        for one in (*table.indexes, *table.constraints):
            if isinstance(one, Index | UniqueConstraint | PrimaryKeyConstraint) and one.name == guard:
                return "UNIQUE constraint failed: " + ", ".join(f"{table.name}.{c.name}" for c in one.columns)
    raise AssertionError(f"no table has a guard {guard}")
