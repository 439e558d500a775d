"""How Onbon frames travel: header, check sum and escaping, and how they are found in a stream."""

from dataclasses import dataclass

START, END = 0xA5, 0x5A
ESCAPES = {0xA5: b"\xa6\x02", 0xA6: b"\xa6\x01", 0x5A: b"\x5b\x02", 0x5B: b"\x5b\x01"}
PLAIN = {pair: bytes([byte]) for byte, pair in ESCAPES.items()}
PC = 0x8000
ANY_CARD_TYPE = 0xFE
VERSION = 0x02
HEADER, CHECK = 14, 2
LONGEST = 4096


def word(value: int) -> bytes:
    """Return 16 bits, low byte first."""
    return value.to_bytes(2, "little")


def crc16_arc(data: bytes) -> int:
    """Return CRC-16/ARC: polynomial 8005 reflected, start 0, no final change."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


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


class Decoder:
    """Finds frames in a stream that arrives in any pieces, with anything between them."""

    def __init__(self) -> None:
        """Begin outside any frame."""
        self._body: bytearray | None = None

    def feed(self, data: bytes) -> list[Frame]:
        """Take the next bytes; return the frames completed by them."""
        return [found for byte in data if (found := self._take(byte)) is not None]

    def _take(self, byte: int) -> Frame | None:
        if byte == START:
            self._body = bytearray()
        elif self._body is not None:
            if byte == END:
                body, self._body = bytes(self._body), None
                return _read(body)
            self._body.append(byte)
            if len(self._body) > LONGEST:
                self._body = None
        return None


def _read(escaped: bytes) -> Frame | None:
    body = _unescaped(escaped)
    if body is None or len(body) < HEADER + CHECK:
        return None
    length = int.from_bytes(body[12:14], "little")
    check = int.from_bytes(body[-CHECK:], "little")
    if len(body) != HEADER + length + CHECK or crc16_arc(body[:-CHECK]) != check:
        return None
    destination, source = (int.from_bytes(body[at : at + 2], "little") for at in (0, 2))
    return Frame(destination, source, body[HEADER:-CHECK])


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
