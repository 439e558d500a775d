"""A program that reads a hall's journal by cursor while others write it, and counts what it misses."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from types import TracebackType
from typing import Self

from benchmarks.engine.partner import Partner, Pipe
from shared.db.journal import last_seq, read_events
from shared.db.store import open_store

LOOK_S = 0.02


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader saw of a journal, after the cursor it began at."""

    cursor: int
    events: int = 0
    lost: int = 0
    """Entries it read past before they were there."""
    reordered: int = 0

    def read(self, seqs: Iterable[int]) -> "Seen":
        """Return what was seen after these entries came."""
        cursor, events, lost, reordered = self.cursor, self.events, self.lost, self.reordered
        for seq in seqs:
            events += 1
            if seq <= cursor:
                reordered += 1
                continue
            lost += seq - cursor - 1
            cursor = seq
        return Seen(cursor, events, lost, reordered)


class Watcher:
    """Reads from when the block begins until it ends; `seen` is there afterwards."""

    seen: Seen

    def __init__(self, url: str, hall_code: str) -> None:
        self._reader = Partner(_watch, url, hall_code)

    def __enter__(self) -> Self:
        self._reader.answer()
        return self

    def __exit__(self, failed: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        if failed is None:
            self._reader.tell("over")
            self.seen = self._reader.answer()
        self._reader.kill()


def _watch(url: str, hall_code: str, pipe: Pipe) -> None:
    store = open_store(url, hall_code)
    seen = Seen(store.read(lambda connection: last_seq(connection, store.hall_id)))
    pipe.send(seen)
    over = False
    while not over:
        over = pipe.poll(LOOK_S)  # asked before the last look, so that nothing comes after it
        while news := store.read(partial(read_events, hall_id=store.hall_id, cursor=seen.cursor)):
            seen = seen.read(recorded.seq for recorded in news)
    store.close()
    pipe.send(seen)
