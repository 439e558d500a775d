"""How a ticket was passed on between clerks: who sent it, whether that was back, and who wrote the note on it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from shared.domain.events import Event, MoveUndone, TicketCalled, TicketNoted, TicketTransferred
from shared.domain.ids import ClerkId
from shared.domain.last_move import Move


@dataclass(frozen=True, slots=True)
class PassedOn:
    holder: ClerkId | None = None
    """Who called it last."""
    sender: ClerkId | None = None
    """Who transferred it last."""
    sent_back: bool = False
    """Whether it went to the clerk who had transferred it before."""
    note: str = ""
    author: ClerkId | None = None
    """Who wrote the note; None without one."""


NEVER = PassedOn()


def passed_on(life: Iterable[Event]) -> PassedOn:
    """Return how a ticket was passed on, by its events in their order."""
    now = before = NEVER
    for event in life:
        if isinstance(event, MoveUndone) and event.move in (Move.NOTE, Move.TRANSFER):
            now = before
        elif (after := _after(now, event)) is not now:
            now, before = after, now
    return now


def _after(now: PassedOn, event: Event) -> PassedOn:
    match event:
        case TicketCalled(clerk_id=clerk_id):
            return replace(now, holder=clerk_id)
        case TicketNoted(comment=note):
            return replace(now, note=note, author=now.holder if note else None)
        case TicketTransferred(comment=note, to_clerk_id=to):
            author = now.author if note == now.note else now.holder
            back = to is not None and to == now.sender
            return replace(now, sender=now.holder, sent_back=back, note=note, author=author)
        case _:
            return now
