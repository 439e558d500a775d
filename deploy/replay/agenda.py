"""What is to come in a replay, in the order of time."""

import heapq
from collections.abc import Callable
from datetime import datetime
from enum import IntEnum
from itertools import count

Happening = Callable[[], None]


class Kind(IntEnum):
    """What comes first of what happens at one moment: a counter gets free before the next citizen comes in."""

    FINISH = 1
    OPEN = 2
    ARRIVE = 3
    LOOK_AGAIN = 4


class Agenda:
    """Things of one kind at one moment happen in the order they were added."""

    def __init__(self) -> None:
        self._heap: list[tuple[datetime, Kind, int, Happening]] = []
        self._count = count()

    def add(self, at: datetime, kind: Kind, happening: Happening) -> None:
        heapq.heappush(self._heap, (at, kind, next(self._count), happening))

    def __bool__(self) -> bool:
        return bool(self._heap)

    def pop(self) -> tuple[datetime, Happening]:
        at, _, _, happening = heapq.heappop(self._heap)
        return at, happening
