"""Where a citizen comes back to, when the hall may have changed meanwhile."""

from kiosk import texts
from kiosk.facts import find_service
from kiosk.place import Place
from kiosk.state import AtService, Home
from shared.domain.hall import Hall


def still_offered(place: Place, hall: Hall) -> Place:
    """Return a place to come back to; home with a sentence when it is a service that the hall has dropped."""
    if isinstance(place, AtService) and find_service(hall, place.service_id) is None:
        return Home(said=texts.SERVICE_GONE)
    return place
