"""Reserving numbers for a kiosk, which gives them while the database is away."""

from collections.abc import Collection, Iterable

from shared.db import day_counts, number_blocks
from shared.db.change import Change
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.events import NumbersReserved
from shared.domain.ids import CommandId
from shared.domain.number_block import NumberBlock, next_span
from shared.domain.wanted_blocks import QueueDay

MOST_DAYS_AHEAD = 40
"""A clock that stands wrong may not reserve numbers of far days."""


def reserve(
    store: Store,
    by: Actor,
    holder: str,
    wanted: Iterable[QueueDay],
    known: Collection[NumberBlock],
    size: int,
    command: CommandId,
) -> list[NumberBlock]:
    """Return the blocks of these queues and days that belong to a kiosk; where it knows them all, with a new one.

    `holder` is the id of the kiosk's local journal, so that two kiosks of one name, or one that lost its disk, never
    give the same number. A kiosk that did not hear the answer gets the same blocks when it asks again.
    """
    asked = list(wanted)

    def decide(change: Change) -> list[NumberBlock]:
        days = (one for one in asked if _may_have(change, one))
        return [block for one in days for block in _blocks_of(change, holder, one, known, size)]

    return store.change(by, command, list[NumberBlock], decide)


def _may_have(change: Change, asked: QueueDay) -> bool:
    ahead = (asked.business_day - change.business_day).days
    return change.hall.has_queue(asked.queue_id) and 0 <= ahead <= MOST_DAYS_AHEAD


def _reclaim(change: Change, holder: str, asked: QueueDay, known: Iterable[NumberBlock]) -> None:
    """Reserve again what a kiosk has and a database put back from a copy does not know, as far as it is free."""
    queue_id, day = asked.queue_id, asked.business_day
    for block in (one for one in known if (one.queue_id, one.business_day) == (queue_id, day)):
        if not any(span.overlaps(block.span) for span in number_blocks.taken(change, queue_id, day)):
            _add(change, holder, block)


def _add(change: Change, holder: str, made: NumberBlock) -> None:
    number_blocks.add(change, holder, made)
    change.record(NumbersReserved(change.by.name, made.queue_id, made.business_day, made.first, made.last))


def _blocks_of(
    change: Change, holder: str, asked: QueueDay, known: Collection[NumberBlock], size: int
) -> list[NumberBlock]:
    queue_id, day = asked.queue_id, asked.business_day
    _reclaim(change, holder, asked, known)
    mine = number_blocks.of_holder(change, holder, queue_id, day)
    if not all(any(block.lies_in(one) for one in known) for block in mine):
        return mine
    last_serial = day_counts.counts(change, queue_id, day).last_serial
    span = next_span(size, number_blocks.taken(change, queue_id, day), last_serial)
    made = NumberBlock(queue_id, day, span.first, span.last)
    _add(change, holder, made)
    return [*mine, made]
