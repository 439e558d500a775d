"""Frames on their way to a pad, put by any thread; what waited too long is not worth sending any more."""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable

STALE_AFTER_S = 3.0
ECHO_COUNTS_S = 5.0
MOST_WAITING = 16


class Outbox:
    """What waits to be sent: the display's last state, and commands in their order."""

    def __init__(self) -> None:
        """Begin empty."""
        self._frames: deque[tuple[float, bytes]] = deque(maxlen=MOST_WAITING)
        self._display: list[bytes] = []
        self._display_due = False
        self._rating_begun_at: float | None = None
        self._lock = threading.Lock()

    def put(self, frames: Iterable[bytes]) -> None:
        """Send frames soon."""
        with self._lock:
            self._put(frames)

    def put_display(self, frames: list[bytes]) -> None:
        """Send what the pad's display shall show in place of anything before, again after each reconnect."""
        with self._lock:
            self._display, self._display_due = frames, True

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
            self._display_due = True

    def send_by(self, send: Callable[[bytes], None]) -> None:
        """Send what is due, the display first. Frames that `send` raises at wait for the next line a few seconds."""
        with self._lock:
            display = self._display if self._display_due else []
            self._display_due = False
            waiting = deque(self._frames)
            self._frames.clear()
        try:
            for frame in display:
                send(frame)
            while waiting:
                put_at, frame = waiting[0]
                if put_at >= time.monotonic() - STALE_AFTER_S:
                    send(frame)
                waiting.popleft()
        finally:
            if waiting:
                with self._lock:
                    self._frames = deque([*waiting, *self._frames], maxlen=MOST_WAITING)

    def _put(self, frames: Iterable[bytes]) -> None:
        self._frames.extend((time.monotonic(), frame) for frame in frames)
