"""The line to a pad: sends with a gap between frames, and takes out what the line itself brings back."""

import time

from drivers.link.link import LineLink
from drivers.pad.echo import LATEST_S, EchoFilter


class PadLine:
    """One opened line; made anew for each link, so that nothing of an old one is left."""

    def __init__(self, link: LineLink, baud: int, gap_s: float, echo: bool) -> None:
        """Leave `gap_s` seconds of silence between frames; `echo` says that the line brings back what is sent."""
        self._link = link
        self._echo = EchoFilter(baud) if echo else None
        link.keep_gap(gap_s)

    def read(self, timeout_s: float) -> bytes:
        """Return what the pad sent, waiting at most so long. Raises NotConnected."""
        if self._echo is None:
            return self._link.read(timeout_s)
        data = self._link.read(min(timeout_s, LATEST_S) if self._echo.expects else timeout_s)
        return self._echo.strip(data, time.monotonic())

    def send(self, frame: bytes) -> None:
        """Send a frame when the line is free. Raises NotConnected."""
        self._link.write(frame)
        if self._echo is not None:
            self._echo.sent(frame, time.monotonic())
