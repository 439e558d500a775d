"""The line of the number that a service's page gives: that of its first service, for the class chosen."""

from kiosk.facts import ServiceFacts, find_service, service_facts
from kiosk.state import AtService, KioskState
from shared.domain.hall import NORMAL
from shared.domain.ids import QueueId


def number_facts(state: KioskState) -> ServiceFacts | None:
    """Return what the number to be taken here has ahead; None away from a service, or once the hall has dropped it."""
    hall, view, place = state.hall, state.lines, state.place
    if hall is None or view is None or not isinstance(place, AtService):
        return None
    first = find_service(hall, place.first)
    if first is None:
        return None
    people = _of_class(state, place, first.queue_id)
    return service_facts(hall, view, first, state.now, people, seen=not state.link.away)


def _of_class(state: KioskState, place: AtService, queue_id: QueueId) -> int | None:
    """Return the people ahead of the class chosen; None where all who wait are, or it is not known."""
    line = state.class_line
    if place.priority == NORMAL or line is None:
        return None
    return line.people if line.is_of(queue_id, place.priority) else None
