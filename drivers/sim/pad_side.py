"""A pad's side of the frames that a preset describes: what it takes from the PC, and what it expects as an answer."""

from drivers.pad.checksums import CHECKSUMS
from drivers.pad.finder import Found, LayoutFinder
from drivers.pad.layout import Damaged
from drivers.pad.meaning import answer_to, press_of
from drivers.pad.sent import Sent, frames_to_pad
from drivers.pad.template import Framing, PadTemplate

SHORTEST_WITH_FOOTER = 3
LINE_END = b"\r\n"


class PadSide:
    """Knows the frames of one pad; keeps no more than the beginning of one that is not complete."""

    def __init__(self, template: PadTemplate, unit: int) -> None:
        """Be the pad with this number."""
        self._template, self._unit = template, unit
        self._known = frames_to_pad(template)
        self._finder = LayoutFinder([layout for _, layout in self._known])

    def feed(self, data: bytes, at: float) -> list[Sent]:
        """Take what the PC sent; return what was meant for this pad."""
        found = [each for each in self._finder.feed(data, at) if isinstance(each, Found)]
        own = bytes([self._unit])
        here = [each for each in found if each.values.get("unit", own) == own]
        return [Sent(each, self._known[each.layout][0], self._template) for each in here]

    def own(self, frame: bytes) -> Found:
        """Return a frame of this pad with its values."""
        values = self._template.receive.layout.read(frame)
        assert not isinstance(values, Damaged), values.reason
        return Found(frame, values)

    def expected(self, frame: bytes) -> bytes | None:
        """Return what the PC must answer to a frame of this pad, None for nothing."""
        own = self.own(frame)
        press = press_of(own, self._template.receive)
        return None if press is None else answer_to(own, press, self._template.answers)

    def damaged(self, frame: bytes) -> bytes:
        """Return a frame with a wrong checksum, or a wrong end where there is none; one without either as it is."""
        words = [part.word for part in self._template.receive.layout.parts]
        behind = next((len(words) - at - 1 for at, word in enumerate(words) if word in CHECKSUMS), None)
        if behind is None and (words[-1] or len(frame) < SHORTEST_WITH_FOOTER):
            return frame
        at = len(frame) - 1 - (behind or 0)
        return frame[:at] + bytes([frame[at] ^ 1]) + frame[at + 1 :]

    def on_the_line(self, frame: bytes) -> bytes:
        """Return a frame as it goes out, with the end of the line where frames are lines."""
        return frame + LINE_END if self._template.receive.framing is Framing.LINE else frame
