"""Whether a number can be had at all just now, as far as the kiosk knows; pages offer none where it can't."""

from kiosk.facts import services_of
from kiosk.state import AtService, KioskState
from shared.domain.admission import why_no_numbers


def can_take(state: KioskState, place: AtService) -> bool:
    """Say whether the services of a page may be given a number: the hall is open for them, and can be reached."""
    hall, now = state.hall, state.now
    if hall is None:
        return False
    services = services_of(hall, place.service_ids)
    if state.link.away and not (services and services[0].queue_id in state.own_queues):
        return False
    return now is None or all(why_no_numbers(hall, now, service) is None for service in services)
