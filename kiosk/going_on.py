"""What a number tells beyond its first line: where its further services are done, and what time was booked."""

from kiosk import texts
from kiosk.facts import services_of
from kiosk.wishing.names import joined
from shared.domain.hall import Hall
from shared.domain.ticket import Ticket
from shared.domain.words import NOTHING, Words


def next_places(hall: Hall, ticket: Ticket) -> Words:
    """Return where the services after this one are done, each place once; nothing where all is in one place."""
    places = (hall.queue(service.queue_id).place for service in services_of(hall, ticket.steps))
    here = hall.queue(ticket.queue_id).place
    others = tuple(place for place in dict.fromkeys(places) if place not in (here, NOTHING))
    return joined(others)


def booked_time(hall: Hall, ticket: Ticket) -> Words:
    """Return the booked time of an appointment as it is told; nothing for any other number."""
    if ticket.slot_at is None:
        return NOTHING
    return texts.BOOKED.fill(time=f"{ticket.slot_at.astimezone(hall.zone):%H:%M}")
