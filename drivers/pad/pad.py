"""A rating pad with call keys: answers its frames at once, tells what was pressed, and shows tickets."""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable

from drivers.address import DeviceAddress
from drivers.link.link import IDLE_S, Link
from drivers.pad import ff68
from drivers.pad.events import OnEvent
from drivers.state import DeviceState, OnState, ignore
from drivers.supervisor import Supervisor

DEFAULT_SCORES = "54321"
# Longer than a key bounces (300 ms): a pad that missed our echo sends the same frame again about half a second later.
DEFAULT_DEBOUNCE_MS = 800
STALE_AFTER_S = 3.0
ECHO_COUNTS_S = 5.0
MOST_WAITING = 16

log = logging.getLogger(__name__)


class Outbox:
    """Frames on their way to the pad, put by any thread; what waited too long is not worth sending any more."""

    def __init__(self) -> None:
        """Begin empty."""
        self._frames: deque[tuple[float, bytes]] = deque(maxlen=MOST_WAITING)
        self._display: bytes | None = None
        self._display_due = False
        self._rating_begun_at: float | None = None
        self._lock = threading.Lock()

    def put(self, frame: bytes) -> None:
        """Send a frame soon."""
        with self._lock:
            self._frames.append((time.monotonic(), frame))

    def put_display(self, frame: bytes) -> None:
        """Send what the pad's display shall show in place of anything before, again after each reconnect."""
        with self._lock:
            self._display, self._display_due = frame, True

    def put_start_rating(self, frame: bytes) -> None:
        """Open a rating, unless the echo of the pad's own key has just done so: one echo stands for one call."""
        with self._lock:
            begun_at, self._rating_begun_at = self._rating_begun_at, None
            if begun_at is None or time.monotonic() - begun_at > ECHO_COUNTS_S:
                self._frames.append((time.monotonic(), frame))

    def rating_begun(self) -> None:
        """Note that an echo has just opened a rating."""
        with self._lock:
            self._rating_begun_at = time.monotonic()

    def rating_over(self) -> None:
        """Forget that an echo opened a rating."""
        with self._lock:
            self._rating_begun_at = None

    def reconnected(self) -> None:
        """Show again what the display shall show."""
        with self._lock:
            self._display_due = True

    def take(self) -> list[bytes]:
        """Return the frames to send now."""
        with self._lock:
            oldest = time.monotonic() - STALE_AFTER_S
            display = [self._display] if self._display is not None and self._display_due else []
            fresh = [frame for put_at, frame in self._frames if put_at >= oldest]
            self._display_due = False
            self._frames.clear()
        return display + fresh


class PadWork:
    """Reads the line, answers each frame of this pad, and tells each press once."""

    def __init__(self, address: DeviceAddress, outbox: Outbox, on_event: OnEvent) -> None:
        """Listen to the pad with the number in `address`."""
        self._unit = address.number("unit", 1)
        self._scores = address.word("scores", DEFAULT_SCORES)
        self._again_s = address.number("debounce", DEFAULT_DEBOUNCE_MS) / 1000
        self._outbox = outbox
        self._on_event = on_event
        self._decoder = ff68.Decoder()
        self._last: tuple[ff68.Frame, float] | None = None

    def begin(self, _link: Link) -> None:
        """Forget half a frame from before and show the ticket again."""
        self._decoder = ff68.Decoder()
        self._outbox.reconnected()

    def turn(self, link: Link) -> bool:
        """Answer what has come and send what waits."""
        self.end(link)
        ours = [frame for frame in self._decoder.feed(link.read(IDLE_S)) if self._is_ours(frame)]
        for frame in ours:
            if ff68.starts_rating(frame):
                # Before the echo, which opens the rating on the pad: whoever sees it open must not open it again.
                self._outbox.rating_begun()
            link.write(ff68.answer(frame))
            self._tell(frame)
        return bool(ours)

    def end(self, link: Link) -> None:
        """Send what waits."""
        for frame in self._outbox.take():
            link.write(frame)

    def _is_ours(self, frame: ff68.Frame) -> bool:
        if frame.unit != self._unit:
            log.info("Pad %d: ignored a frame of pad %d on the same line", self._unit, frame.unit)
        return frame.unit == self._unit

    def _tell(self, frame: ff68.Frame) -> None:
        if self._is_again(frame):
            return
        event = ff68.meaning(frame, self._scores)
        if event is None:
            log.info("Pad %d: a key without a meaning was pressed (%s)", self._unit, frame.encode().hex(" "))
        else:
            self._on_event(event)

    def _is_again(self, frame: ff68.Frame) -> bool:
        now, last = time.monotonic(), self._last
        self._last = frame, now
        return last is not None and last[0] == frame and now - last[1] < self._again_s


class Pad:
    """A rating pad with call keys. Never blocks its callers."""

    def __init__(
        self,
        address: DeviceAddress,
        on_event: OnEvent,
        on_state: OnState = ignore,
        after_close: Callable[[], None] = lambda: None,
    ) -> None:
        """Begin to look after the pad; `on_event` and `on_state` are called on the device's thread."""
        self._unit = address.number("unit", 1)
        self._outbox = Outbox()
        self._supervisor = Supervisor(address, PadWork(address, self._outbox, on_event), on_state)
        self._after_close = after_close
        self._supervisor.start()

    @property
    def state(self) -> DeviceState:
        """How the pad is now. It can't be asked, so it is unknown until it speaks and after ten silent minutes."""
        return self._supervisor.state

    def start_rating(self) -> None:
        """Open a rating on the pad; after the pad's own rating key it is open already, and nothing is sent."""
        self._outbox.put_start_rating(ff68.start_rating(self._unit))
        self._supervisor.wake()

    def cancel_rating(self) -> None:
        """Note that the rating is over without a score. The pad knows no such command and ends it by itself."""
        self._outbox.rating_over()

    def show_ticket(self, number: str | None, waiting: int | None) -> None:
        """Show a ticket's number (its last three digits) and how many wait; None leaves blank."""
        self._outbox.put_display(ff68.show_ticket(self._unit, number, waiting))
        self._supervisor.wake()

    def show_stars(self, stars: int) -> None:
        """Light the clerk's 0 to 5 stars."""
        self._outbox.put(ff68.show_stars(self._unit, stars))
        self._supervisor.wake()

    def beep(self) -> None:
        """Make the pad beep."""
        self._outbox.put(ff68.beep(self._unit))
        self._supervisor.wake()

    def close(self) -> None:
        """Send what still waits if the pad is reachable, and let go of the port."""
        self._supervisor.close()
        self._after_close()
