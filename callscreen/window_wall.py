"""What goes on at each window, for a wall of all of them."""

from collections.abc import Iterable, Mapping

from callscreen.state import WindowStatus, Work
from shared.domain.hall import Counter, Hall
from shared.domain.ids import CounterId, TicketId
from shared.domain.view import CounterState, CounterView, HallView
from shared.domain.words import NOTHING


def wall_shown(hall: Hall, view: HallView, counters: Iterable[Counter]) -> tuple[WindowStatus, ...]:
    calls = {(call.counter_id, call.ticket_id): call.seq for call in sorted(view.calls, key=lambda call: call.seq)}
    return tuple(_status(hall, counter, view.counter(counter.id), calls) for counter in counters)


def _status(
    hall: Hall, counter: Counter, at: CounterView, calls: Mapping[tuple[CounterId, TicketId], int]
) -> WindowStatus:
    clerk = None if at.clerk_id is None else hall.clerk(at.clerk_id)
    return WindowStatus(
        counter.number,
        _work(at),
        at.ticket.number if at.ticket else "",
        hall.pause_reason(at.reason).name if at.state is CounterState.PAUSED and at.reason else NOTHING,
        clerk.name if clerk else NOTHING,
        clerk.number if clerk else "",
        counter.kind,
        calls.get((counter.id, at.ticket.ticket_id), 0) if at.ticket else 0,
    )


def _work(at: CounterView) -> Work:
    """A window that has a number is at work with it, whatever else its state says."""
    if at.ticket is not None:
        return Work.SERVING if at.ticket.serving else Work.CALLING
    if at.state is CounterState.CLOSED:
        return Work.CLOSED
    return Work.PAUSED if at.state is CounterState.PAUSED else Work.FREE
