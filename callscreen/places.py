"""What belongs on a screen of one zone: its queues, the windows that serve them, and where that is."""

from shared.domain.hall import Counter, Hall, Queue
from shared.domain.view import CallView
from shared.domain.words import NOTHING, Words


def queues_of(hall: Hall, zone: str | None) -> tuple[Queue, ...]:
    return tuple(queue for queue in hall.queues if zone is None or queue.zone == zone)


def counters_of(hall: Hall, zone: str | None) -> tuple[Counter, ...]:
    """Return the counters that serve a queue of the zone, by number."""
    queue_ids = {queue.id for queue in queues_of(hall, zone)}
    serving = (c for c in hall.counters if zone is None or queue_ids.intersection(c.queue_ids))
    return tuple(sorted(serving, key=lambda counter: counter.number))


def zone_of(hall: Hall, call: CallView) -> str:
    """Return the zone of the line in which a ticket was called; "" for a line that is in none."""
    queue = _queue_of(hall, call)
    return "" if queue is None else queue.zone


def is_called_here(hall: Hall, zone: str | None, call: CallView) -> bool:
    """Tell whether a call belongs on a screen of the zone: those in its lines, whichever window they are called to.

    One to a window that a new catalogue does not have any more belongs on none.
    """
    return hall.has_counter(call.counter_id) and zone in (None, zone_of(hall, call))


def _queue_of(hall: Hall, call: CallView) -> Queue | None:
    """Return the line that the journal tells, else the one that the number's letter is of."""
    told = next((queue for queue in hall.queues if queue.id == call.queue_id), None)
    letter = call.number.rstrip("0123456789")
    return told or next((queue for queue in hall.queues if queue.letter == letter), None)


def place_of(hall: Hall, zone: str | None) -> Words:
    """Return where this screen hangs: the one place in which all its queues wait, else nothing."""
    places = {queue.place for queue in queues_of(hall, zone)}
    return places.pop() if len(places) == 1 else NOTHING
