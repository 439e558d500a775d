"""The number that a kiosk makes itself while the database is away."""

from collections.abc import Callable
from datetime import datetime

from kiosk.visit import Visit
from shared.domain.hall import Hall
from shared.domain.ids import TicketId
from shared.domain.line_wait import is_staffed, load_of, told_wait
from shared.domain.numbering import ticket_code, ticket_number
from shared.domain.opening import opening_of
from shared.domain.rank import rank_at
from shared.domain.ticket import Issued, Ticket, TicketState
from shared.domain.view import HallView
from shared.domain.wait_hours import over_hours

NO_ID = TicketId(0)
"""The database gives it an id later."""


def own_number(hall: Hall, view: HallView, visit: Visit, now: datetime, others: int) -> Callable[[int], Issued]:
    """Return what makes a ticket of a serial; people and wait are those last seen, with `others` taken here since."""
    service = hall.service(visit.service_id)
    queue = hall.queue(service.queue_id)
    last_seen = view.waiting.get(queue.id, 0) if view.business_day == now.date() else 0
    ahead = last_seen + others
    load = load_of(view)
    work, staffed = told_wait(hall, queue.id, ahead, load, view.times), is_staffed(hall, queue.id, load)
    wait = over_hours(work, opening_of(hall, service), now)

    def make(serial: int) -> Issued:
        made = Ticket(
            id=NO_ID,
            number=ticket_number(queue.letter, serial),
            code=ticket_code(),
            business_day=now.date(),
            service_id=service.id,
            queue_id=queue.id,
            priority=visit.priority,
            language=visit.language,
            state=TicketState.WAITING,
            issued_at=now,
            entered_at=now,
            rank_at=rank_at(now, hall.head_start_s(visit.priority, queue.id)),
            steps=visit.then,
        )
        return Issued(made, ahead, wait, staffed, away=True)

    return make
