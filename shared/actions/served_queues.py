"""Which counter serves which queues, when a catalogue is imported while people wait."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, insert, or_, select

from shared.catalogue.model import Catalogue
from shared.db.change import Change
from shared.db.queue_tables import AT_COUNTER, IN_LINE, day_queue, ticket
from shared.db.setup_tables import counter_queue, queue, service


def serve(change: Change, catalogue: Catalogue, counters: Mapping[Any, int], queues: Mapping[Any, int]) -> None:
    """Let counters serve their queues, and last those of today that the catalogue drops: people may wait in them."""
    dropped = _dropped_queues(change, [queues[entry.letter] for entry in catalogue.queues])
    served_before = _served_before(change, dropped, [counters[entry.number] for entry in catalogue.counters])
    change.connection.execute(delete(counter_queue).where(counter_queue.c.counter_id.in_(counters.values())))
    pairs = []
    for entry in catalogue.counters:
        counter_id = counters[entry.number]
        still = (queue_id for queue_id in dropped if counter_id in served_before[queue_id])
        pairs += [
            {"counter_id": counter_id, "queue_id": queue_id, "preference": place}
            for place, queue_id in enumerate((*(queues[letter] for letter in entry.queues), *still))
        ]
    if pairs:
        change.connection.execute(insert(counter_queue), pairs)


def _dropped_queues(change: Change, named: list[int]) -> list[int]:
    """Return the queues that the catalogue does not name, if anybody entered them today or will when a visit ends."""
    entered = select(day_queue.c.queue_id).where(day_queue.c.business_day == change.business_day)
    wanted = (
        select(queue.c.id)
        .where(queue.c.hall_id == change.hall_id, queue.c.id.not_in(named))
        .where(or_(queue.c.id.in_(entered), queue.c.id.in_(_to_come(change))))
        .order_by(queue.c.position, queue.c.id)
    )
    return list(change.connection.execute(wanted).scalars())


def _to_come(change: Change) -> set[int]:
    """Return the queues of the services that open tickets of today still go on to."""
    connection, hall_id = change.connection, change.hall_id
    queue_of = dict(
        connection.execute(select(service.c.id, service.c.queue_id).where(service.c.hall_id == hall_id)).all()
    )
    open_today = select(ticket.c.steps).where(
        ticket.c.hall_id == hall_id, ticket.c.business_day == change.business_day, or_(IN_LINE, AT_COUNTER)
    )
    return {queue_of[step] for steps in connection.execute(open_today).scalars() for step in steps or ()}


def _served_before(change: Change, dropped: list[int], counters: list[int]) -> Mapping[int, list[int]]:
    """Return by queue the counters that served it; all of them where none that did is left, so that nobody is lost."""
    wanted = select(counter_queue.c.queue_id, counter_queue.c.counter_id)
    pairs = wanted.where(counter_queue.c.queue_id.in_(dropped), counter_queue.c.counter_id.in_(counters))
    found: dict[int, list[int]] = defaultdict(list)
    for queue_id, counter_id in change.connection.execute(pairs):
        found[queue_id].append(counter_id)
    return {queue_id: found[queue_id] or counters for queue_id in dropped}
