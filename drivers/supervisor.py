"""One thread per device: opens its link, lets it work, reports how it is, and reconnects with growing pauses."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Protocol

from drivers.address import DeviceAddress
from drivers.errors import DeviceError, NotConnected
from drivers.link.counted import CountedLink
from drivers.link.link import LineLink
from drivers.link.opening import open_link
from drivers.link.stop import BrokenOff, Stop
from drivers.state import DeviceState, Health, OnState
from drivers.traffic import Tally

PAUSES_S = (0.2, 0.5, 1.0, 2.0, 5.0)
SERIAL_PAUSE_S = 1.0
"""A serial port that is gone is looked for at least this often: it costs next to nothing, and a replug is quick."""
FIGURES_S = 30.0
"""What has gone over the line is told at least this often, though the device does as well as before."""
LAST_WORD_S = 0.15
"""How long a device that is closed may take to say what it still has to say."""
JOIN_S = 5.0
FRESH_S = 600.0

log = logging.getLogger(__name__)


class Work(Protocol):
    """What a device does with its link. Always called on the device's thread; may raise DeviceError."""

    def begin(self, link: LineLink, /) -> None:
        """Get ready on a link that was just opened."""

    def turn(self, link: LineLink, /) -> bool:
        """Do the next thing, or sleep in `link.read` until there is one; say whether the device gave a sign of life."""

    def end(self, link: LineLink, /) -> None:
        """Send what is still to be sent before the link is closed on purpose."""


Connect = Callable[[DeviceAddress, Stop], LineLink]
"""Opens the link to an address; what is set breaks off its waits."""


def utc_now() -> datetime:
    """Return this machine's time."""
    return datetime.now(UTC)


class Supervisor:
    """Keeps one device at work from start() to close(), whatever happens to its cable."""

    def __init__(
        self,
        address: DeviceAddress,
        work: Work,
        on_state: OnState,
        connect: Connect = open_link,
        clock: Callable[[], datetime] = utc_now,
        fresh_s: float = FRESH_S,
    ) -> None:
        """`on_state` is called on the device's thread; a sign of life is proof for `fresh_s` seconds."""
        self._address = address
        self._work = work
        self._on_state = on_state
        self._connect = connect
        self._clock = clock
        self._failures = 0
        self._unreachable = False
        self._opened_at = time.monotonic()
        self._answered_badly = False
        self._tally = Tally()
        self._link: LineLink | None = None
        self._told_at = time.monotonic()
        self._fresh_s = fresh_s
        self._fresh_until = 0.0
        self._state = DeviceState(Health.UNKNOWN, clock())
        self._closing = threading.Event()
        self._stop = Stop()
        self._thread = threading.Thread(target=self._run, name=f"device {address.text}", daemon=True)

    @property
    def state(self) -> DeviceState:
        """How the device is now. Any thread may ask."""
        return self._state

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def wake(self) -> None:
        """Let the work's next turn come at once, because there is something to do. Any thread may call."""
        if (link := self._link) is not None:
            link.wake()

    def close(self) -> None:
        """Send the last word if the device takes it at once, then let go of the port. May be called twice."""
        self._closing.set()
        self.wake()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(LAST_WORD_S)
            self._stop.set()
            self._thread.join(JOIN_S)

    def _run(self) -> None:
        while not self._closing.is_set():
            try:
                self._serve()
            except BrokenOff:
                return
            except DeviceError as error:
                self._failed(error)
                self._closing.wait(self._pause_s())
            except Exception:
                # A mistake in our own program must not silence a device for the rest of the day.
                log.exception("Device %s: its driver failed; it is started again", self._address.text)
                self._failed(DeviceError(f"Device {self._address.text}: its driver failed. Look at the program's log."))
                self._closing.wait(PAUSES_S[-1])

    def _pause_s(self) -> float:
        pause_s = PAUSES_S[min(self._failures, len(PAUSES_S)) - 1]
        gone = not self._answered_badly and self._address.link == "serial"
        return min(pause_s, SERIAL_PAUSE_S) if gone else pause_s

    def _serve(self) -> None:
        link = CountedLink(self._reach(), self._tally)
        self._link = link
        try:
            self._opened()
            self._work.begin(link)
            while not self._closing.is_set():
                if self._work.turn(link):
                    self._seen()
                elif self._state.health is Health.ONLINE and time.monotonic() > self._fresh_until:
                    self._report(Health.UNKNOWN, None)
                elif time.monotonic() - self._told_at > FIGURES_S:
                    self._tell_figures()
            self._work.end(link)
        finally:
            self._link = None
            link.close()

    def _reach(self) -> LineLink:
        was_unreachable, self._unreachable = self._unreachable, True
        link = self._connect(self._address, self._stop)
        self._unreachable = False
        self._opened_at = time.monotonic()
        self._tally.opened += 1
        if was_unreachable:
            # Plugged in again, and perhaps still starting: from here on it is asked often at first, then less.
            self._failures = 0
        return link

    def _opened(self) -> None:
        news = not self._state.reached
        self._state = replace(self._state, reached=True)
        # An open port says nothing new about a device that didn't answer on it a moment ago.
        if not self._answered_badly:
            self._report(Health.UNKNOWN, None, always=news)

    def _seen(self) -> None:
        self._failures = 0
        self._answered_badly = False
        self._fresh_until = time.monotonic() + self._fresh_s
        self._tally.heard += 1
        self._state = replace(self._state, last_seen=self._clock())
        self._report(Health.ONLINE, None, always=True)

    def _failed(self, error: DeviceError) -> None:
        if not self._unreachable and time.monotonic() - self._opened_at > PAUSES_S[-1]:
            # A line that was good for a while is lost for the first time again, though its device may never speak.
            self._failures = 0
        self._failures += 1
        self._tally.errors += 1
        self._answered_badly = not isinstance(error, NotConnected)
        self._state = replace(self._state, reached=self._answered_badly)
        self._report(Health.OFFLINE, error)

    def _report(self, health: Health, error: DeviceError | None, always: bool = False) -> None:
        old, told = self._state, None if error is None else str(error)
        changed = health is not old.health
        since = self._clock() if changed else old.since
        fault, traffic = type(error) if error is not None else DeviceError, self._tally.traffic()
        self._state = replace(old, health=health, error=told, fault=fault, since=since, traffic=traffic)
        if always or changed or told != old.error:
            self._tell()

    def _tell_figures(self) -> None:
        self._state = replace(self._state, traffic=self._tally.traffic())
        self._tell()

    def _tell(self) -> None:
        self._told_at = time.monotonic()
        try:
            self._on_state(self._state)
        except Exception:
            # Whoever listens must not end the thread, or the device stays silent for the rest of the day.
            log.exception("Device %s: nobody took its new state", self._address.text)
