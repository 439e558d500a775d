"""What goes on at each window, for a wall of all of them."""

from collections.abc import Iterable

from callscreen.state import WindowStatus, Work
from shared.domain.hall import Counter, Hall
from shared.domain.pause_words import pause_reason
from shared.domain.view import CounterState, CounterView, HallView
from shared.domain.words import NOTHING


def wall_shown(hall: Hall, view: HallView, counters: Iterable[Counter]) -> tuple[WindowStatus, ...]:
    return tuple(_status(hall, counter, view.counter(counter.id)) for counter in counters)


def _status(hall: Hall, counter: Counter, at: CounterView) -> WindowStatus:
    clerk = None if at.clerk_id is None else hall.clerk(at.clerk_id)
    return WindowStatus(
        counter.number,
        _work(at),
        at.ticket.number if at.ticket else "",
        pause_reason(at.reason) if at.state is CounterState.PAUSED and at.reason else NOTHING,
        clerk.name if clerk else NOTHING,
        clerk.number if clerk else "",
        counter.kind,
    )


def _work(at: CounterView) -> Work:
    """A window that has a number is at work with it, whatever else its state says."""
    if at.ticket is not None:
        return Work.SERVING if at.ticket.serving else Work.CALLING
    if at.state is CounterState.CLOSED:
        return Work.CLOSED
    return Work.PAUSED if at.state is CounterState.PAUSED else Work.FREE
