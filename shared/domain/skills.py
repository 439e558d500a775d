"""Which queues a clerk serves at a counter."""

from shared.domain.hall import Hall
from shared.domain.ids import ClerkId, CounterId, QueueId


def served_at(hall: Hall, counter_id: CounterId, clerk_id: ClerkId) -> tuple[QueueId, ...]:
    """Return which queues a clerk calls from at a counter: the counter's, in its order, that the clerk may serve.

    What the catalogue dropped while people wait in it is served by whoever sits there. A clerk who is not known, since
    this program has not read a new catalogue yet, serves all.
    """
    queue_ids = hall.counter(counter_id).queue_ids
    if not hall.knows_clerk(clerk_id):
        return queue_ids
    clerk = hall.clerk(clerk_id)
    return tuple(q for q in queue_ids if clerk.may_serve(q) or not hall.has_queue(q))


def serves_nothing(hall: Hall, counter_id: CounterId, clerk_id: ClerkId) -> bool:
    """Tell whether a clerk may serve none of a counter's queues, though it has some."""
    return bool(hall.counter(counter_id).queue_ids) and not served_at(hall, counter_id, clerk_id)
