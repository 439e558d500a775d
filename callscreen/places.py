"""What belongs on a screen of one zone: its queues, the windows that serve them, and where that is."""

from shared.domain.hall import Counter, Hall, Queue
from shared.domain.ids import CounterId
from shared.domain.words import NOTHING, Words


def queues_of(hall: Hall, zone: str | None) -> tuple[Queue, ...]:
    return tuple(queue for queue in hall.queues if zone is None or queue.zone == zone)


def counters_of(hall: Hall, zone: str | None) -> tuple[Counter, ...]:
    """Return the counters that serve a queue of the zone, by number."""
    queue_ids = {queue.id for queue in queues_of(hall, zone)}
    serving = (c for c in hall.counters if zone is None or queue_ids.intersection(c.queue_ids))
    return tuple(sorted(serving, key=lambda counter: counter.number))


def is_shown_here(hall: Hall, zone: str | None, counter_id: CounterId) -> bool:
    """Tell whether calls to this counter belong on a screen of the zone."""
    return any(counter.id == counter_id for counter in counters_of(hall, zone))


def place_of(hall: Hall, zone: str | None) -> Words:
    """Return where this screen hangs: the one place in which all its queues wait, else nothing."""
    places = {queue.place for queue in queues_of(hall, zone)}
    return places.pop() if len(places) == 1 else NOTHING
