"""A board described by a frame template, over a counter."""

from drivers.address import DeviceAddress
from drivers.board.card import Answer, Card
from drivers.board.digits import number_of
from drivers.board.layout import Face, LaidOut, lay_out
from drivers.board.template import Template, TextForm, check, shown_number
from drivers.board.template_presets import template_of
from drivers.board.text import BoardText, latin, printable, width_dots

HALF = 2  # a Chinese character takes two places where a Latin letter takes one
REFUSES = 0x80
EVERY_UNIT = 0  # of Modbus, which nobody answers
REFUSAL = 5
KEPT = 512


class TemplateCard(Card):
    """A board with a number, a template, and as many places as the address says."""

    def __init__(self, address: DeviceAddress) -> None:
        """Take the settings; nothing is opened. Raises BadAddress when the template lacks something."""
        self._unit = address.number("unit", 1)
        self._template = template_of(address)
        self.gap_s = self._template.gap_s
        self.answers = self._template.echoes and self._unit != EVERY_UNIT and address.word("ack", "yes") == "yes"
        self._face = _face(self._template)
        self._sent = self._heard = b""

    def laid_out(self, text: BoardText) -> LaidOut:
        """Return what of a text the board shows."""
        return LaidOut((self._template.shown(self._wanted(text)),), scrolls=False)

    def show(self, text: BoardText) -> tuple[bytes]:
        """Return the frame with the text in one line, or with the number alone on a board of digits."""
        return (self._template.frame(self._unit, self._wanted(text)),)

    def _wanted(self, text: BoardText) -> str:
        if self._template.only_digits:
            return shown_number(number_of(text), self._template)
        return " ".join(lay_out(text, self._face).lines)

    def probe(self) -> bytes:
        """Return the frame that shows nothing: there is no question, and nothing is shown yet."""
        return self._template.frame(self._unit, "")

    def expect(self, frame: bytes) -> None:
        """Listen for the same frame coming back; Modbus gives back only its head when several registers are written."""
        self._sent, self._heard = frame, b""

    def heard(self, data: bytes) -> Answer | None:
        """Return the board's answer: the frame it took, or a Modbus refusal."""
        if len(self._sent) < REFUSAL:
            return None
        self._heard = (self._heard + data)[-KEPT:]
        if any(answer in self._heard for answer in self._yes()):
            return Answer()
        refusal = self._sent[:1] + bytes([self._sent[1] | REFUSES])
        at = self._heard.find(refusal)
        told = self._heard[at : at + REFUSAL] if at >= 0 else b""
        if len(told) == REFUSAL and check(self._template.check, told[:3]) == told[3:]:
            return Answer(f"Modbus exception {told[2]}")
        return None

    def _yes(self) -> tuple[bytes, ...]:
        head = self._sent[:6]
        return (self._sent, head + check(self._template.check, head))


def _face(template: Template) -> Face:
    if template.encoding is TextForm.ASCII:
        return Face(template.places, 1, shown=latin, scrolls=False)
    return Face(template.places, 1, lambda line: width_dots(line, HALF), printable, scrolls=False)
