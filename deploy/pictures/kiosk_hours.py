"""Pictures of waits that reach over lunch or the end of the day, and of several services' papers."""

from dataclasses import replace
from datetime import datetime

from deploy.pictures.kiosk import home_state, issued_ticket
from deploy.pictures.kiosk_deciding import at
from kiosk.deciding.place import AtLongLine, AtQuestions, sheet
from kiosk.state import KioskState, Slip, TakeNumber
from kiosk.wish import Wish
from shared.domain.hall import Hall
from shared.domain.hours import Span, Week
from shared.domain.opening import opening_of
from shared.domain.ticket import WaitRange
from shared.domain.wait_hours import over_hours

WORK = WaitRange(10, 20)


def states(hall: Hall) -> list[tuple[str, KioskState]]:
    """Return a service, a long line and a number shortly before lunch and before closing, and papers of several."""
    real = replace(hall, demonstration=False)  # a demonstration never closes
    home = replace(home_state(hall), hall=real)
    certificate = at(hall, "transport-certificate")
    several = replace(certificate, wish=Wish(services=tuple(s.id for s in hall.services[2:5])))
    places = replace(at(hall, "penalty"), wish=Wish(services=(hall.services[1].id,)))
    return [
        ("afternoon-home", replace(home, hall=_mornings_only(real), now=_today(hall, "14:02"))),
        ("lunch-service", replace(home, place=certificate, now=_today(hall, "11:56"))),
        ("lunch-number", replace(home, place=_number(home, "11:47"), now=_today(hall, "11:47"))),
        ("closing-service", replace(home, place=certificate, now=_today(hall, "16:52"))),
        ("closing-long-line", replace(home, place=sheet(AtLongLine, certificate), now=_today(hall, "16:52"))),
        ("closing-number", replace(home, place=_number(home, "16:52"), now=_today(hall, "16:52"))),
        ("several-service", replace(home, place=several, wish=several.wish)),
        ("several-places", replace(home, place=places, wish=places.wish)),
        ("several-questions", replace(home, place=sheet(AtQuestions, several), wish=several.wish)),
        ("several-long-line", replace(home, place=sheet(AtLongLine, several), wish=several.wish)),
    ]


def _mornings_only(hall: Hall) -> Hall:
    """Return the hall with its first services done in the mornings only."""
    mornings = Week((Span.of("08:30", "12:00"),))
    first = tuple(replace(service, hours=mornings) for service in hall.services[:3])
    return replace(hall, services=(*first, *hall.services[3:]))


def _today(hall: Hall, time: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-02T{time}").replace(tzinfo=hall.zone)


def _number(home: KioskState, time: str) -> TakeNumber:
    """Return a number taken at a time, with so much work ahead as `WORK` says."""
    assert home.hall is not None
    issued, moment = issued_ticket(home), _today(home.hall, time)
    wait = over_hours(WORK, opening_of(home.hall), moment)
    return TakeNumber(replace(issued, ticket=replace(issued.ticket, issued_at=moment), wait=wait), Slip.PRINTED, 8.0)
