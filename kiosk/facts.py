"""What a citizen wants to know before taking a number, worked out from the hall's set-up and what goes on in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from shared.domain.hall import Department, ElsewhereKind, Hall, Queue, Service, number_range
from shared.domain.ids import DepartmentId, ServiceId
from shared.domain.line_wait import load_of, told_wait
from shared.domain.opening import opening_of
from shared.domain.ticket import WaitRange
from shared.domain.view import HallView

LONG_WAIT_MIN = 30
HOURS_FROM_MIN = 120
"""From so many minutes on, nobody is helped by their exact number."""

TABS_AT_MOST = 6
"""A hall with more departments shows them as tiles of their own."""


@dataclass(frozen=True, slots=True)
class ServiceFacts:
    """One service with its line as it stands now."""

    service: Service
    queue: Queue
    windows: str
    people: int
    wait: WaitRange
    counters_open: int
    until: str
    """When it closes today."""
    long_line: bool = False
    """More people wait than the hall calls usual."""

    @property
    def online(self) -> bool:
        return any(way.kind is ElsewhereKind.ONLINE for way in self.service.elsewhere)

    @property
    def long_wait(self) -> bool:
        return self.long_line or self.wait.high > LONG_WAIT_MIN


def service_facts(hall: Hall, view: HallView, service: Service) -> ServiceFacts:
    queue_id = service.queue_id
    counters = hall.counters_of(queue_id)
    load = load_of(view)
    counters_open = sum(counter.id in load.open_counters for counter in counters)
    people = view.waiting.get(queue_id, 0)
    wait = told_wait(hall, queue_id, people, load, view.times)
    windows = number_range(c.number for c in counters)
    long_from = hall.long_line_from(service)
    return ServiceFacts(
        service=service,
        queue=hall.queue(queue_id),
        windows=windows,
        people=people,
        wait=wait,
        counters_open=counters_open,
        until=open_until(hall, view.business_day, service),
        long_line=long_from is not None and people >= long_from,
    )


def find_service(hall: Hall, service_id: ServiceId) -> Service | None:
    """Return a service, or None when the hall no longer offers it."""
    return next((s for s in hall.services if s.id == service_id), None)


def shown_department(hall: Hall, chosen: DepartmentId | None) -> Department | None:
    """Return the department whose services are shown; None when departments themselves are to be chosen from."""
    offering = departments(hall)
    found = next((d for d in offering if d.id == chosen), None)
    if found is not None or len(offering) > TABS_AT_MOST or not offering:
        return found
    return offering[0]


def services_of(hall: Hall, ids: Iterable[ServiceId]) -> tuple[Service, ...]:
    """Return services by their ids, in that order, without those that the hall no longer offers."""
    found = (find_service(hall, service_id) for service_id in ids)
    return tuple(service for service in found if service is not None)


def departments(hall: Hall) -> tuple[Department, ...]:
    """Return the departments that offer something."""
    return tuple(d for d in hall.departments if hall.department_services(d.id))


def open_until(hall: Hall, day: date, service: Service | None = None) -> str:
    """Return when the hall, or one of its services, closes on a day; a dash where it is not open at all."""
    spans = opening_of(hall, service).spans(day)
    if spans:
        return spans[-1].closes
    return hall.open_until if hall.demonstration else "–"
