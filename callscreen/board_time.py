"""The seconds in which the board is seen: they stand still while an urgent notice covers it."""

import time
from collections.abc import Callable


class BoardTime:
    """What a call needs to be seen and heard is counted in it: its time on a tile, and how old it may become."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        """`seconds` only go forward."""
        self._seconds = seconds
        self._covered_since: float | None = None
        self._hidden_s = 0.0

    @property
    def is_covered(self) -> bool:
        return self._covered_since is not None

    def seconds(self) -> float:
        now = self._seconds() if self._covered_since is None else self._covered_since
        return now - self._hidden_s

    def cover(self, covered: bool) -> None:
        """Note that the board is covered from now on, or is seen again."""
        if covered and self._covered_since is None:
            self._covered_since = self._seconds()
        elif not covered and self._covered_since is not None:
            self._hidden_s += self._seconds() - self._covered_since
            self._covered_since = None
