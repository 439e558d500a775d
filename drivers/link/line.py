"""One open port for all the units of this process that hang on it."""

import math
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from drivers.link.port import Port, PortLost
from drivers.link.stop import Stop
from drivers.link.turns import HOLD_S, Place, Turns
from drivers.link.wake import Wake

MOST_KEPT = 65536
"""Bytes kept for a unit that does not read; of more the oldest go."""
LONGEST_SLEEP_S = 3600.0


class Line:
    """A port, what its units have heard on it, and whose turn it is. Closed with its last unit."""

    def __init__(self, port: Port, settings: object) -> None:
        """Take an open port; units that join must want the same `settings`."""
        self.settings = settings
        self.turns = Turns()
        self.broken: PortLost | None = None
        self._port = port
        self._units: list[Unit] = []
        self._closed = False
        self._lock = threading.Lock()

    def join(self, device: str, stop: Stop) -> "Unit | None":
        """Return a new unit, None when the line is closed or dead and must be opened anew.

        `device` is the text of the device's address, by which it is named when the line is lost; `stop` breaks off
        its waits.
        """
        with self._lock:
            if self._closed or self.broken is not None:
                return None
            self._units.append(unit := Unit(self, device, stop))
            return unit

    def leave(self, unit: "Unit") -> None:
        """Let a unit go, and the port with the last one."""
        with self._lock:
            if unit in self._units:
                self._units.remove(unit)
            self._closed = not self._units
            if self._closed:
                self._port.close()

    def heard_by(self, unit: "Unit") -> bytes:
        """Give every unit what has arrived; return what this one has not read yet. Raises PortLost."""
        with self._lock:
            if self.broken is None:
                self._take(unit)
            if not (data := unit.drained()):
                self._check()
            return data

    def _take(self, by: "Unit") -> None:
        try:
            data = self._port.take()
        except PortLost as error:
            self._break(error)
            return
        for unit in self._units if data else ():
            unit.hear(data)
            if unit is not by:
                unit.nudge()

    def collect(self, by: "Unit") -> None:
        """Give every unit what has arrived, to be read later. Raises PortLost."""
        with self._lock:
            if self.broken is None:
                self._take(by)
            self._check()

    def wait(self, timeout_s: float, wake: Wake) -> None:
        """Sleep until something has come, the bell rings or the time is over. Raises PortLost."""
        self._port.wait(timeout_s, wake)

    def write(self, data: bytes, stop: Stop) -> None:
        """Send on behalf of the unit that has the turn. Raises PortLost."""
        self._check()
        try:
            self._port.write(data, stop)
        except PortLost as error:
            with self._lock:
                self._break(error)
            raise

    def quiet_after(self, size: int) -> None:
        """Leave the silence that the units ask for, after `size` bytes that are still on their way."""
        with self._lock:
            gap_s = max((unit.gap_s for unit in self._units), default=0.0)
        if gap_s:
            self.turns.quiet_for(gap_s + self.takes_s(size))

    def takes_s(self, size: int) -> float:
        """Return how long so many bytes are on their way."""
        return size * self._port.byte_s

    def _check(self) -> None:
        if self.broken is not None:
            raise self.broken

    def _break(self, error: PortLost) -> None:
        """Let all units know that the port is lost, so that they let go of it and it can be opened anew."""
        self.broken = error
        for unit in self._units:
            unit.nudge()


class Unit:
    """One device's share of a line: its link. What is lost is told with the device's own address."""

    def __init__(self, line: Line, device: str, stop: Stop) -> None:
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
