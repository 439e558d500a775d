"""What Onbon frames say, to a card and from it."""

from drivers.board.onbon_card import ACKNOWLEDGEMENT, answer_of
from drivers.board.onbon_wire import PC, Decoder, Frame


def told(data: bytes) -> list[dict[str, object]]:
    """Return an object for each frame in the bytes."""
    return [_of(frame) for frame in Decoder().feed(data)]


def _of(frame: Frame) -> dict[str, object]:
    if frame.destination == PC and frame.data[:1] == bytes([ACKNOWLEDGEMENT]):
        return {"unit": frame.source, "reply": answer_of(frame).problem or "ok"}
    return {"unit": frame.destination, "command": frame.data[:2].hex(" ").upper(), "data": frame.data[5:].hex(" ")}
