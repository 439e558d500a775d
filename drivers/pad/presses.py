"""Decides what a frame of a pad leads to: its answer, and at most one event. Pure but for the clock it is handed."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Event

from drivers.pad.actions import DigitKey, ScoreKey
from drivers.pad.events import Key, KeyPressed, PadEvent, ScoreGiven
from drivers.pad.finder import Found
from drivers.pad.meaning import Press, answer_to, press_of
from drivers.pad.template import PadTemplate

TYPED_COUNTS_S = 10.0
MOST_DIGITS = 8
# A pad that misses its answer sends again after half a second; the same frame at once and without end is our own answer
# that the line brings back, and answering it goes on for ever.
AT_ONCE_S = 0.1
MOST_AT_ONCE = 20
UNANSWERED_S = 5.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Heard:
    """What a frame leads to. `new` is False for one that came again and was acted on already."""

    ours: bool
    answer: bytes | None = None
    event: PadEvent | None = None
    new: bool = False


class Presses:
    """Keeps what must be known of the last frames of one pad."""

    def __init__(self, template: PadTemplate, unit: int, scores: Mapping[int, int], debounce_s: float) -> None:
        """`scores` says which score each score key gives; the same frame within `debounce_s` is the same press."""
        self._template = template
        self._unit = unit
        self._scores = scores
        self._debounce_s = debounce_s
        self._last: tuple[bytes, float] | None = None
        self._at_once = 0
        self._unanswered = False
        self._typed: list[int] = []
        self._typed_at = 0.0
        self._overheard: set[int] = set()
        self.rating_open = Event()
        """Whether score keys count, on pads where they count only then. Any thread may set or clear it."""

    def heard(self, frame: Found, now: float) -> Heard:
        """Take the next frame, at a time of any steady clock in seconds."""
        press = press_of(frame, self._template.receive)
        if press is None:
            return Heard(ours=True)
        if press.unit is not None and press.unit != self._unit:
            self._overhear(press.unit)
            return Heard(ours=False)
        again = self._is_again(frame, now)
        answer = None if self._is_our_own() else answer_to(frame, press, self._template.answers)
        if again:
            return Heard(True, answer)
        return Heard(True, answer, self._event(frame, press, now), new=True)

    def unanswered(self) -> None:
        """Take the last frame for the same press also when the pad sends it again on the next line, which takes time.

        It was told already, and no answer went out.
        """
        self._unanswered = True

    @property
    def overheard(self) -> frozenset[int]:
        """The numbers of other pads that spoke on this line."""
        return frozenset(self._overheard)

    def _overhear(self, unit: int) -> None:
        # Once for each number: it helps who looks for a pad with a wrong number, and a busy neighbour fills no log.
        if unit not in self._overheard:
            self._overheard.add(unit)
            log.info("Pad %d: pad %d speaks on the same line; its frames are not for this pad", self._unit, unit)

    def _is_again(self, frame: Found, now: float) -> bool:
        last, self._last = self._last, (frame.raw, now)
        same = last is not None and last[0] == frame.raw
        self._at_once = self._at_once + 1 if same and last and now - last[1] < AT_ONCE_S else 0
        counts_s, self._unanswered = UNANSWERED_S if self._unanswered else 0.0, False
        return same and last is not None and now - last[1] < max(self._debounce_s, counts_s)

    def _is_our_own(self) -> bool:
        if self._at_once == MOST_AT_ONCE + 1:
            log.warning(
                "Pad %d: the line seems to bring back what is sent on it; nothing more is answered. "
                "Add echo=yes to the pad's address.",
                self._unit,
            )
        return self._at_once > MOST_AT_ONCE

    def _event(self, frame: Found, press: Press, now: float) -> PadEvent | None:
        match press.action:
            case Key() as key:
                return KeyPressed(self._unit, key, self._typed_before(press.digits, now))
            case ScoreKey(number):
                return self._score(number)
            case DigitKey(digit):
                self._typed = [*self._typed_before((), now), digit][-MOST_DIGITS:]
                self._typed_at = now
                return None
            case _:
                raw = frame.raw.hex(" ").upper()
                log.info("Pad %d: a key without a meaning was pressed (%s)", self._unit, raw)
                return None

    def _typed_before(self, digits: tuple[int, ...], now: float) -> tuple[int, ...]:
        typed, self._typed = self._typed, []
        return (*typed, *digits) if now - self._typed_at < TYPED_COUNTS_S else digits

    def _score(self, number: int) -> PadEvent | None:
        score = self._scores.get(number)
        if score is None:
            log.info("Pad %d: score key %d gives no score here; ignored", self._unit, number)
        elif not self._template.only_while_rating:
            return ScoreGiven(self._unit, score)
        elif self.rating_open.is_set():
            self.rating_open.clear()
            return ScoreGiven(self._unit, score)
        else:
            log.info("Pad %d: a score key was pressed while no rating was open; ignored", self._unit)
        return None
