"""Tickets for tests of plain rules."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from shared.domain.ids import QueueId, ServiceId, TicketId
from shared.domain.ticket import Ticket, TicketState
from shared.domain.words import Language

NINE = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


def a_ticket(ticket_id: int = 1, **changes: Any) -> Ticket:
    """A ticket of queue A that waits since nine in the morning in Shanghai."""
    waiting = Ticket(
        id=TicketId(ticket_id),
        number=f"A{ticket_id:03d}",
        code=f"code-{ticket_id}",
        business_day=date(2026, 3, 2),
        service_id=ServiceId(1),
        queue_id=QueueId(1),
        priority="normal",
        language=Language.ZH,
        state=TicketState.WAITING,
        issued_at=NINE,
        entered_at=NINE,
        rank_at=NINE,
    )
    return replace(waiting, **changes)
