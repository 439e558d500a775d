"""What frames from a pad and to it say, as JSON-ready values; shared by the pad families."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from drivers.pad.actions import ScoreKey, scores_of, word_of
from drivers.pad.finder import Found
from drivers.pad.layout import SHOWN, Damaged, Layout
from drivers.pad.meaning import finder_of, press_of
from drivers.pad.sent import ECHO, KEY_ANSWER, RATING_ANSWER, frames_to_pad, shown_under
from drivers.pad.showing import MOST_STARS
from drivers.pad.template import PadTemplate

Values = dict[str, object]
ToPad = Mapping[Layout, Callable[[Mapping[str, bytes]], Values | None]]
"""Layouts of frames to a pad, with what tells their values; None when these make no sense."""
ANSWER = "answer"
SENSELESS = "it holds values that no such frame has"


def told_by(template: PadTemplate, data: bytes, scores: str = "", to_pad: ToPad | None = None) -> list[Values]:
    """Return each frame in `data`, from the pad or to it; one that may be either has the second meaning under "or".

    `scores` are as in an address, the preset's own when empty; `to_pad` as the preset has it when left out.
    """
    told = _Told(template, scores, _of_preset(template) if to_pad is None else to_pad)
    finder = finder_of(template.receive, told.layouts, told.wrong_with)
    all_told = [told.of(each) for each in [*finder.feed(data), *finder.rest()]]
    return [each for each in all_told if each is not None]


class _Told:
    """Tells the frames of one kind of pad."""

    def __init__(self, template: PadTemplate, scores: str, to_pad: ToPad) -> None:
        self._receive = template.receive
        self._scores = scores_of(scores or template.scores, template.receive.actions)
        self._to_pad = to_pad
        self.layouts = list(to_pad)

    def wrong_with(self, found: Found) -> str:
        """Say what is wrong with a frame that no pad sends."""
        return SENSELESS if found.layout and self._sent(found.raw) is None else ""

    def of(self, frame: Found | Damaged) -> Values | None:
        """Return what a frame says, None for one that the preset ignores."""
        if isinstance(frame, Damaged):
            return {"error": frame.reason, "hex": _hex(frame.raw)}
        unit: Values = {"unit": frame.values["unit"][0]} if "unit" in frame.values else {}
        pressed, sent = self._pressed(frame.raw), self._sent(frame.raw)
        if pressed is None or (sent is not None and "hex" in pressed):
            return None if sent is None else unit | sent
        # Digits before a key look like an answer to a score key with more behind it, which no pad sends.
        return unit | pressed | ({} if sent is None or sent["command"] == ANSWER else {"or": sent})

    def _pressed(self, raw: bytes) -> Values | None:
        values = self._receive.layout.read(raw)
        press = None if isinstance(values, Damaged) else press_of(Found(raw, values), self._receive)
        if press is None:
            return None
        match press.action:
            case None:
                return {"key": None, "hex": _hex(raw)}
            case ScoreKey(number):
                return {"score_key": number, "score": self._scores.get(number)}
            case action:
                return {"key": word_of(action)} | ({"digits": list(press.digits)} if press.digits else {})

    def _sent(self, raw: bytes) -> Values | None:
        for layout, tell in self._to_pad.items():
            values = layout.read(raw)
            told = None if isinstance(values, Damaged) else tell(values)
            if told is not None:
                return told
        return None


def _of_preset(template: PadTemplate) -> ToPad:
    known = ((name, layout) for name, layout in frames_to_pad(template) if name != ECHO)
    tellers: dict[str, Any] = {KEY_ANSWER: _answer, RATING_ANSWER: partial(_answer, function=True)}
    return {layout: partial(tellers.get(name, _command), template, name) for name, layout in known}


def _command(template: PadTemplate, name: str, values: Mapping[str, bytes]) -> Values | None:
    shown = {word: text for word in SHOWN if (text := shown_under(word, values, template)) is not None}
    if any("?" in text for word, text in shown.items() if word not in ("text", "welcome")):
        return None
    told = {word: _plain(word, text.strip()) for word, text in shown.items()}
    stars = told.get("stars")
    return None if isinstance(stars, int) and stars > MOST_STARS else {"command": name, **told}


def _plain(word: str, text: str) -> object:
    if not text and word not in ("text", "welcome"):
        return None
    return int(text) if word in ("waiting", "stars") and text.isdecimal() else text


def _answer(template: PadTemplate, _name: str, values: Mapping[str, bytes], function: bool = False) -> Values | None:
    """Tell which key is answered: what the answer holds, read as the frame that it answers."""
    receive = template.receive
    asked = {**values, "function": bytes([receive.rating_function or 0])} if function else values
    press = press_of(Found(b"", dict(asked)), receive)
    if press is None or press.action is None:
        return None
    score = {"score_key": press.action.number} if isinstance(press.action, ScoreKey) else None
    return {"command": ANSWER, **(score or {"key": word_of(press.action)})}


def _hex(raw: bytes) -> str:
    return raw.hex(" ").upper()
