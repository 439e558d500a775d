"""The last lines of the program's log, for the technician's eyes."""

import logging
from collections import deque
from collections.abc import Callable
from datetime import datetime

KEPT = 100


class LogTail(logging.Handler):
    """Keeps what is logged anywhere in the program, with the hall's time, which stands on every page."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        """`now` tells the hall's time in its own zone, on any thread."""
        super().__init__()
        self._now = now
        self.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
        self._lines: deque[str] = deque(maxlen=KEPT)

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.append(f"{self._now():%H:%M:%S} {self.format(record).splitlines()[0]}")

    def lines(self) -> tuple[str, ...]:
        """Return the lines, oldest first."""
        return tuple(self._lines)

    def start(self) -> None:
        logging.getLogger().addHandler(self)

    def stop(self) -> None:
        logging.getLogger().removeHandler(self)
