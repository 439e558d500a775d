"""Frames on their way to a pad, put by any thread; what waited too long is not worth sending any more."""

import threading
import time
from collections import deque
from collections.abc import Iterable

STALE_AFTER_S = 3.0
ECHO_COUNTS_S = 5.0
MOST_WAITING = 16


class Outbox:
    """What waits to be sent: the display's last state, and commands in their order."""

    def __init__(self) -> None:
        """Begin empty."""
        self._frames: deque[tuple[float, bytes]] = deque(maxlen=MOST_WAITING)
        self._display: list[bytes] = []
        self._display_left: list[bytes] = []
        self._rating_begun_at: float | None = None
        self._lock = threading.Lock()

    def put(self, frames: Iterable[bytes]) -> None:
        """Send frames soon."""
        with self._lock:
            self._put(frames)

    def put_display(self, frames: list[bytes]) -> None:
        """Send what the pad's display shall show in place of anything before, again after each reconnect."""
        with self._lock:
            self._display, self._display_left = frames, list(frames)

    def put_start_rating(self, frames: Iterable[bytes]) -> None:
        """Open a rating, unless the echo of the pad's own key has just done so: one echo stands for one call."""
        with self._lock:
            begun_at, self._rating_begun_at = self._rating_begun_at, None
            if begun_at is None or time.monotonic() - begun_at > ECHO_COUNTS_S:
                self._put(frames)

    def rating_begun(self) -> None:
        """Note that an echo has just opened a rating."""
        with self._lock:
            self._rating_begun_at = time.monotonic()

    def rating_over(self, frames: Iterable[bytes]) -> None:
        """Forget that an echo opened a rating, and send what ends it."""
        with self._lock:
            self._rating_begun_at = None
            self._put(frames)

    def display_again(self) -> None:
        """Show again what the display shall show."""
        with self._lock:
            self._display_left = list(self._display)

    def next(self) -> bytes | None:
        """Return the frame that is due first, the display's before commands; None when there is nothing to send."""
        with self._lock:
            while self._frames and self._frames[0][0] < time.monotonic() - STALE_AFTER_S:
                self._frames.popleft()
            if self._display_left:
                return self._display_left[0]
            return self._frames[0][1] if self._frames else None

    def sent(self, frame: bytes) -> None:
        """Take out a frame that next() gave, unless something else has taken its place meanwhile."""
        with self._lock:
            if self._display_left[:1] == [frame]:
                del self._display_left[0]
            elif self._frames and self._frames[0][1] == frame:
                self._frames.popleft()

    def _put(self, frames: Iterable[bytes]) -> None:
        self._frames.extend((time.monotonic(), frame) for frame in frames)
