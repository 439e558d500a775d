"""A simulated pad of any preset: sends what is pressed, waits for answers as real ones do, shows what it is told."""

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence

from drivers.pad.actions import Action, ScoreKey, scores_of
from drivers.pad.events import Key
from drivers.pad.finder import Found
from drivers.pad.meaning import frame_of, press_of
from drivers.pad.preset_file import load_preset
from drivers.pad.sent import Sent
from drivers.pad.template import Framing, PadTemplate
from drivers.sim.faults import TALKING, Faults
from drivers.sim.pad_side import PadSide
from drivers.sim.port import Port, local_port
from drivers.sim.running import Running

ANSWER_WITHIN_S = 0.5
SENDINGS = 2
BOUNCES = 3
MOST_KEPT = 10_000


class SimulatedPad:
    """A pad with a number. Any thread may press its keys; `on_change` comes on the pad's own thread."""

    def __init__(
        self,
        unit: int = 1,
        port: Port | None = None,
        scores: str | None = None,
        on_change: Callable[[], None] = lambda: None,
        template: PadTemplate | None = None,
    ) -> None:
        """Take a port of this machine unless one is given, and be an FF 68 pad unless a template says otherwise.

        `scores` says which key gives which score; the template's own when left out.
        """
        self.template = template or load_preset("ff68")
        self.unit = unit
        self.faults = Faults()
        self.rating_open = False
        self.ratings_started = 0
        self.ticket = ""
        self.waiting = ""
        self.showing = ""
        """What display and lamp were told last: "ticket", "waiting" or "idle"."""
        self.stars: int | None = None
        self.welcome = ""
        self.beeps = 0
        self.errors: deque[str] = deque(maxlen=MOST_KEPT)
        self.frames: deque[bytes] = deque(maxlen=MOST_KEPT)
        self._scores = self.template.scores if scores is None else scores
        self.score_keys = scores_of(self._scores, self.template.receive.actions)
        """What each score key gives, by its number; keys without a score are missing."""
        self.port = port or local_port()
        self._on_change = on_change
        self._side = PadSide(self.template, unit)
        self._lock = threading.Lock()
        self._to_send: deque[bytes] = deque()
        self._unanswered: bytes | None = None
        self._sendings = 0
        self.sent_at = 0.0
        """When the last key frame was put on the wire, by the monotonic clock."""
        self._running = Running(self.port, self.faults, self._receive, self._turn)

    @property
    def address(self) -> str:
        """What open_pad() needs to find this pad, also from another process."""
        scores = {"scores": self._scores} if self._scores else {}
        return self.port.address("rating", preset=self.template.name, unit=self.unit, **scores)

    @property
    def switches(self) -> tuple[str, ...]:
        """The names of those of its faults that make a difference to it."""
        frame = frame_of(self.template.receive.actions[0], self.unit, self.template.receive)
        checked = ("wrong_checksum",) if self._side.damaged(frame) != frame else ()
        return (*TALKING, *checked, "bounce", "echo")

    @property
    def keys(self) -> list[Key]:
        """The keys that it has."""
        return [action for action in self.template.receive.actions if isinstance(action, Key)]

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
        """Press a key after typing digits. Returns at once; a missing answer shows in `errors`.

        Raises ValueError when the pad has no such key.
        """
        self._press(key, tuple(digits))

    def give_score(self, score: int) -> None:
        """Press the score key that stands for this score, 5 to 1. Raises ValueError when no key does."""
        number = next((number for number, given in self.score_keys.items() if given == score), None)
        if number is None:
            raise ValueError(f"no key of the pad gives the score {score}")
        self.press_score_key(number)

    def press_score_key(self, number: int) -> None:
        """Press a score key by its number, whatever it stands for. Raises ValueError when the pad has no such key."""
        self._press(ScoreKey(number))

    def bytes_of(self, action: Action, digits: Sequence[int] = ()) -> bytes:
        """Return what it sends for a key while it is well. Raises ValueError when the pad has no such key."""
        return self._side.on_the_line(frame_of(action, self.unit, self.template.receive, tuple(digits)))

    def _press(self, action: Action, digits: tuple[int, ...] = ()) -> None:
        frame = frame_of(action, self.unit, self.template.receive, digits)
        with self._lock:
            self._to_send.append(frame)

    def _turn(self) -> None:
        now = time.monotonic()
        with self._lock:
            late = self._unanswered is not None and now - self.sent_at >= ANSWER_WITHIN_S
            if late and self._sendings >= SENDINGS:
                self.errors.append(f"no echo: {self._wire(self._unanswered).hex(' ')}")
                self._unanswered = None
            if self._unanswered is None and self._to_send and now - self.sent_at >= self._pause_s:
                self._unanswered, self._sendings, late = self._to_send.popleft(), 0, True
            frame = self._unanswered if late else None
        if frame is not None:
            self._sendings += 1
            self._put_on_the_wire(frame)

    @property
    def _pause_s(self) -> float:
        """The silence before a new frame, twice what ends one where silence does."""
        receive = self.template.receive
        return receive.gap_ms / 500 if receive.framing is Framing.GAP else 0.0

    def _put_on_the_wire(self, frame: bytes) -> None:
        self.sent_at = time.monotonic()
        for _ in range(BOUNCES if self.faults.bounce else 1):
            self._running.send(self._wire(frame))
        if self._side.expected(frame) is None:
            with self._lock:
                self._unanswered = None

    def _wire(self, frame: bytes | None) -> bytes:
        raw = frame or b""
        if self.faults.wrong_checksum:
            raw = self._side.damaged(raw)
        return self._side.on_the_line(raw)

    def _receive(self, data: bytes) -> None:
        if self.faults.echo:
            self.port.write(data)
        for told in self._side.feed(data, time.monotonic()):
            self.frames.append(told.frame.raw)
            self._take(told)
            self._on_change()

    def _take(self, told: Sent) -> None:
        answered = self._is_answer(told.frame)
        match told.what:
            case "start_rating":
                self.rating_open = True
                self.ratings_started += 1
            case "cancel_rating":
                self.rating_open = False
            case "ticket" | "waiting" | "idle":
                self.showing = told.what
                self.ticket = told.text("ticket", told.text("text", self.ticket if told.what == "ticket" else ""))
                self.waiting = told.text("waiting", self.waiting)
            case "stars":
                self.stars = int(told.text("stars", "0"))
            case "welcome":
                self.welcome = told.text("welcome", "").rstrip()
            case "beep":
                self.beeps += 1
            case _ if not answered:
                self.errors.append(f"unexpected: {told.frame.raw.hex(' ')}")

    def _is_answer(self, frame: Found) -> bool:
        with self._lock:
            sent = self._unanswered
            if sent is None or frame.raw != self._side.expected(sent):
                return False
            press = press_of(self._side.own(sent), self.template.receive)
            if press is not None and isinstance(press.action, ScoreKey):
                self.rating_open = False
            self._unanswered = None
            return True
