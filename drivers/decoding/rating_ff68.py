"""What the frames of an FF 68 pad say."""

from drivers.pad import ff68
from drivers.pad.events import KeyPressed, ScoreGiven


def told(data: bytes, scores: str = "54321") -> list[dict[str, object]]:
    """Return an object for each frame in the bytes; `scores` says which key gives which score."""
    return [_of(frame, scores) for frame in ff68.Decoder().feed(data)]


def _of(frame: ff68.Frame, scores: str) -> dict[str, object]:
    match ff68.meaning(frame, scores):
        case KeyPressed(unit, key, digits):
            return {"unit": unit, "key": key.name.lower()} | ({"digits": list(digits)} if digits else {})
        case ScoreGiven(unit, score):
            return {"unit": unit, "score": score}
    return {"unit": frame.unit, "key": None, "data": frame.data.hex(" ")}
