"""Texts on their way to a pager, put by any thread, taken in their order; none is worth sending when it is old."""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from drivers.board.text import BoardText

MOST_WAITING = 32
STALE_AFTER_S = 45.0
"""A citizen paged later than this would come to a window that has called the next number."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """One text that wants to be sent once; `since_s` is when it became true, by the queue's clock."""

    text: BoardText
    since_s: float


class Pages:
    """The queue before one pager. What leaves it unsent is logged."""

    def __init__(self, device: str, seconds: Callable[[], float] = time.monotonic) -> None:
        """Begin empty; `device` names the pager in the log."""
        self._device, self._seconds = device, seconds
        self._waiting: deque[Page] = deque()
        self._lock = threading.Lock()

    def put(self, text: BoardText, age_s: float = 0.0) -> None:
        """Send this text after those that wait; it has been true for `age_s` seconds already."""
        with self._lock:
            if len(self._waiting) == MOST_WAITING:
                self._leave_out("too many texts wait, the oldest is left out", logging.WARNING)
            self._waiting.append(Page(text, self._seconds() - age_s))

    def next(self) -> Page | None:
        """Return the oldest text that is still worth sending; it stays until `sent` is told of it."""
        with self._lock:
            while self._waiting and self._seconds() - self._waiting[0].since_s > STALE_AFTER_S:
                self._leave_out(f"older than {STALE_AFTER_S:g} s, not sent any more", logging.INFO)
            return self._waiting[0] if self._waiting else None

    def sent(self, page: Page) -> None:
        """Take out a text that was sent."""
        with self._lock:
            if self._waiting and self._waiting[0] is page:
                self._waiting.popleft()

    def _leave_out(self, why: str, level: int) -> None:
        text = " ".join(self._waiting.popleft().text.lines)
        log.log(level, "Pager (%s): %s: %s.", self._device, why, text)
