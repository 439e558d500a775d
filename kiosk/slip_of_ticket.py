"""From a ticket to its slip: the facts looked up in the hall, then painted."""

from collections.abc import Callable

from kiosk.going_on import next_places
from kiosk.one_printer import Strip
from kiosk.slip.content import NO_NOTE, SlipContent, SlipNote
from kiosk.slip.form import USUAL, SlipForm
from kiosk.slip.painter import paint_materials, paint_slip
from kiosk.slip.text_slip import text_materials, text_slip
from kiosk.together import papers_of
from kiosk.wait_texts import hours_line
from kiosk.wish import class_of
from kiosk.wishing.names import joined
from shared.domain.hall import Hall
from shared.domain.place_words import kinds_of, named, one_of
from shared.domain.ticket import Issued
from shared.domain.words import NOTHING, Words


def slip_content(hall: Hall, issued: Issued, kiosk: str, note: SlipNote = NO_NOTE) -> SlipContent:
    """Return what the slip of a ticket says; raises KeyError when the hall has dropped the service meanwhile."""
    ticket = issued.ticket
    services = [hall.service(service_id) for service_id in (ticket.service_id, *ticket.steps)]
    queue, chosen = hall.queue(ticket.queue_id), class_of(hall, ticket.priority)
    return SlipContent(
        hall=hall.name,
        number=ticket.number,
        service=joined(service.name for service in services),
        people_ahead=issued.people_ahead,
        wait=issued.wait,
        place=queue.place,
        windows=named(hall.counters_of(queue.id)),
        kind=one_of(kinds_of(hall.counters_of(queue.id))),
        materials=papers_of(services),
        issued_at=ticket.issued_at.astimezone(hall.zone),
        code=ticket.code,
        kiosk=Words(kiosk, kiosk),
        phone=hall.phone,
        language=ticket.language,
        demonstration=hall.demonstration,
        note=note,
        priority=chosen.name if chosen else NOTHING,
        staffed=issued.staffed,
        next_places=next_places(hall, ticket),
        away=issued.away,
        hours=hours_line(hall, issued),
    )


def draw_slip(
    hall: Hall,
    issued: Issued,
    width_dots: int,
    as_text: bool = False,
    note: SlipNote = NO_NOTE,
    *,
    kiosk: str,
    form: SlipForm = USUAL,
) -> tuple[Strip, ...]:
    """Return the slip of a ticket, and its materials where they get a strip of their own; works in any thread."""
    content = slip_content(hall, issued, kiosk, note)
    paint: Callable[..., Strip] = text_slip if as_text else paint_slip
    strip: Callable[..., Strip] = text_materials if as_text else paint_materials
    slip = paint(content, width_dots, form)
    return (slip, strip(content, width_dots, form)) if form.materials_strip and content.materials else (slip,)
