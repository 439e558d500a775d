"""Whose turn on a large tile it is: every call seen live has one for its full time, however many come at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from shared.domain.ids import TicketId
from shared.domain.view import CallView


@dataclass(frozen=True, slots=True)
class Turns:
    """Calls with a tile of their own, and those that wait for one; times are seconds that only go forward."""

    tiles: int
    """How many calls can have a tile at once."""
    full_time_s: float
    shown: tuple[CallView, ...] = ()
    """The one put up last first."""
    waiting: tuple[CallView, ...] = ()
    """In the order in which they came."""
    since: Mapping[TicketId, float] = field(default_factory=dict)
    """When each of those shown was put up."""

    def with_call(self, call: CallView, now_s: float) -> "Turns":
        """Return the turns with one more call; a recall takes the place of its ticket's earlier call."""
        others = self._without({call.ticket_id})
        return replace(others, waiting=(*others.waiting, call)).at(now_s)

    def without_waiting(self, number: str) -> "Turns":
        """Return the turns without a number that needs no tile any more; one that has a tile keeps it."""
        return replace(self, waiting=tuple(call for call in self.waiting if call.number != number))

    def at(self, now_s: float) -> "Turns":
        """Return the turns at a moment: tiles whose time is over are given to those who wait."""
        oldest = now_s - self.full_time_s
        left = self._without({ticket for ticket, at in self.since.items() if at <= oldest}, waiting=False)
        free = max(0, self.tiles - len(left.shown)) if self.tiles else 0
        put_up = left.waiting[:free]
        return replace(
            left,
            shown=(*reversed(put_up), *left.shown),
            waiting=left.waiting[free:] if self.tiles else (),
            since={**left.since, **{call.ticket_id: now_s for call in put_up}},
        )

    @property
    def calls(self) -> tuple[CallView, ...]:
        """All of them, those shown first."""
        return (*self.shown, *reversed(self.waiting))

    def _without(self, tickets: set[TicketId], *, waiting: bool = True) -> "Turns":
        return replace(
            self,
            shown=tuple(call for call in self.shown if call.ticket_id not in tickets),
            waiting=tuple(c for c in self.waiting if c.ticket_id not in tickets) if waiting else self.waiting,
            since={ticket: at for ticket, at in self.since.items() if ticket not in tickets},
        )
