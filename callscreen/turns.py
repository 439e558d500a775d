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
    """In the order in which they are put up: as they came, recalls first."""
    since: Mapping[TicketId, float] = field(default_factory=dict)
    """When each of those shown was put up."""
    come: frozenset[TicketId] = frozenset()
    """Those shown whose citizen has come: they keep their tile only while no other call waits for it."""

    def with_call(self, call: CallView, now_s: float) -> "Turns":
        """Return the turns with one more call, which is put up as soon as a tile is free.

        A recall takes the place of its ticket's earlier call; where that has none any more, it goes before all calls.
        """
        if call.ticket_id in self.since:
            left = self.without(call.ticket_id)
            return replace(left, shown=(call, *left.shown), since={**left.since, call.ticket_id: now_s}).at(now_s)
        if any(other.ticket_id == call.ticket_id for other in self.waiting):
            waiting = tuple(call if other.ticket_id == call.ticket_id else other for other in self.waiting)
            return replace(self, waiting=waiting).at(now_s)
        recalls = sum(other.recalls > 0 for other in self.waiting) if call.recalls else len(self.waiting)
        return replace(self, waiting=(*self.waiting[:recalls], call, *self.waiting[recalls:])).at(now_s)

    def with_come(self, ticket_id: TicketId, now_s: float) -> "Turns":
        """Return the turns after a citizen came to the window: the call waits for nothing, and makes room for others.

        Its tile tells meanwhile that the number is being served.
        """
        left = replace(self, waiting=tuple(call for call in self.waiting if call.ticket_id != ticket_id))
        return (replace(left, come=left.come | {ticket_id}) if ticket_id in left.since else left).at(now_s)

    def without(self, ticket_id: TicketId) -> "Turns":
        """Return the turns without a number that nobody is asked to answer any more: it was missed or cancelled."""
        left = self._taken_down({ticket_id})
        return replace(left, waiting=tuple(call for call in left.waiting if call.ticket_id != ticket_id))

    def at(self, now_s: float) -> "Turns":
        """Return the turns at a moment: tiles whose time is over are given to those who wait."""
        if not self.tiles:
            return replace(self, waiting=())
        over = {ticket for ticket, at in self.since.items() if at <= now_s - self.full_time_s}
        left = self._taken_down(over)
        left = left._taken_down(left._in_the_way())
        free = max(0, left.tiles - len(left.shown))
        put_up = left.waiting[:free]
        return replace(
            left,
            shown=(*reversed(put_up), *left.shown),
            waiting=left.waiting[free:],
            since={**left.since, **{call.ticket_id: now_s for call in put_up}},
        )

    @property
    def calls(self) -> tuple[CallView, ...]:
        """All of them, those shown first."""
        return (*self.shown, *reversed(self.waiting))

    def _in_the_way(self) -> set[TicketId]:
        """Return those shown that others need the tile of and whose citizen has come, the oldest first."""
        wanted = max(0, len(self.waiting) - (self.tiles - len(self.shown)))
        come = [call.ticket_id for call in reversed(self.shown) if call.ticket_id in self.come]
        return set(come[:wanted])

    def _taken_down(self, tickets: set[TicketId]) -> "Turns":
        return replace(
            self,
            shown=tuple(call for call in self.shown if call.ticket_id not in tickets),
            since={ticket: at for ticket, at in self.since.items() if ticket not in tickets},
            come=self.come - tickets,
        )
