"""What frames of a pad say, as JSON-ready values; shared by the pad families."""

from collections.abc import Mapping

from drivers.pad.actions import ScoreKey, scores_of, word_of
from drivers.pad.finder import Found
from drivers.pad.layout import Damaged
from drivers.pad.meaning import finder_of, press_of
from drivers.pad.template import PadTemplate


def told_by(template: PadTemplate, data: bytes, scores: str = "") -> list[dict[str, object]]:
    """Return each frame in `data`; `scores` as in an address, the preset's own when empty."""
    finder = finder_of(template.receive)
    given = scores_of(scores or template.scores, template.receive.actions)
    told = [_told(each, template, given) for each in [*finder.feed(data), *finder.rest()]]
    return [each for each in told if each is not None]


def _told(frame: Found | Damaged, template: PadTemplate, scores: Mapping[int, int]) -> dict[str, object] | None:
    if isinstance(frame, Damaged):
        return {"error": frame.reason, "hex": _hex(frame.raw)}
    press = press_of(frame, template.receive)
    if press is None:
        return None
    unit: dict[str, object] = {} if press.unit is None else {"unit": press.unit}
    match press.action:
        case None:
            return unit | {"key": None, "hex": _hex(frame.raw)}
        case ScoreKey(number):
            return unit | {"score_key": number, "score": scores.get(number)}
        case action:
            return unit | {"key": word_of(action)} | ({"digits": list(press.digits)} if press.digits else {})


def _hex(raw: bytes) -> str:
    return raw.hex(" ").upper()
