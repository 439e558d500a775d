"""What goes out to a pad, frame by frame as the line is free: answers first, and no longer than they count."""

import math
import time
from collections import deque

from drivers.link.link import LineLink
from drivers.pad.line import PadLine
from drivers.pad.outbox import Outbox

MOST_ANSWERS = 16


class Sending:
    """Sends without ever waiting for the line, so that keys are heard meanwhile."""

    def __init__(self, outbox: Outbox, within_s: float) -> None:
        """Send what is in `outbox`, and answers no later than `within_s`; 0 stands for any time."""
        self._outbox = outbox
        self._within_s = within_s or math.inf
        self._answers: deque[tuple[float, bytes]] = deque(maxlen=MOST_ANSWERS)

    def answer(self, frame: bytes) -> None:
        """Send an answer before all else."""
        self._answers.append((time.monotonic(), frame))

    def send(self, link: LineLink, line: PadLine) -> bool:
        """Send what may go out now; say whether something still waits for the line. Raises NotConnected."""
        while (frame := self._next()) is not None:
            if not link.has_turn(urgent=bool(self._answers)):
                return True
            line.send(frame)
            self._sent(frame)
        link.leave_row()
        return False

    def lost_answer(self) -> bool:
        """Forget answers that a lost line did not take; say whether there were any."""
        lost = bool(self._answers)
        self._answers.clear()
        return lost

    def _next(self) -> bytes | None:
        while self._answers and time.monotonic() - self._answers[0][0] > self._within_s:
            self._answers.popleft()
        return self._answers[0][1] if self._answers else self._outbox.next()

    def _sent(self, frame: bytes) -> None:
        if self._answers:
            self._answers.popleft()
        else:
            self._outbox.sent(frame)
