"""Boards that a frame template describes, from the inside: four digits, a line of text, or a Modbus register."""

from dataclasses import replace

from drivers.board.template import AddressForm, Template, TextForm, check
from drivers.board.text import BoardText
from drivers.sim.faults import Faults
from drivers.sim.screen import Heard, Screen

REFUSED, BUSY = 0x80, 6
LONGEST = 512


class TemplateSide:
    """One board with a number. It knows where a frame ends by its footer, or by the size of a frame with a value."""

    def __init__(self, unit: int, faults: Faults, template: Template) -> None:
        """Answer as board `unit`, if such boards answer at all."""
        self._unit = unit
        self._faults = faults
        self._template = template
        self.answers = template.echoes
        self._start = template.frame(unit, "")[: len(template.header) + _size(template.address)]
        self._waiting = b""

    def feed(self, data: bytes, screen: Screen) -> list[Heard]:
        """Take bytes from the PC; return each frame in them that is for this board."""
        self._waiting += data
        heard: list[Heard] = []
        while (raw := self._cut()) is not None:
            heard.append(self._hear(raw, screen))
            screen = heard[-1].screen
        self._waiting = self._waiting[-LONGEST:]
        return heard

    def _cut(self) -> bytes | None:
        while (at := self._waiting.find(self._start)) >= 0:
            self._waiting = self._waiting[at:]
            size = self._frame_size()
            if size is None or len(self._waiting) < size:
                return None
            raw = self._waiting[:size]
            if self._template.header or self._is_sound(raw):
                self._waiting = self._waiting[size:]
                return raw
            # Without a header a frame's beginning can be any byte, so after a wrong check the next byte is tried.
            self._waiting = self._waiting[1:]
        return None

    def _frame_size(self) -> int | None:
        if self._template.encoding is TextForm.VALUE:
            return len(self._template.frame(self._unit, ""))
        at = self._waiting.find(self._template.footer, len(self._start))
        return at + len(self._template.footer) if at >= 0 and self._template.footer else None

    def _body(self, raw: bytes) -> bytes:
        body = raw[len(self._template.header) : len(raw) - len(self._template.footer)]
        for byte, instead in self._template.escapes:
            body = body.replace(instead, byte)
        return body

    def _is_sound(self, raw: bytes) -> bool:
        body = self._body(raw)
        size = len(check(self._template.check, b""))
        return check(self._template.check, body[: len(body) - size]) == body[len(body) - size :]

    def _hear(self, raw: bytes, screen: Screen) -> Heard:
        if not self._is_sound(raw):
            return Heard(raw, None, screen, "wrong check")
        if self._template.echoes and self._faults.busy:
            refusal = bytes([raw[0], raw[1] | REFUSED, BUSY])
            return Heard(raw, refusal + check(self._template.check, refusal), screen)
        shown = self._shown(self._body(raw))
        answer = raw if self._template.echoes else None
        if answer and self._faults.wrong_checksum:
            answer = answer[:-1] + bytes([answer[-1] ^ 1])
        return Heard(raw, answer, replace(screen, text=BoardText((shown,)) if shown else None))

    def _shown(self, body: bytes) -> str:
        head = len(self._template.frame(self._unit, "")) - len(self._template.header) - len(self._template.footer)
        size = len(check(self._template.check, b""))
        empty = len(self._template.encoded(""))
        told = body[head - size - empty : len(body) - size]
        match self._template.encoding:
            case TextForm.VALUE:
                return str(int.from_bytes(told, "big"))
            case TextForm.GBK:
                return told.decode("gbk", errors="replace")
            case _:
                return told.decode("utf-8", errors="replace")


def _size(address: AddressForm) -> int:
    sizes = {AddressForm.NONE: 0, AddressForm.BYTE: 1, AddressForm.DIGITS3: 3}
    return sizes.get(address, 2)
