"""Which counter serves which queues, when a catalogue is imported while people wait."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import and_, delete, insert, select

from shared.catalogue.model import Catalogue
from shared.db.change import Change
from shared.db.queue_tables import day_queue
from shared.db.setup_tables import counter_queue


def serve(change: Change, catalogue: Catalogue, counters: Mapping[Any, int], queues: Mapping[Any, int]) -> None:
    """Let counters serve their queues, and last those of today that the catalogue drops: people may wait in them."""
    dropped = _dropped_queues(change, catalogue, counters, queues)
    change.connection.execute(delete(counter_queue).where(counter_queue.c.counter_id.in_(counters.values())))
    pairs = []
    for entry in catalogue.counters:
        counter_id = counters[entry.number]
        in_order = (*(queues[letter] for letter in entry.queues), *dropped[counter_id])
        pairs += [
            {"counter_id": counter_id, "queue_id": queue_id, "preference": place}
            for place, queue_id in enumerate(in_order)
        ]
    if pairs:
        change.connection.execute(insert(counter_queue), pairs)


def _dropped_queues(
    change: Change, catalogue: Catalogue, counters: Mapping[Any, int], queues: Mapping[Any, int]
) -> dict[int, list[int]]:
    """Return by counter the queues that it serves and the catalogue does not name, if anybody entered them today."""
    named = [queues[entry.letter] for entry in catalogue.queues]
    today = and_(day_queue.c.queue_id == counter_queue.c.queue_id, day_queue.c.business_day == change.business_day)
    wanted = (
        select(counter_queue.c.counter_id, counter_queue.c.queue_id)
        .join(day_queue, today)
        .where(counter_queue.c.counter_id.in_(counters.values()), counter_queue.c.queue_id.not_in(named))
        .order_by(counter_queue.c.preference)
    )
    found: dict[int, list[int]] = defaultdict(list)
    for counter_id, queue_id in change.connection.execute(wanted):
        found[counter_id].append(queue_id)
    return found
