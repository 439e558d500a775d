"""Whether a number can be had at all just now, as far as the kiosk knows; pages offer none where it can't."""

from kiosk import texts
from kiosk.facts import services_of
from kiosk.state import AtService, KioskState
from shared.domain.admission import why_no_numbers
from shared.domain.words import Words


def why_none(state: KioskState, place: AtService) -> Words | None:
    """Return why the services of a page can't be given a number now; None where they may."""
    hall, now = state.hall, state.now
    services = () if hall is None else services_of(hall, place.service_ids)
    if state.link.away and not (services and services[0].queue_id in state.own_queues):
        return texts.ASK_GUIDE
    if hall is None or now is None:
        return None
    reasons = (why_no_numbers(hall, now, service) for service in services or (None,))
    return next((reason for reason in reasons if reason is not None), None)
