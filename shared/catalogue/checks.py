"""What one table cannot see: things that stand twice, and references to things that are not there."""

from collections.abc import Iterator

from shared.catalogue.complaint import Check, Complaint, unknown
from shared.catalogue.opening_checks import opening_checks
from shared.catalogue.tables import CatalogueTables
from shared.catalogue.voice_checks import voice_checks
from shared.domain.hall import KNOWN_CLASSES
from shared.domain.visit_outcome import KEPT_BACK


def complaints(tables: CatalogueTables) -> Iterator[Complaint]:
    """Yield all mistakes between the tables of a catalogue."""
    checks: tuple[Check, ...] = (
        _doubles,
        _references,
        _double_preferences,
        _unserved,
        _head_starts,
        _typed_for_nothing,
        _double_materials,
        _outcomes_kept_back,
    )
    for check in (*checks, *opening_checks, *voice_checks):
        yield from check(tables)


def _doubles(tables: CatalogueTables) -> Iterator[Complaint]:
    yield from _twice("special_day", "date", [d.date.isoformat() for d in tables.special_day])
    yield from _twice("priority", "code", [p.code for p in tables.priority])
    yield from _twice("department", "code", [d.code for d in tables.department])
    yield from _twice("queue", "letter", [q.letter for q in tables.queue])
    yield from _twice("service", "code", [s.code for s in tables.service])
    yield from _twice("counter", "number", [str(c.number) for c in tables.counter])
    yield from _twice("pause_reason", "code", [p.code for p in tables.pause_reason])
    yield from _twice("clerk", "number", [c.number for c in tables.clerk])
    yield from _twice("outcome", "code", [o.code for o in tables.outcome])


def _twice(table: str, key: str, values: list[str]) -> Iterator[Complaint]:
    for position, value in enumerate(values):
        if value in values[:position]:
            other = f"[[{table}]] no. {values.index(value) + 1}"
            yield Complaint((table, position, key), f'"{value}" is taken by {other}; choose another {key}')


def _references(tables: CatalogueTables) -> Iterator[Complaint]:
    departments = [d.code for d in tables.department]
    letters = [q.letter for q in tables.queue]
    for at, service in enumerate(tables.service):
        if service.department not in departments:
            yield unknown(("service", at, "department"), "department", service.department, departments)
        if service.queue not in letters:
            yield unknown(("service", at, "queue"), "queue", service.queue, letters)
    for at, counter in enumerate(tables.counter):
        for choice, letter in enumerate(counter.queues):
            if letter not in letters:
                yield unknown(("counter", at, "queues", choice), "queue", letter, letters)
    for at, clerk in enumerate(tables.clerk):
        for choice, letter in enumerate(clerk.skills or ()):
            if letter not in letters:
                yield unknown(("clerk", at, "skills", choice), "queue", letter, letters)


def _double_preferences(tables: CatalogueTables) -> Iterator[Complaint]:
    for at, counter in enumerate(tables.counter):
        for choice, letter in enumerate(counter.queues):
            if letter in counter.queues[:choice]:
                yield Complaint(("counter", at, "queues", choice), f'queue "{letter}" stands twice; keep one')


def _unserved(tables: CatalogueTables) -> Iterator[Complaint]:
    served = {letter for counter in tables.counter for letter in counter.queues}
    used = {service.queue for service in tables.service}
    for at, queue in enumerate(tables.queue):
        if queue.letter in used and queue.letter not in served:
            yield Complaint(("queue", at), "no counter serves this queue; add its letter to a [[counter]]")


def _head_starts(tables: CatalogueTables) -> Iterator[Complaint]:
    classes = list(dict.fromkeys((*KNOWN_CLASSES, *(p.code for p in tables.priority))))
    for at, queue in enumerate(tables.queue):
        for code in queue.head_start_min:
            if code not in classes:
                yield unknown(("queue", at, "head_start_min", code), "priority class", code, classes)


def _typed_for_nothing(tables: CatalogueTables) -> Iterator[Complaint]:
    for at, service in enumerate(tables.service):
        if service.id_typed and service.id_card is None:
            yield Complaint(("service", at, "id_typed"), 'needs id_card; add id_card = "asked" or "required"')


def _double_materials(tables: CatalogueTables) -> Iterator[Complaint]:
    for at, service in enumerate(tables.service):
        names = [material.zh for material in service.materials]
        for place, name in enumerate(names):
            if name in names[:place]:
                told = f'"{name}" stands twice, and a clerk ticks it once; say it in one line or name it differently'
                yield Complaint(("service", at, "materials", place, "zh"), told)


def _outcomes_kept_back(tables: CatalogueTables) -> Iterator[Complaint]:
    for at, outcome in enumerate(tables.outcome):
        if outcome.code in KEPT_BACK:
            told = f'"{outcome.code}" is written by the program itself; choose another code'
            yield Complaint(("outcome", at, "code"), told)
