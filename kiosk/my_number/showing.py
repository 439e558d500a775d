"""What a number's page says and offers, worked out from the ticket and from what the citizen has proved.

Who typed a bare number sees no more than the call screen shows to everybody: that it waits and for how long its line
takes, the window it is called to, that its call was missed. The service, and whether it is held, finished or cancelled,
are for whoever holds the slip. Nobody holds a number that went back without a slip: whoever had read it gets a new one.
"""

from dataclasses import dataclass, replace

from kiosk.facts import find_service
from kiosk.going_on import booked_time
from kiosk.my_number import texts
from kiosk.my_number.place import AtNumber
from shared.domain.hall import Hall, Service
from shared.domain.place_words import kinds_of, one_of
from shared.domain.ticket import Issued, Ticket, TicketState
from shared.domain.words import NOTHING, Words

NEAR = 3
"""With fewer people ahead nobody should go far."""

CANCELLABLE = (TicketState.WAITING, TicketState.PARKED, TicketState.HELD)


_WITHOUT_CODE = (TicketState.CALLED, TicketState.DONE)
"""Whoever is called should go, and not take out a phone first."""


@dataclass(frozen=True, slots=True)
class Shown:
    headline: Words
    icon: str
    tone: str
    """The colour of icon and headline."""
    service: Words = NOTHING
    why: Words = NOTHING
    line: bool = False
    """Whether people ahead, wait and place are told."""
    may_return: bool = False
    may_give_up: bool = False
    new_for: Service | None = None
    """A new number of this service is offered."""
    code: str = ""
    """What the QR code on the page carries; nothing where the slip was not scanned."""


def shown(hall: Hall, place: AtNumber) -> Shown:
    """Return what to show of a number."""
    found = _by_state(hall, place)
    ticket = place.ticket
    service = find_service(hall, ticket.service_id)
    if place.proof is None:
        return found
    over = place.over or ticket.state is TicketState.ABANDONED
    return Shown(
        headline=found.headline,
        icon=found.icon,
        tone=found.tone,
        service=_service(hall, ticket, service),
        why=found.why,
        line=found.line,
        may_return=found.may_return,
        may_give_up=place.by_slip and not over and ticket.state in CANCELLABLE,
        new_for=service if over else None,
        code=ticket.code if place.by_slip and not over and ticket.state not in _WITHOUT_CODE else "",
    )


def line_of(place: AtNumber) -> Issued:
    """Return what is told of the line; the services to come are for whoever holds the slip."""
    issued = place.issued
    return issued if place.proof else replace(issued, ticket=replace(issued.ticket, steps=()))


def _by_state(hall: Hall, place: AtNumber) -> Shown:
    ticket = place.ticket
    match ticket.state:
        case TicketState.WAITING:
            return _waiting(hall, place)
        case TicketState.CALLED:
            words = texts.CALLED.fill(window=_window(hall, ticket))
            return Shown(words, "bullhorn-outline", "accent", why=_where(hall, ticket))
        case TicketState.SERVING:
            return Shown(texts.SERVING.fill(window=_window(hall, ticket)), "countertop-outline", "accent")
        case TicketState.PARKED:
            words = texts.MISSED if place.over else texts.PARKED
            return Shown(words, "account-clock-outline", "caution", may_return=not place.over)
        case TicketState.ABANDONED if place.left:
            new_for = find_service(hall, ticket.service_id)
            return Shown(texts.LEFT, "close-circle-outline", "caution", why=texts.LEFT_WHY, new_for=new_for)
        case _ if place.proof is None:
            return Shown(texts.OUT_OF_LINE, "information-outline", "caution", why=texts.OUT_OF_LINE_WHY)
        case TicketState.HELD:
            return Shown(_held(hall, ticket), "pause-circle-outline", "accent")
        case TicketState.DONE:
            return Shown(texts.DONE, "check-circle-outline", "good")
        case TicketState.ABANDONED:
            return Shown(texts.ABANDONED, "close-circle-outline", "caution", why=texts.ABANDONED_WHY)


def _waiting(hall: Hall, place: AtNumber) -> Shown:
    if place.ticket.personal:
        why = texts.FOR_ONE_WINDOW.fill(kind=one_of(kinds_of(hall.counters)))
        return Shown(texts.WAITING, "account-group-outline", "accent", why=why)
    if place.came_back:
        return Shown(texts.BACK_IN_LINE, "check-circle-outline", "good", line=True)
    near = place.issued.staffed and place.issued.people_ahead < NEAR
    return Shown(texts.NEXT if near else texts.WAITING, "account-group-outline", "accent", line=True)


def _held(hall: Hall, ticket: Ticket) -> Words:
    if ticket.due_at is None:
        return texts.HELD
    return texts.HELD_UNTIL.fill(time=f"{ticket.due_at.astimezone(hall.zone):%H:%M}")


def _where(hall: Hall, ticket: Ticket) -> Words:
    """Return where the window is; where the hall does not say, it is where its people wait."""
    assert ticket.counter_id is not None
    counter = hall.counter(ticket.counter_id)
    place = hall.queue(ticket.queue_id).place if counter.place == NOTHING else counter.place
    return (
        NOTHING if place == NOTHING else texts.WINDOW_AT.fill(window=counter.kind.titled(counter.number), place=place)
    )


def _service(hall: Hall, ticket: Ticket, service: Service | None) -> Words:
    name, booked = service.name if service else NOTHING, booked_time(hall, ticket)
    return name if NOTHING in (name, booked) else texts.SERVICE_BOOKED.fill(service=name, booked=booked)


def _window(hall: Hall, ticket: Ticket) -> Words:
    assert ticket.counter_id is not None
    counter = hall.counter(ticket.counter_id)
    return counter.kind.called(counter.number)
