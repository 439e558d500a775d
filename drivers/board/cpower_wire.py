"""How C-Power packets travel, escaped on a serial line or counted on the network, and how they are found again."""

from dataclasses import dataclass
from typing import Protocol

from drivers.board.cpower import CARD_TYPE, EXTERNAL_CALL, PACKET, REPLY, checksum

START, END, ESCAPE = 0xA5, 0xAE, 0xAA
ESCAPED = (START, END, ESCAPE)
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


class Decoder(Protocol):
    """Finds packets in a stream that arrives in any pieces, with anything between them."""

    def feed(self, data: bytes) -> list[Packet]:
        """Take the next bytes; return the packets completed by them."""


class SerialDecoder:
    """Finds escaped packets: A5 always begins one anew, since it never occurs inside."""

    def __init__(self) -> None:
        """Begin outside any packet."""
        self._raw: bytearray | None = None
        self._escaping = False

    def feed(self, data: bytes) -> list[Packet]:
        """Take the next bytes; return the packets completed by them."""
        return [packet for byte in data if (packet := self._take(byte)) is not None]

    def _take(self, byte: int) -> Packet | None:
        if byte == START:
            self._raw, self._escaping = bytearray(), False
            return None
        if self._raw is None:
            return None
        if byte == END:
            raw, self._raw = bytes(self._raw), None
            return None if self._escaping else read_packet(raw)
        self._keep(self._raw, byte)
        return None

    def _keep(self, raw: bytearray, byte: int) -> None:
        if self._escaping:
            self._escaping = False
            plain = {each & 0x0F: each for each in ESCAPED}.get(byte)
            if plain is None:
                self._raw = None
            else:
                raw.append(plain)
        elif byte == ESCAPE:
            self._escaping = True
        else:
            raw.append(byte)
        if len(raw) > LONGEST:
            self._raw = None


class NetworkDecoder:
    """Finds counted packets; after damage it looks for the next place where one fits."""

    def __init__(self) -> None:
        """Begin with nothing read."""
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
                self._waiting = self._waiting[1:]
        return found
