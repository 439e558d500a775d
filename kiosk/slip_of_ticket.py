"""From a ticket to its slip: the facts looked up in the hall, then painted."""

from drivers.printer.raster import Raster
from kiosk.slip.content import SlipContent
from kiosk.slip.painter import paint_slip
from shared.domain.hall import Hall, number_range
from shared.domain.ticket import Issued
from shared.domain.words import Words


def slip_content(hall: Hall, issued: Issued, kiosk: str) -> SlipContent:
    """Return what the slip of a ticket says; raises KeyError when the hall has dropped the service meanwhile."""
    ticket = issued.ticket
    service, queue = hall.service(ticket.service_id), hall.queue(ticket.queue_id)
    return SlipContent(
        hall=hall.name,
        number=ticket.number,
        service=service.name,
        people_ahead=issued.people_ahead,
        wait=issued.wait,
        place=queue.place,
        windows=number_range(counter.number for counter in hall.counters_of(queue.id)),
        materials=service.materials,
        issued_at=ticket.issued_at.astimezone(hall.zone),
        code=ticket.code,
        kiosk=Words(kiosk, kiosk),
        phone=hall.phone,
        language=ticket.language,
        demonstration=hall.demonstration,
        away=issued.away,
    )


def draw_slip(hall: Hall, issued: Issued, width_dots: int, *, kiosk: str) -> Raster:
    """Return the slip of a ticket as dots; works in any thread."""
    return paint_slip(slip_content(hall, issued, kiosk), width_dots)
