"""What a citizen wants to know before taking a number, worked out from the hall's set-up and what goes on in it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from kiosk.closed_words import closed_words
from shared.domain.hall import Department, ElsewhereKind, Hall, Queue, Service
from shared.domain.ids import DepartmentId, ServiceId
from shared.domain.line_wait import counters_at_work, line_wait, load_of
from shared.domain.opening import Opening, opening_of
from shared.domain.place_words import kinds_of, named, one_of
from shared.domain.ticket import WaitRange
from shared.domain.view import HallView
from shared.domain.wait_hours import SOON, Outlook, Turn, outlook, over_hours
from shared.domain.words import NOTHING, Words

LONG_WAIT_MIN = 30
TABS_AT_MOST = 6
"""A hall with more departments shows them as tiles of their own."""


@dataclass(frozen=True, slots=True)
class ServiceFacts:
    """One service with its line as it stands now."""

    service: Service
    queue: Queue
    windows: Words
    """Where its numbers are called, e.g. 3–6 号窗口."""
    people: int
    wait: WaitRange | None
    """None while no counter is open for it."""
    kind: Words
    """What serves it: window, room …"""
    counters_open: int
    until: str
    """When it closes today."""
    long_line: bool = False
    """More people wait than the hall calls usual."""
    stopped: Words = NOTHING
    """Why no number is given now, in few words; empty where one is, and where the time is not known."""
    outlook: Outlook = SOON
    """What the hours of the day do to the wait of somebody with people ahead."""
    slow: bool = False
    """The work ahead takes long, whatever breaks come between."""
    seen: bool = True
    """The hall can be seen now; else people are at least so many, and neither minutes nor open counters are told."""

    @property
    def online(self) -> bool:
        return any(way.kind is ElsewhereKind.ONLINE for way in self.service.elsewhere)

    @property
    def long_wait(self) -> bool:
        """Whether a citizen is warned: it takes long, or nobody calls those who wait."""
        takes_long = (self.wait is None and self.seen) or self.slow or self.outlook.turn is Turn.MAYBE_NOT_TODAY
        return self.long_line or (self.people > 0 and takes_long)


@dataclass(frozen=True, slots=True)
class QueueFacts:
    """One queue as it stands now."""

    queue: Queue
    people: int
    wait: WaitRange | None
    """None while no counter is open for it."""
    kind: Words
    """What serves it: window, room …"""
    counters_open: int
    stopped: Words = NOTHING
    """As in `ServiceFacts`; while any of its services gives numbers it is empty."""
    seen: bool = True
    """As in `ServiceFacts`."""


def queue_facts(
    hall: Hall, view: HallView, now: datetime | None = None, *, seen: bool = True
) -> tuple[QueueFacts, ...]:
    """Return all queues of the hall as they stand now; without the time breaks are not reckoned with."""
    return tuple(replace(_queue_facts(hall, view, queue, now), seen=seen) for queue in hall.queues)


def _queue_facts(hall: Hall, view: HallView, queue: Queue, now: datetime | None) -> QueueFacts:
    load, people = load_of(view), view.waiting.get(queue.id, 0)
    work = line_wait(hall, queue.id, people, load, view.times)
    wait, kind = _by_the_clock(work, opening_of(hall), now), one_of(kinds_of(hall.counters_of(queue.id)))
    stopped = _all_stopped(hall, queue, now) if now else NOTHING
    return QueueFacts(queue, people, wait, kind, len(counters_at_work(hall, queue.id, load)), stopped)


def _all_stopped(hall: Hall, queue: Queue, now: datetime) -> Words:
    why = [closed_words(hall, service, now) for service in hall.services if service.queue_id == queue.id]
    return why[0] if why and NOTHING not in why else NOTHING


def service_facts(
    hall: Hall,
    view: HallView,
    service: Service,
    now: datetime | None = None,
    people: int | None = None,
    *,
    seen: bool = True,
) -> ServiceFacts:
    """Return a service with its line; `people` are those ahead where not all who wait are."""
    queue, load, opening = hall.queue(service.queue_id), load_of(view), opening_of(hall, service)
    ahead = view.waiting.get(queue.id, 0) if people is None else people
    work = line_wait(hall, queue.id, ahead, load, view.times)
    wait, long_from = _by_the_clock(work, opening, now), hall.long_line_from(service)
    return ServiceFacts(
        service=service,
        queue=queue,
        windows=named(hall.counters_of(queue.id)),
        people=ahead,
        wait=wait,
        kind=one_of(kinds_of(hall.counters_of(queue.id))),
        counters_open=len(counters_at_work(hall, queue.id, load)),
        until=open_until(hall, view.business_day, service),
        long_line=long_from is not None and ahead >= long_from,
        stopped=closed_words(hall, service, now) if now else NOTHING,
        outlook=outlook(wait, opening, now) if wait and now and ahead else SOON,
        slow=work is not None and work.high > LONG_WAIT_MIN,
        seen=seen,
    )


def _by_the_clock(work: WaitRange | None, opening: Opening, now: datetime | None) -> WaitRange | None:
    return work if work is None or now is None else over_hours(work, opening, now)


def stopped_by_hand(hall: Hall, day: date) -> bool:
    """Say whether the whole hall was told to give no more numbers on a day, or until it is opened again."""
    return hall.closed is not None or hall.no_more_on == day


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


def hours_today(hall: Hall, day: date) -> str:
    """Return the hall's hours of a day, e.g. "08:30–12:00, 13:30–17:00"; a dash where it is not open at all."""
    return ", ".join(f"{span.opens}–{span.closes}" for span in opening_of(hall).spans(day)) or "–"


def open_until(hall: Hall, day: date, service: Service | None = None) -> str:
    """Return when the hall, or one of its services, closes on a day; a dash where it is not open at all."""
    spans = opening_of(hall, service).spans(day)
    if spans:
        return spans[-1].closes
    return hall.open_until if hall.demonstration else "–"
