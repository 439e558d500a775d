"""What goes over the line to one device, in figures: frames, answers, errors, and how long answers take."""

import time
from collections import deque
from dataclasses import dataclass

WINDOW = 256
"""Round trips that the percentiles are taken of: the latest ones."""


@dataclass(frozen=True, slots=True)
class RoundTrips:
    """From a frame's last byte handed to the port until its answer was read, in milliseconds."""

    last_ms: float
    p50_ms: float
    p95_ms: float


@dataclass(frozen=True, slots=True)
class Traffic:
    """Counted since the program began to look after the device; `trips` is None until something was answered."""

    sent: int = 0
    """Frames sent."""
    answered: int = 0
    """Frames that were answered, also by a refusal."""
    heard: int = 0
    """Signs of life: frames that came and made sense."""
    errors: int = 0
    """Times that the device failed: no answer, refused, not connected."""
    reconnects: int = 0
    """Times that its port was opened again."""
    trips: RoundTrips | None = None


class Tally:
    """Counts for one device. Used by the device's thread."""

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self.sent = self.answered = self.heard = self.errors = self.opened = 0
        self._sent_at = 0.0
        self._trips_ms: deque[float] = deque(maxlen=WINDOW)

    def wrote(self) -> None:
        """Count a frame that was handed to the port just now."""
        self.sent += 1
        self._sent_at = time.monotonic()

    def was_answered(self) -> None:
        """Count the answer to the frame sent last."""
        self.answered += 1
        self._trips_ms.append((time.monotonic() - self._sent_at) * 1000)

    def traffic(self) -> Traffic:
        """Return the figures as they are now."""
        reconnects = max(0, self.opened - 1)
        return Traffic(self.sent, self.answered, self.heard, self.errors, reconnects, self._trips())

    def _trips(self) -> RoundTrips | None:
        if not self._trips_ms:
            return None
        ranked = sorted(self._trips_ms)
        at = (ranked[-1 - len(ranked) // 2], ranked[-1 - len(ranked) // 20])
        return RoundTrips(*(round(each, 2) for each in (self._trips_ms[-1], *at)))
