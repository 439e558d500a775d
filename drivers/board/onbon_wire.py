"""How Onbon frames travel: header, check sum and escaping, and how they are found in a stream."""

from collections.abc import Sequence
from dataclasses import dataclass

from drivers.board.bracketed import BracketedDecoder
from drivers.check_values import crc16_arc

START, END = 0xA5, 0x5A
ESCAPES = {0xA5: b"\xa6\x02", 0xA6: b"\xa6\x01", 0x5A: b"\x5b\x02", 0x5B: b"\x5b\x01"}
PLAIN = {pair: bytes([byte]) for byte, pair in ESCAPES.items()}
PC = 0x8000
ANY_CARD_TYPE = 0xFE
VERSION = 0x02
HEADER, CHECK = 14, 2


def word(value: int) -> bytes:
    """Return 16 bits, low byte first."""
    return value.to_bytes(2, "little")


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame whose check sum is right; `data` begins with command group and command."""

    destination: int
    source: int
    data: bytes


def frame(card: int, data: bytes) -> bytes:
    """Return the frame that carries `data` from the PC to a card."""
    header = word(card) + word(PC) + bytes(6) + bytes([ANY_CARD_TYPE, VERSION]) + word(len(data))
    body = header + data
    body += word(crc16_arc(body))
    return bytes([START] * 8) + b"".join(ESCAPES.get(byte, bytes([byte])) for byte in body) + bytes([END])


class OnbonDecoder(BracketedDecoder[Frame]):
    """Finds escaped frames; before each the start byte comes several times."""

    start, end_byte, too_short, name = START, END, 6, "frame"

    def _read(self, frame: bytes) -> Sequence[Frame]:
        body = _unescaped(frame[1:-1])
        problem = "a byte is escaped wrongly" if body is None else _problem(body)
        if body is None or problem:
            self._damaged(problem, frame)
            return ()
        destination, source = (int.from_bytes(body[at : at + 2], "little") for at in (0, 2))
        return (Frame(destination, source, body[HEADER:-CHECK]),)


def _problem(body: bytes) -> str:
    """Return what is wrong with the bytes of a frame as a clause, "" when they are sound."""
    if len(body) < HEADER + CHECK:
        return "the frame is too short"
    length, check = int.from_bytes(body[12:14], "little"), crc16_arc(body[:-CHECK])
    if len(body) != HEADER + length + CHECK:
        return f"it carries {len(body) - HEADER - CHECK} bytes of data and says {length}"
    if word(check) != body[-CHECK:]:
        return f"the check sum is {body[-CHECK:].hex(' ').upper()}, {word(check).hex(' ').upper()} would be right"
    return ""


def _unescaped(body: bytes) -> bytes | None:
    plain = bytearray()
    at = 0
    while at < len(body):
        if body[at] in (0xA6, 0x5B):
            byte = PLAIN.get(body[at : at + 2])
            if byte is None:
                return None
            plain += byte
            at += 2
        else:
            plain.append(body[at])
            at += 1
    return bytes(plain)
