"""The kiosk's own number blocks in its local journal, and which serial of them is next."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from kiosk.local.file import LocalFile
from shared.domain.ids import QueueId
from shared.domain.number_block import NumberBlock
from shared.domain.wanted_blocks import QueueDay


class LocalBlocks:
    """Kept once got; a serial that was given is never given again."""

    def __init__(self, file: LocalFile) -> None:
        self._file = file

    def all(self) -> list[NumberBlock]:
        rows = self._file.read(lambda c: c.execute("SELECT queue_id, day, first, last FROM block").fetchall())
        return [NumberBlock(QueueId(queue), date.fromisoformat(day), first, last) for queue, day, first, last in rows]

    def used(self) -> dict[QueueDay, int]:
        """Return how many serials were given of each queue's blocks, by day."""
        asked = "SELECT queue_id, day, sum(next - first) FROM block GROUP BY queue_id, day"
        rows = self._file.read(lambda c: c.execute(asked).fetchall())
        return {QueueDay(QueueId(queue), date.fromisoformat(day)): used for queue, day, used in rows}

    def left(self, queue_id: QueueId, day: date) -> int:
        """Return how many numbers of a queue the kiosk can still give on a day."""
        asked = "SELECT coalesce(sum(last + 1 - next), 0) FROM block WHERE queue_id = ? AND day = ?"
        (left,) = self._file.read(lambda c: c.execute(asked, (queue_id, day.isoformat())).fetchone())
        return int(left)

    def keep(self, blocks: Iterable[NumberBlock]) -> None:
        """Add what is not known yet; what overlaps a known block is none of its own: its serials may be given."""
        rows = [(b.queue_id, b.business_day.isoformat(), b.first, b.last) for b in blocks]
        add = """INSERT INTO block (queue_id, day, first, last, next) SELECT ?1, ?2, ?3, ?4, ?3 WHERE NOT EXISTS
            (SELECT 1 FROM block WHERE queue_id = ?1 AND day = ?2 AND first <= ?4 AND last >= ?3)"""
        self._file.change(lambda c: c.executemany(add, rows))

    def with_serial(self, queue_id: QueueId, day: date, serial: int) -> NumberBlock | None:
        """Return the block that a serial is of."""
        found = (b for b in self.all() if (b.queue_id, b.business_day) == (queue_id, day) and serial in b.span)
        return next(found, None)

    def is_lost(self, block: NumberBlock) -> None:
        """Give no more numbers of a block that somebody else has by now."""
        key = (block.queue_id, block.business_day.isoformat(), block.first)
        end = "UPDATE block SET next = last + 1 WHERE queue_id = ? AND day = ? AND first = ?"
        self._file.change(lambda c: c.execute(end, key))

    def forget(self, before: date) -> None:
        """Drop the blocks of days that are long over."""
        self._file.change(lambda c: c.execute("DELETE FROM block WHERE day < ?", (before.isoformat(),)))


def next_serial(connection: sqlite3.Connection, queue_id: QueueId, day: date) -> int | None:
    """Take the next serial of the block got first that is not used up; None when there is none."""
    asked = "SELECT place, next FROM block WHERE queue_id = ? AND day = ? AND next <= last ORDER BY place LIMIT 1"
    found = connection.execute(asked, (queue_id, day.isoformat())).fetchone()
    if found is None:
        return None
    place, serial = found
    connection.execute("UPDATE block SET next = next + 1 WHERE place = ?", (place,))
    return int(serial)
