"""Setting a hall up from its catalogue, the first time and every time the catalogue is edited."""

from collections.abc import Hashable, Iterable
from datetime import UTC, datetime
from secrets import token_bytes
from typing import Any, cast
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Engine, Table, insert, select, update
from sqlalchemy.exc import DBAPIError

from shared.actions.served_queues import serve
from shared.catalogue.model import Catalogue, ClerkEntry, CounterEntry, DepartmentEntry, QueueEntry, ServiceEntry
from shared.db import samples, schema
from shared.db.change import Change
from shared.db.engine import open_engine, trouble
from shared.db.journal import FIRST_HASH, adapter
from shared.db.journal_tables import journal
from shared.db.setup_tables import clerk, counter, department, hall, hall_secret, queue, service
from shared.db.store import Clock, Store
from shared.domain.actor import Actor
from shared.domain.events import HallChanged
from shared.domain.hall import Role
from shared.domain.ids import HallId, new_command
from shared.domain.problem import Problem
from shared.domain.words import Words

_TECHNICIAN = Actor(Role.TECHNICIAN, "hall catalogue import")
_SECRET_BYTES = 32
_EPOCH = datetime.fromtimestamp(0, UTC)


def import_catalogue(url: str, catalogue: Catalogue, clock: Clock | None = None) -> Store:
    """Make or change the hall that a catalogue describes; return it.

    Things are known by code, letter or number. What the catalogue does not name any more is kept for history and
    not offered any more.

    Raises:
        Problem: the database is away, or of another version.
    """
    return import_into(open_engine(url), catalogue, clock)


def import_into(engine: Engine, catalogue: Catalogue, clock: Clock | None = None) -> Store:
    """Do the same on an engine, which is disposed of when that fails."""
    try:
        schema.make_ready(engine)
        hall_id = _found(engine, catalogue)
    except DBAPIError as error:
        engine.dispose()
        raise trouble(engine, error) from error
    except Problem:
        engine.dispose()
        raise
    store = Store(engine, hall_id, ZoneInfo(catalogue.hall.time_zone), clock)
    store.change(_TECHNICIAN, new_command(), None, lambda change: _set_up(change, catalogue))
    return store


def _found(engine: Engine, catalogue: Catalogue) -> HallId:
    """Return the hall's id, after making its row, its journal and its secret when it is new."""
    with engine.connect().execution_options(change=True) as connection, connection.begin():
        known = connection.execute(select(hall.c.id).where(hall.c.code == catalogue.hall.code)).scalar()
        if known is not None:
            return HallId(known)
        key = connection.execute(insert(hall), _hall_row(catalogue)).inserted_primary_key
        assert key is not None
        connection.execute(insert(journal), {"hall_id": key[0], "seq": 0, "at": _EPOCH, "hash": FIRST_HASH})
        connection.execute(insert(hall_secret), {"hall_id": key[0], "person": token_bytes(_SECRET_BYTES)})
        return HallId(key[0])


def _set_up(change: Change, catalogue: Catalogue) -> None:
    connection, hall_id = change.connection, change.hall_id
    classes = [*_plain(catalogue.priorities), *_dropped_classes(connection, hall_id, catalogue)]
    connection.execute(update(hall).where(hall.c.id == hall_id), _hall_row(catalogue) | {"priorities": classes})
    departments = _keep(change, department, "code", map(_department, catalogue.departments))
    queues = _keep(change, queue, "letter", map(_queue, catalogue.queues))
    _keep(change, service, "code", (_service(s, departments, queues) for s in catalogue.services))
    counters = _keep(change, counter, "number", map(_counter, catalogue.counters))
    serve(change, catalogue, counters, queues)
    _keep(change, clerk, "number", (_clerk(c, queues) for c in catalogue.clerks))
    samples.replace_all(connection, hall_id, catalogue.samples)
    change.record(HallChanged(catalogue.hall.code))


def _dropped_classes(connection: Connection, hall_id: HallId, catalogue: Catalogue) -> list[dict[str, Any]]:
    """Return, out of use, the classes that the catalogue does not name any more: people with them may be waiting."""
    known = connection.execute(select(hall.c.priorities).where(hall.c.id == hall_id)).scalar_one()
    named = {entry.code for entry in catalogue.priorities}
    return [entry | {"active": False} for entry in known if entry["code"] not in named]


def _keep(change: Change, table: Table, key: str, rows: Iterable[dict[str, Any]]) -> dict[Any, int]:
    """Insert or update rows by their key in the order given; return the ids. Others are taken out of use."""
    connection, hall_id = change.connection, change.hall_id
    rows_kept = connection.execute(select(table.c[key], table.c.id).where(table.c.hall_id == hall_id))
    known: dict[Any, int] = {row[0]: row[1] for row in rows_kept}
    connection.execute(update(table).where(table.c.hall_id == hall_id).values(active=False))
    for position, row in enumerate(rows):
        values = row | {"hall_id": hall_id, "position": position, "active": True}
        if row[key] in known:
            connection.execute(update(table).where(table.c.id == known[row[key]]), values)
        else:
            made = connection.execute(insert(table), values).inserted_primary_key
            assert made is not None
            known[row[key]] = made[0]
    return known


def _hall_row(catalogue: Catalogue) -> dict[str, Any]:
    it = catalogue.hall
    return {
        "code": it.code,
        **_words("name", it.name),
        "time_zone": it.time_zone,
        "phone": it.phone,
        "open_from": it.open_from,
        "open_until": it.open_until,
        "demonstration": it.demonstration,
        "rules": _json(catalogue.rules),
        "priorities": _plain(catalogue.priorities),
        "notices": _plain(catalogue.notices),
        "voice": _json(catalogue.voice),
        "outcomes": _plain(catalogue.outcomes) or None,
        "hours": _json(it.hours),
        "pause_reasons": _plain(catalogue.pause_reasons) or None,
    }


def _department(entry: DepartmentEntry) -> dict[str, Any]:
    return {"code": entry.code, **_words("name", entry.name)}


def _queue(entry: QueueEntry) -> dict[str, Any]:
    return {
        "letter": entry.letter,
        "zone": entry.zone,
        "head_starts": entry.head_starts,
        **_words("name", entry.name),
        **_words("place", entry.place),
    }


def _counter(entry: CounterEntry) -> dict[str, Any]:
    return {"number": entry.number, "kind": entry.kind.value, **_words("place", entry.place)}


def _clerk(entry: ClerkEntry, queues: dict[Any, int]) -> dict[str, Any]:
    return {
        "number": entry.number,
        "role": entry.role.value,
        "may_choose": entry.may_choose,
        "skills": None if entry.skills is None else [queues[letter] for letter in entry.skills],
        **_words("name", entry.name),
    }


def _service(entry: ServiceEntry, departments: dict[Any, int], queues: dict[Any, int]) -> dict[str, Any]:
    return {
        "code": entry.code,
        "department_id": departments[entry.department],
        "queue_id": queues[entry.queue],
        **_words("name", entry.name),
        **_words("hint", entry.hint),
        **_words("fee", entry.fee),
        "mean_service_s": entry.mean_service_s,
        "promised_s": entry.promised_s,
        "promised_days": entry.promised_days,
        "materials": _plain(entry.materials),
        "elsewhere": _plain(entry.elsewhere),
        "hours": _json(entry.hours) if entry.hours else None,
        "caps": _json(entry.caps),
        "slots": _plain(entry.slots),
        "no_slots_on": [day.isoformat() for day in entry.no_slots_on],
        "long_line_from": entry.long_line_from,
        "id_card": entry.id_card,
        "id_typed": entry.id_typed,
        "keywords": list(entry.keywords),
    }


def _words(name: str, words: Words) -> dict[str, str]:
    return {f"{name}_zh": words.zh, f"{name}_en": words.en}


def _plain(things: Iterable[Any]) -> Any:
    return [_json(thing) for thing in things]


def _json(thing: Any) -> Any:
    return adapter(cast(Hashable, type(thing))).dump_python(thing, mode="json")
