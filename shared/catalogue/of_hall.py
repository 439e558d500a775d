"""The catalogue of a hall that is already set up, for taking it elsewhere."""

from shared.catalogue.model import (
    Catalogue,
    ClerkEntry,
    CounterEntry,
    DepartmentEntry,
    HallEntry,
    QueueEntry,
    ServiceEntry,
)
from shared.domain.hall import Clerk, Counter, Hall, Service
from shared.domain.pause_words import USUAL_REASONS
from shared.domain.sample import Sample
from shared.domain.visit_outcome import USUAL


def catalogue_of(hall: Hall, samples: tuple[Sample, ...] = ()) -> Catalogue:
    """Return a hall with its ids replaced by codes, letters and numbers; its samples are read apart from it."""
    return Catalogue(
        hall=_hall(hall),
        rules=hall.rules,
        priorities=hall.priorities,
        departments=tuple(DepartmentEntry(d.code, d.name) for d in hall.departments),
        queues=tuple(QueueEntry(q.letter, q.name, q.place, q.zone, q.head_starts) for q in hall.queues),
        services=tuple(_service(hall, s) for s in hall.services),
        counters=tuple(
            CounterEntry(
                c.number, tuple(hall.queue(q).letter for q in c.queue_ids if hall.has_queue(q)), c.place, c.kind
            )
            for c in hall.counters
        ),
        clerks=tuple(_clerk(hall, c) for c in hall.clerks),
        notices=hall.notices,
        voice=hall.voice,
        samples=samples,
        pause_reasons=() if hall.pause_reasons == USUAL_REASONS else hall.pause_reasons,
        outcomes=() if hall.outcomes == USUAL else hall.outcomes,
    )


def _hall(hall: Hall) -> HallEntry:
    return HallEntry(
        code=hall.code,
        name=hall.name,
        time_zone=hall.time_zone,
        phone=hall.phone,
        open_from=hall.open_from,
        open_until=hall.open_until,
        demonstration=hall.demonstration,
        hours=hall.hours,
    )


def _counter(hall: Hall, counter: Counter) -> CounterEntry:
    letters = tuple(hall.queue(q).letter for q in counter.queue_ids if hall.has_queue(q))
    return CounterEntry(counter.number, letters, counter.place, counter.kind)


def _clerk(hall: Hall, clerk: Clerk) -> ClerkEntry:
    skills = None if clerk.skills is None else tuple(hall.queue(q).letter for q in clerk.skills if hall.has_queue(q))
    return ClerkEntry(clerk.number, clerk.name, clerk.role, clerk.may_choose, skills)


def _service(hall: Hall, service: Service) -> ServiceEntry:
    department = next(d for d in hall.departments if d.id == service.department_id)
    return ServiceEntry(
        code=service.code,
        department=department.code,
        queue=hall.queue(service.queue_id).letter,
        name=service.name,
        hint=service.hint,
        fee=service.fee,
        mean_service_s=service.mean_service_s,
        promised_s=service.promised_s,
        promised_days=service.promised_days,
        materials=service.materials,
        elsewhere=service.elsewhere,
        hours=service.hours,
        caps=service.caps,
        slots=service.slots,
        no_slots_on=service.no_slots_on,
        long_line_from=service.long_line_from,
        id_card=service.id_card,
        id_typed=service.id_typed,
        keywords=service.keywords,
    )
