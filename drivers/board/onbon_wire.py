"""How Onbon frames travel: header, check sum and escaping, and how they are found in a stream."""

from dataclasses import dataclass

from drivers.board.damage import OnDamage, overlook

START, END = 0xA5, 0x5A
ESCAPES = {0xA5: b"\xa6\x02", 0xA6: b"\xa6\x01", 0x5A: b"\x5b\x02", 0x5B: b"\x5b\x01"}
PLAIN = {pair: bytes([byte]) for byte, pair in ESCAPES.items()}
PC = 0x8000
ANY_CARD_TYPE = 0xFE
VERSION = 0x02
HEADER, CHECK = 14, 2
LONGEST = 4096
TOO_SHORT_TO_TELL = 4


def word(value: int) -> bytes:
    """Return 16 bits, low byte first."""
    return value.to_bytes(2, "little")


def crc16_arc(data: bytes, start: int = 0) -> int:
    """Return CRC-16/ARC: polynomial 8005 reflected, start 0, no final change. With start FFFF it is Modbus' own."""
    crc = start
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

    def __init__(self, on_damage: OnDamage = overlook) -> None:
        """Begin outside any frame; `on_damage` hears of each one that came damaged."""
        self._on_damage = on_damage
        self._body: bytearray | None = None

    def feed(self, data: bytes) -> list[Frame]:
        """Take the next bytes; return the frames completed by them."""
        return [found for byte in data if (found := self._take(byte)) is not None]

    def end(self) -> None:
        """Give up a frame that has begun and never ended."""
        if self._body is not None and len(self._body) > TOO_SHORT_TO_TELL:
            self._on_damage("the frame is cut short", bytes([START]) + self._body)
        self._body = None

    def _take(self, byte: int) -> Frame | None:
        if byte == START:
            self.end()
            self._body = bytearray()
        elif self._body is not None:
            if byte == END:
                body, self._body = bytes(self._body), None
                return self._read(body)
            self._body.append(byte)
            if len(self._body) > LONGEST:
                self._body = None
        return None

    def _read(self, escaped: bytes) -> Frame | None:
        body = _unescaped(escaped)
        problem = "a byte is escaped wrongly" if body is None else _problem(body)
        if body is None or problem:
            if len(escaped) > TOO_SHORT_TO_TELL:
                self._on_damage(problem, bytes([START]) + escaped + bytes([END]))
            return None
        destination, source = (int.from_bytes(body[at : at + 2], "little") for at in (0, 2))
        return Frame(destination, source, body[HEADER:-CHECK])


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
