"""A simulated rating pad with call keys: sends what is pressed and waits for the PC's echo, as the real one does."""

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence

from drivers.pad.events import Key
from drivers.pad.ff68 import (
    ASK_RATING,
    BEEP,
    BLANK,
    DISPLAY,
    FUNCTION_KEYS,
    KEYS,
    OK,
    OK_CHOICES,
    RATING,
    TO_PAD,
    Decoder,
    Frame,
)
from drivers.sim.faults import Faults
from drivers.sim.port import Port, local_port
from drivers.sim.running import Running

ECHO_WITHIN_S = 0.5
SENDINGS = 2
MOST_KEPT = 10_000
KEY_CODES = {key: code for code, key in FUNCTION_KEYS.items()} | {Key.OK: OK}
OK_DIGITS = {key: digit for digit, key in OK_CHOICES.items()}


class SimulatedPad:
    """A pad with a number. Any thread may press its keys; `on_change` comes on the pad's own thread."""

    def __init__(
        self,
        unit: int = 1,
        port: Port | None = None,
        scores: str = "54321",
        on_change: Callable[[], None] = lambda: None,
    ) -> None:
        """Take a port of this machine unless one is given; `scores` says which key gives which score."""
        self.unit = unit
        self.faults = Faults()
        self.rating_open = False
        self.ratings_started = 0
        self.ticket = ""
        self.waiting = ""
        self.stars: int | None = None
        self.beeps = 0
        self.errors: deque[str] = deque(maxlen=MOST_KEPT)
        self.frames: deque[bytes] = deque(maxlen=MOST_KEPT)
        self.port = port or local_port()
        self._scores = scores
        self._on_change = on_change
        self._decoder = Decoder(TO_PAD)
        self._lock = threading.Lock()
        self._to_send: deque[Frame] = deque()
        self._unanswered: Frame | None = None
        self._sendings = 0
        self.sent_at = 0.0
        """When the last key frame was put on the wire, by the monotonic clock."""
        self._running = Running(self.port, self.faults, self._receive, self._turn)

    @property
    def address(self) -> str:
        """What open_pad() needs to find this pad, also from another process."""
        return self.port.address("rating", unit=self.unit, scores=self._scores)

    @property
    def idle(self) -> bool:
        """Whether everything pressed was sent and answered, or given up."""
        with self._lock:
            return not self._to_send and self._unanswered is None

    def start(self) -> None:
        """Switch the pad on."""
        self._running.start()

    def stop(self) -> None:
        """Switch the pad off and let go of its port."""
        self._running.stop()

    def press(self, key: Key, digits: Sequence[int] = ()) -> None:
        """Press a key after typing digits. Returns at once; a missing echo shows in `errors`."""
        code = bytes([OK_DIGITS[key], OK]) if key in OK_DIGITS else bytes([KEY_CODES[key]])
        self._send(Frame(self.unit, KEYS, bytes(digits) + code))

    def give_score(self, score: int) -> None:
        """Press the score key that stands for this score, 5 to 1. Raises ValueError when no key does."""
        self._send(Frame(self.unit, RATING, bytes([self._scores.index(str(score))])))

    def _send(self, frame: Frame) -> None:
        with self._lock:
            self._to_send.append(frame)

    def _turn(self) -> None:
        with self._lock:
            late = self._unanswered is not None and time.monotonic() - self.sent_at >= ECHO_WITHIN_S
            if late and self._sendings >= SENDINGS:
                self.errors.append(f"no echo: {self._wire(self._unanswered).hex(' ')}")
                self._unanswered = None
            if self._unanswered is None and self._to_send:
                self._unanswered, self._sendings, late = self._to_send.popleft(), 0, True
            frame = self._unanswered if late else None
        if frame is not None:
            self._sendings += 1
            self.sent_at = time.monotonic()
            self._running.send(self._wire(frame))

    def _wire(self, frame: Frame | None) -> bytes:
        raw = frame.encode() if frame else b""
        if self.faults.wrong_checksum and raw:
            raw = raw[:-2] + bytes([raw[-2] ^ 1]) + raw[-1:]
        return raw

    def _receive(self, data: bytes) -> None:
        for frame in self._decoder.feed(data):
            if frame.unit == self.unit:
                self.frames.append(frame.encode())
                self._take(frame)
                self._on_change()

    def _take(self, frame: Frame) -> None:
        answered = self._is_answer(frame)
        match frame.function, frame.data:
            case int(function), data if function == KEYS and data == bytes([ASK_RATING]):
                self.rating_open = True
                self.ratings_started += 1
            case int(function), data if function == DISPLAY and len(data) == 6:
                self.waiting, self.ticket = _digits(data[:3]), _digits(data[3:])
            case int(function), data if function == DISPLAY and len(data) == 1:
                self.stars = data[0]
            case int(function), b"" if function == BEEP:
                self.beeps += 1
            case _ if not answered:
                self.errors.append(f"unexpected: {frame.encode().hex(' ')}")

    def _is_answer(self, frame: Frame) -> bool:
        with self._lock:
            sent = self._unanswered
            if sent is None or frame != Frame(self.unit, KEYS, sent.data):
                return False
            if sent.function == RATING:
                self.rating_open = False
            self._unanswered = None
            return True


def _digits(data: bytes) -> str:
    return "".join(" " if digit == BLANK else str(digit) for digit in data)
