"""The line to a pad: keeps a gap between frames and takes out what the line itself brings back."""

import time
from collections import deque
from collections.abc import Iterable

from drivers.link.link import Link
from drivers.pad.echo import BITS_PER_BYTE, EchoFilter


class PadLine:
    """One opened line; made anew for each link, so that nothing of an old one is left."""

    def __init__(self, link: Link, baud: int, gap_s: float, echo: bool) -> None:
        """Leave `gap_s` seconds of silence between frames; `echo` says that the line brings back what is sent."""
        self._link = link
        self._byte_s = BITS_PER_BYTE / baud if gap_s else 0.0
        self._gap_s = gap_s
        self._echo = EchoFilter(baud) if echo else None
        self._waiting: deque[tuple[bytes, float]] = deque()
        self._free_at = 0.0

    @property
    def idle(self) -> bool:
        """Whether nothing waits for its gap."""
        return not self._waiting

    def read(self, timeout_s: float) -> bytes:
        """Return what the pad sent, waiting at most so long, and no longer than until the next frame may be sent."""
        if self._waiting:
            timeout_s = min(timeout_s, max(0.0, self._free_at - time.monotonic()))
        data = self._link.read(timeout_s)
        return self._echo.strip(data, time.monotonic()) if self._echo else data

    def answer(self, frame: bytes, within_s: float) -> None:
        """Send before anything else; not at all when that takes longer than `within_s`, 0 for any time."""
        self._waiting.appendleft((frame, time.monotonic() + within_s if within_s else float("inf")))
        self.pump()

    def send(self, frames: Iterable[bytes]) -> None:
        """Send in order, as soon as the gap after the frame before is over."""
        self._waiting.extend((frame, float("inf")) for frame in frames)
        self.pump()

    def pump(self) -> None:
        """Send what may be sent now."""
        while self._waiting and (now := time.monotonic()) >= self._free_at:
            frame, latest = self._waiting.popleft()
            if now <= latest:
                self._free_at = now + len(frame) * self._byte_s + self._gap_s
                # Before the writing: the echo may be read at once.
                if self._echo:
                    self._echo.sent(frame, now)
                self._link.write(frame)

    def finish(self) -> None:
        """Send all that waits, with its gaps."""
        while self._waiting:
            time.sleep(max(0.0, self._free_at - time.monotonic()))
            self.pump()
