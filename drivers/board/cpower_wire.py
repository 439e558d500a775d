"""How C-Power packets travel, escaped on a serial line or counted on the network, and how they are found again."""

from collections.abc import Sequence
from dataclasses import dataclass

from drivers.board.bracketed import BracketedDecoder
from drivers.board.cpower import CARD_TYPE, EXTERNAL_CALL, PACKET, REPLY, checksum
from drivers.board.damage import OnDamage, overlook

START, END, ESCAPE = 0xA5, 0xAE, 0xAA
ESCAPED = (START, END, ESCAPE)
PLAIN = {byte & 0x0F: byte for byte in ESCAPED}
SHORTEST, LONGEST = 7, 2048
NETWORK_HEAD = 8
ANY_NETWORK_ID = b"\xff\xff\xff\xff"
EXTERNAL_HEAD = 4


@dataclass(frozen=True, slots=True)
class Packet:
    """A packet or reply whose checksum is right. `mark` is the acknowledgement wish, or the result in a reply."""

    card: int
    command: int
    mark: int
    data: bytes
    raw: bytes


def serial_frame(packet: bytes) -> bytes:
    """Return a packet as it goes over a serial line."""
    return bytes([START]) + b"".join(_escape(byte) for byte in packet) + bytes([END])


def _escape(byte: int) -> bytes:
    return bytes([ESCAPE, byte & 0x0F]) if byte in ESCAPED else bytes([byte])


def network_frame(packet: bytes, network_id: bytes = ANY_NETWORK_ID) -> bytes:
    """Return a packet as it goes over TCP: unescaped after an id, a length and two zeros."""
    return network_id + len(packet).to_bytes(2, "little") + b"\x00\x00" + packet


def read_packet(raw: bytes) -> Packet | None:
    """Return what stands between type byte and checksum, or None when it is no sound packet."""
    sound = (
        len(raw) >= SHORTEST and raw[0] in (PACKET, REPLY) and raw[1] == CARD_TYPE and checksum(raw[:-2]) == raw[-2:]
    )
    if not sound:
        return None
    data = raw[5:-2]
    if raw[3] == EXTERNAL_CALL:
        data = data[EXTERNAL_HEAD:]
    return Packet(raw[2], raw[3], raw[4], data, raw)


def why_unsound(raw: bytes) -> str:
    """Return what is wrong with bytes that are no sound packet, as a clause."""
    if len(raw) < SHORTEST:
        return "the packet is too short"
    if checksum(raw[:-2]) != raw[-2:]:
        return f"the checksum is {raw[-2:].hex(' ').upper()}, {checksum(raw[:-2]).hex(' ').upper()} would be right"
    return "it begins like no packet of this card"


class SerialDecoder(BracketedDecoder[Packet]):
    """Finds escaped packets."""

    start, end_byte, too_short = START, END, 5

    def _read(self, frame: bytes) -> Sequence[Packet]:
        raw = _unescaped(frame[1:-1])
        packet = read_packet(raw) if raw is not None else None
        if packet is not None:
            return (packet,)
        self._damaged("a byte is escaped wrongly" if raw is None else why_unsound(raw), frame)
        return ()


def _unescaped(body: bytes) -> bytes | None:
    plain = bytearray()
    rest = iter(body)
    for byte in rest:
        if byte == ESCAPE:
            original = PLAIN.get(next(rest, 0))
            if original is None:
                return None
            plain.append(original)
        else:
            plain.append(byte)
    return bytes(plain)


class NetworkDecoder:
    """Finds counted packets; after damage it looks for the next place where one fits."""

    def __init__(self, on_damage: OnDamage = overlook) -> None:
        """Begin with nothing read; `on_damage` hears of each packet that came damaged."""
        self._on_damage = on_damage
        self._waiting = b""

    def feed(self, data: bytes) -> list[Packet]:
        """Take the next bytes; return the packets completed by them."""
        self._waiting += data
        found: list[Packet] = []
        while len(self._waiting) >= NETWORK_HEAD:
            length = int.from_bytes(self._waiting[4:6], "little")
            end = NETWORK_HEAD + length
            if not SHORTEST <= length <= LONGEST or self._waiting[6:8] != b"\x00\x00":
                self._waiting = self._waiting[1:]
            elif len(self._waiting) < end:
                break
            elif (packet := read_packet(self._waiting[NETWORK_HEAD:end])) is not None:
                found.append(packet)
                self._waiting = self._waiting[end:]
            else:
                self._pass_over(end)
        return found

    def _pass_over(self, end: int) -> None:
        raw = self._waiting[NETWORK_HEAD:end]
        if raw[0] in (PACKET, REPLY) and raw[1] == CARD_TYPE:
            self._on_damage(why_unsound(raw), self._waiting[:end])
        self._waiting = self._waiting[1:]

    def end(self) -> None:
        """Give up a packet that has begun and never ended."""
        head = self._waiting[NETWORK_HEAD : NETWORK_HEAD + 2]
        if len(head) == 2 and head[0] in (PACKET, REPLY) and head[1] == CARD_TYPE:
            self._on_damage("the packet is cut short", self._waiting)
        self._waiting = b""
