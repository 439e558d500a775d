"""The card's side of C-Power: reads what a PC sends with its own eyes and answers as the vendor's document says."""

from dataclasses import replace
from datetime import datetime

from drivers.board.text import BoardText, Colour
from drivers.sim.faults import Faults
from drivers.sim.screen import Heard, Screen

EVERY_CARD = 0xFF
OK, WRONG_SUM, WRONG_ORDER = 0, 1, 2
NETWORK_HEAD = 8
LONGEST = 4096
COLOURS = {
    b"\xff\x00\x00": Colour.RED,
    b"\x00\xff\x00": Colour.GREEN,
    b"\xff\xff\x00": Colour.YELLOW,
}


class CPowerSide:
    """One card with a number, on a serial line or behind a network port."""

    answers = True

    def __init__(self, unit: int, faults: Faults, network: bool = False) -> None:
        """Answer as card `unit`."""
        self._unit = unit
        self._faults = faults
        self._network = network
        self._waiting = b""

    def feed(self, data: bytes, screen: Screen) -> list[Heard]:
        """Take bytes from the PC; return each complete frame in them."""
        self._waiting += data
        heard: list[Heard] = []
        while cut := self._cut():
            raw, packet = cut
            if len(packet) >= 7 and packet[2] in (self._unit, EVERY_CARD):
                heard.append(self._hear(raw, packet, screen))
                screen = heard[-1].screen
        return heard

    def _cut(self) -> tuple[bytes, bytes] | None:
        """Take the next frame from what waits: as it came, and unwrapped."""
        if self._network:
            size = NETWORK_HEAD + int.from_bytes(self._waiting[4:6], "little")
            if len(self._waiting) < NETWORK_HEAD or len(self._waiting) < size:
                return None
            raw, self._waiting = self._waiting[:size], self._waiting[size:]
            return raw, raw[NETWORK_HEAD:]
        before, end, after = self._waiting.partition(b"\xae")
        if not end:
            self._waiting = before[-LONGEST:]
            return None
        self._waiting = after
        body = before.rpartition(b"\xa5")[2]
        packet = body.replace(b"\xaa\x05", b"\xa5").replace(b"\xaa\x0e", b"\xae").replace(b"\xaa\x0a", b"\xaa")
        return b"\xa5" + body + b"\xae", packet

    def _hear(self, raw: bytes, packet: bytes, screen: Screen) -> Heard:
        result, problem = OK, None
        if sum(packet[:-2]) % 0x10000 != packet[-2] + packet[-1] * 0x100:
            result, problem = WRONG_SUM, "wrong checksum"
        elif self._faults.busy:
            result = WRONG_ORDER
        else:
            screen = _obey(packet[3], packet[5:-2], screen)
        wanted = packet[4] & 1 and packet[2] != EVERY_CARD
        return Heard(raw, self._answer(packet[3], result, screen) if wanted else None, screen, problem)

    def _answer(self, code: int, result: int, screen: Screen) -> bytes:
        if code == 0x7B:
            told = bytes([result, 0, 0, 0, 0])
        elif result:
            told = bytes([result, 0])
        else:
            told = bytes([1, 1]) + (bytes([screen.on]) + bytes(8) if code == 0x76 else b"")
        packet = bytes([0xE8, 0x32, self._unit, code]) + told
        total = sum(packet) + (1 if self._faults.wrong_checksum else 0)
        packet += bytes([total & 0xFF, total >> 8 & 0xFF])
        if self._network:
            return b"\xff\xff\xff\xff" + bytes([len(packet) & 0xFF, len(packet) >> 8, 0, 0]) + packet
        escaped = packet.replace(b"\xaa", b"\xaa\x0a").replace(b"\xa5", b"\xaa\x05").replace(b"\xae", b"\xaa\x0e")
        return b"\xa5" + escaped + b"\xae"


def _obey(code: int, data: bytes, screen: Screen) -> Screen:
    if code == 0x76 and data[:1] == b"\x00":
        return replace(screen, on=data[1] == 1)
    if code == 0x46:
        return replace(screen, brightness=data[1])
    if code == 0x47:
        second, minute, hour, _, day, month, year = data[1:8]
        return replace(screen, clock=datetime(2000 + year, month, day, hour, minute, second))
    if code != 0x7B:
        return screen
    call = data[4:]
    if call[:1] == b"\x12":
        return _show(call, screen)
    return replace(screen, text=None) if call[:1] in (b"\x01", b"\x06") else screen


def _show(call: bytes, screen: Screen) -> Screen:
    """Read a plain text call: window, effect, align, speed, stay (2), font, colour (3), text, 00."""
    effect, colour, text = call[2], call[8:11], call[11:].split(b"\x00")[0]
    lines = tuple(text.decode("gbk", errors="replace").split("\r"))
    shown = BoardText(lines, COLOURS.get(colour, Colour.RED), blink=effect == 0x0D)
    return replace(screen, text=shown, scrolls=effect == 0x0B)
