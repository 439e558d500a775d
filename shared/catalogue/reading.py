"""Reads a catalogue file into a checked `Catalogue`."""

from pathlib import Path

from shared.catalogue.checks import complaints
from shared.catalogue.model import (
    Catalogue,
    ClerkEntry,
    CounterEntry,
    DepartmentEntry,
    HallEntry,
    QueueEntry,
    ServiceEntry,
)
from shared.catalogue.samples import sample_complaints, samples_of
from shared.catalogue.tables import CatalogueTables, PriorityTable, QueueTable, ServiceTable
from shared.domain.hall import Elsewhere, PriorityClass, Role
from shared.domain.problem import Problem
from shared.domain.sample import Sample
from shared.domain.visit_outcome import VisitOutcome
from shared.domain.words import Words
from shared.tomlfile.lines import line_of
from shared.tomlfile.reading import read_toml


class CatalogueProblem(Problem):
    """A catalogue file that cannot be used; the text names file, line and key."""


def read_catalogue(path: Path) -> Catalogue:
    """Read and check a catalogue file; raises CatalogueProblem for the first mistake in it."""
    file = read_toml(path, CatalogueProblem)
    tables = file.as_model(CatalogueTables)
    mistakes = (*complaints(tables), *sample_complaints(tables, path.parent))
    first = min(mistakes, key=lambda c: line_of(file.lines, c.place) or 0, default=None)
    if first is not None:
        raise file.problem(first.place, first.text)
    return _catalogue(tables, samples_of(tables, path.parent))


def _catalogue(tables: CatalogueTables, samples: tuple[Sample, ...]) -> Catalogue:
    return Catalogue(
        hall=_hall(tables),
        rules=tables.settings.rules,
        priorities=tuple(_priority(p) for p in tables.priority),
        departments=tuple(DepartmentEntry(d.code, d.words) for d in tables.department),
        queues=tuple(_queue(q) for q in tables.queue),
        services=tuple(_service(s) for s in tables.service),
        counters=tuple(CounterEntry(c.number, c.queues, Words(c.place_zh, c.place_en), c.kind) for c in tables.counter),
        clerks=tuple(ClerkEntry(c.number, c.words, Role(c.role), c.may_choose, c.skills) for c in tables.clerk),
        notices=tuple(n.words for n in tables.notice),
        voice=tables.voice.with_notices(tables.spoken_notice),
        samples=samples,
        pause_reasons=tuple(p.reason for p in tables.pause_reason),
        outcomes=tuple(VisitOutcome(o.code, o.words) for o in tables.outcome),
    )


def _hall(tables: CatalogueTables) -> HallEntry:
    hall = tables.hall
    return HallEntry(
        code=hall.code,
        name=hall.words,
        time_zone=hall.time_zone,
        phone=hall.phone,
        open_from=hall.open_from,
        open_until=hall.open_until,
        demonstration=hall.demonstration,
        hours=tables.hours.with_special(tables.special_day),
    )


def _priority(priority: PriorityTable) -> PriorityClass:
    who = Words(priority.who_zh, priority.who_en)
    return PriorityClass(
        priority.code, priority.words, priority.head_start_min * 60, from_age=priority.from_age, who=who
    )


def _queue(queue: QueueTable) -> QueueEntry:
    head_starts = tuple((code, minutes * 60) for code, minutes in queue.head_start_min.items())
    return QueueEntry(queue.letter, queue.words, Words(queue.place_zh, queue.place_en), queue.zone, head_starts)


def _service(service: ServiceTable) -> ServiceEntry:
    return ServiceEntry(
        code=service.code,
        department=service.department,
        queue=service.queue,
        name=service.words,
        hint=Words(service.hint_zh, service.hint_en),
        fee=Words(service.fee_zh, service.fee_en),
        mean_service_s=round(service.mean_service_min * 60),
        promised_s=None if service.promised_service_min is None else service.promised_service_min * 60,
        promised_days=service.promised_working_days,
        materials=tuple(m.material for m in service.materials),
        elsewhere=tuple(Elsewhere(e.kind, e.words, Words(e.where_zh, e.where_en), e.url) for e in service.elsewhere),
        hours=service.hours.week if service.hours else None,
        caps=service.caps.caps,
        slots=tuple(s.pattern for s in service.slots),
        no_slots_on=service.no_slots_on,
        long_line_from=service.long_line_from,
        id_card=service.id_card,
        id_typed=service.id_typed,
        keywords=service.keywords,
    )
