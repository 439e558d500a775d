"""Boards described as data: a frame of header, address, length, text, check and footer. Makes bytes, opens nothing.

Presets stand in `template_presets.py`; an address may change any part of one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from drivers.board.digits import NO_NUMBER, fit_digits
from drivers.board.text import gbk, latin, printable
from drivers.check_values import crc16_arc, crc16_modbus, xor8

HIGHEST = 0xFFFF


class AddressForm(StrEnum):
    """How the board's number is written."""

    NONE = "none"
    BYTE = "byte"
    WORD_BE = "word-be"
    WORD_LE = "word-le"
    DIGITS2 = "digits2"
    DIGITS3 = "digits3"
    HEX2 = "hex2"


class LengthForm(StrEnum):
    """How the length of the text in bytes is written."""

    NONE = "none"
    BYTE = "byte"
    WORD_BE = "word-be"
    WORD_LE = "word-le"


class TextForm(StrEnum):
    """How the text is written: as letters, as digits only, or as a number of two bytes."""

    ASCII = "ascii"
    GBK = "gbk"
    UTF8 = "utf-8"
    DIGITS = "digits"
    VALUE = "value"


class Check(StrEnum):
    """What guards a frame, over everything after the header."""

    NONE = "none"
    SUM8 = "sum8"
    XOR8 = "xor8"
    SUM16_BE = "sum16-be"
    SUM16_LE = "sum16-le"
    CRC16_MODBUS = "crc16-modbus"
    CRC16_ARC = "crc16-arc"


@dataclass(frozen=True, slots=True)
class Template:
    """The shape of a frame.

    In order: header, address, `function`, length, text, check, footer. Escapes change what lies between header and
    footer after length and check were worked out. `places` is how many characters the board shows at once.
    """

    header: bytes = b""
    address: AddressForm = AddressForm.NONE
    function: bytes = b""
    length: LengthForm = LengthForm.NONE
    encoding: TextForm = TextForm.ASCII
    escapes: tuple[tuple[bytes, bytes], ...] = ()
    check: Check = Check.NONE
    footer: bytes = b""
    gap_s: float = 0.0
    places: int = 20
    echoes: bool = False
    """Whether the board sends a frame back to say that it took it."""

    @property
    def only_digits(self) -> bool:
        """Whether the board shows numbers only."""
        return self.encoding in (TextForm.DIGITS, TextForm.VALUE)

    def frame(self, unit: int, text: str) -> bytes:
        """Return the frame that shows a text, from which everything the board lacks is taken out first."""
        told = self.encoded(text)
        body = ADDRESSES[self.address](unit) + self.function + LENGTHS[self.length](len(told)) + told
        body += check(self.check, body)
        return self.header + self._escaped(body) + self.footer

    def encoded(self, text: str) -> bytes:
        """Return a text as the board takes it, without control characters."""
        match self.encoding:
            case TextForm.DIGITS:
                return fit_digits(text, self.places).encode("ascii")
            case TextForm.VALUE:
                return value_of(text, self.places).to_bytes(2, "big")
            case TextForm.GBK:
                return gbk(printable(text))
            case TextForm.UTF8:
                return printable(text).encode("utf-8")
            case TextForm.ASCII:
                return latin(text).encode("ascii")

    def shown(self, text: str) -> str:
        """Return what the board shows of a text."""
        if self.encoding is TextForm.VALUE:
            return str(value_of(text, self.places))
        return self.encoded(text).decode("gbk" if self.encoding is TextForm.GBK else "utf-8")

    def _escaped(self, body: bytes) -> bytes:
        known = dict(self.escapes)
        return b"".join(known.get(bytes([byte]), bytes([byte])) for byte in body)


def value_of(text: str, places: int) -> int:
    """Return the number that a text's last digits make, 0 without any."""
    digits = "".join(each for each in text if each in "0123456789")[-places:]
    return min(int(digits or "0"), HIGHEST)


def shown_number(number: str | None, template: Template) -> str:
    """Return what a board of digits shows for a number, or while there is none."""
    return number or ("" if template.encoding is TextForm.VALUE else NO_NUMBER)


def check(kind: Check, data: bytes) -> bytes:
    """Return the check of a frame's bytes."""
    match kind:
        case Check.NONE:
            return b""
        case Check.SUM8:
            return bytes([sum(data) & 0xFF])
        case Check.XOR8:
            return bytes([xor8(data)])
        case Check.SUM16_BE:
            return (sum(data) & 0xFFFF).to_bytes(2, "big")
        case Check.SUM16_LE:
            return (sum(data) & 0xFFFF).to_bytes(2, "little")
        case Check.CRC16_MODBUS:
            return crc16_modbus(data).to_bytes(2, "little")
        case Check.CRC16_ARC:
            return crc16_arc(data).to_bytes(2, "little")


Written = Callable[[int], bytes]
ADDRESSES: dict[AddressForm, Written] = {
    AddressForm.NONE: lambda _: b"",
    AddressForm.BYTE: lambda unit: bytes([unit & 0xFF]),
    AddressForm.WORD_BE: lambda unit: unit.to_bytes(2, "big"),
    AddressForm.WORD_LE: lambda unit: unit.to_bytes(2, "little"),
    AddressForm.DIGITS2: lambda unit: f"{unit % 100:02}".encode("ascii"),
    AddressForm.DIGITS3: lambda unit: f"{unit % 1000:03}".encode("ascii"),
    AddressForm.HEX2: lambda unit: f"{unit & 0xFF:02X}".encode("ascii"),
}
LENGTHS: dict[LengthForm, Written] = {
    LengthForm.NONE: lambda _: b"",
    LengthForm.BYTE: lambda length: bytes([length & 0xFF]),
    LengthForm.WORD_BE: lambda length: length.to_bytes(2, "big"),
    LengthForm.WORD_LE: lambda length: length.to_bytes(2, "little"),
}
