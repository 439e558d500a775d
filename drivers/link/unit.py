"""One device's share of a line that it may share with others."""

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from drivers.link.port import PortLost
from drivers.link.stop import Stop
from drivers.link.turns import HOLD_S, Place
from drivers.link.wake import Wake

if TYPE_CHECKING:
    from drivers.link.line import Line

MOST_KEPT = 65536
"""Bytes kept for a unit that does not read; of more the oldest go."""
LONGEST_SLEEP_S = 3600.0


class Unit:
    """One device's share of a line: its link. What is lost is told with the device's own address."""

    def __init__(self, line: "Line", device: str, stop: Stop) -> None:
        """Begin with nothing heard."""
        self._device = device
        self.gap_s = 0.0
        self._line = line
        self._stop = stop
        self._wake = Wake()
        self._called = False
        self._heard = bytearray()
        self._place: Place | None = None
        self._hold_s: float | None = None
        self._hand_on_at = math.inf
        stop.rings(self._wake.ring)

    def hear(self, data: bytes) -> None:
        """Keep bytes for the next read. Called under the line's lock."""
        self._heard += data
        del self._heard[:-MOST_KEPT]

    def drained(self) -> bytes:
        """Return what was kept, and keep it no more. Called under the line's lock."""
        data = bytes(self._heard)
        self._heard.clear()
        return data

    def nudge(self) -> None:
        """Let whatever waits look again how things stand."""
        self._wake.ring()

    def write(self, data: bytes) -> None:
        """Send all of `data` when it is this unit's turn."""
        with self._telling():
            self._await_turn()
            try:
                self._line.write(data, self._stop)
                self._line.quiet_after(len(data))
            finally:
                if self._hold_s is None:
                    self.leave_row()
        if self._hold_s is not None:
            self._hand_on_at = time.monotonic() + self._line.takes_s(len(data)) + self._hold_s

    def has_turn(self, urgent: bool = False) -> bool:
        """Stand in the row before the line, and say whether a write would go out at once."""
        if self._place is None:
            self._place = self._line.turns.stand(self.nudge, urgent)
        elif urgent:
            self._line.turns.hurry(self._place)
        return self._line.turns.left_s(self._place) <= 0

    @property
    def has_line(self) -> bool:
        """Whether the line is still kept to this unit's question."""
        return self._hold_s is not None and self._place is not None

    def leave_row(self) -> None:
        """Let others have the line."""
        place, self._place = self._place, None
        if place is not None:
            self._line.turns.leave(place)

    def _await_turn(self) -> None:
        try:
            while not self.has_turn():
                self._sleep(math.inf)
                self._line.collect(self)
        except BaseException:
            self.leave_row()
            raise

    def read(self, timeout_s: float) -> bytes:
        """Return what has arrived, waiting up to `timeout_s` for it or for a wake.

        While an answer is awaited, the line goes to others who want it when the time to hold it is over.
        """
        with self._telling():
            if data := self._line.heard_by(self):
                return data
            self._hand_on()
            self._sleep(0.0 if self._called else timeout_s)
            self._called = False
            return self._line.heard_by(self)

    def _hand_on(self) -> None:
        due = self._hold_s is not None and time.monotonic() >= self._hand_on_at
        if due and self._place is not None and self._line.turns.wanted:
            self._line.quiet_after(0)
            self.leave_row()

    def _sleep(self, timeout_s: float) -> None:
        self._stop.check()
        self._line.wait(min(timeout_s, self._look_again_in_s()), self._wake)
        self._wake.silence()
        self._stop.check()

    def _look_again_in_s(self) -> float:
        """Return how long it is until the line must be handed on, or may be had."""
        if self._place is None:
            return LONGEST_SLEEP_S
        if self._hold_s is None or self._hand_on_at is math.inf:
            left_s = self._line.turns.left_s(self._place)
        else:
            left_s = self._hand_on_at - time.monotonic() if self._line.turns.wanted else math.inf
        return min(max(0.0, left_s), LONGEST_SLEEP_S)

    def discard_input(self) -> None:
        """Throw away what has arrived for this unit; the others keep it."""
        with self._telling():
            self._line.heard_by(self)

    def keep_gap(self, gap_s: float) -> None:
        """Leave at least this silence after each frame on the line."""
        self.gap_s = gap_s

    @contextmanager
    def asking(self, hold_s: float = HOLD_S) -> Iterator[None]:
        """Keep the line for a question and its answer."""
        with self._telling():
            self._await_turn()
        self._hold_s, self._hand_on_at = hold_s, math.inf
        try:
            yield
        finally:
            if self._place is not None:
                self._line.quiet_after(0)
            self._hold_s = None
            self.leave_row()

    def answered(self) -> None:
        """Nothing is kept here of round trips."""

    def wake(self) -> None:
        """Let a read that waits, or else the next one, return at once."""
        self._called = True
        self._wake.ring()

    def close(self) -> None:
        """Leave the line."""
        self.leave_row()
        self._line.leave(self)
        self._wake.close()

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except PortLost as lost:
            raise lost.told_by(self._device) from lost
