"""An Alpha Sign board from the inside: files in a memory, one of them shown. It never answers what we send."""

import re
from dataclasses import replace
from datetime import datetime

from drivers.board.text import BoardText, Colour
from drivers.sim.screen import Heard, Screen

EVERY_SIGN = b"00"
PACKET = re.compile(rb"\x01[Z^]([0-9A-F]{2})((?:\x02[^\x01\x04]*)+)\x04")
BLOCK = re.compile(rb"(\x02([^\x02\x03]*)(?:\x03)?)([0-9A-F]{4})?")
COLOURS = {b"1": Colour.RED, b"2": Colour.GREEN, b"3": Colour.YELLOW}
FLASH, ROTATE = b"c", b"a"
LONGEST = 4096


class AlphaSide:
    """One sign. Only files that the memory was laid out for can be written, as on the real one."""

    answers = False

    def __init__(self, unit: int) -> None:
        """Begin with an empty memory."""
        self._unit = f"{unit:02X}".encode("ascii")
        self._waiting = b""
        self._texts: dict[bytes, bytes] = {}
        self._strings: dict[bytes, bytes] = {}
        self._priority = b""
        self._run = b"A"

    def feed(self, data: bytes, screen: Screen) -> list[Heard]:
        """Take bytes from the PC; return each packet in them."""
        self._waiting = (self._waiting + data)[-LONGEST:]
        heard: list[Heard] = []
        while b"\x04" in self._waiting:
            before, _, self._waiting = self._waiting.partition(b"\x04")
            raw = before[before.rfind(b"\x01") :] + b"\x04"
            found = PACKET.fullmatch(raw)
            if found and (self._unit == EVERY_SIGN or found[1] in (self._unit, EVERY_SIGN)):
                heard.append(self._hear(raw, found[2], screen))
                screen = heard[-1].screen
        return heard

    def _hear(self, raw: bytes, blocks: bytes, screen: Screen) -> Heard:
        for block in BLOCK.finditer(blocks):
            if block[3] and f"{sum(block[1]) % 0x10000:04X}".encode() != block[3]:
                return Heard(raw, None, screen, "wrong checksum")
            screen = self._obey(block[2], screen)
        return Heard(raw, None, self._face(screen))

    def _obey(self, command: bytes, screen: Screen) -> Screen:
        kind, label, rest = command[:1], command[1:2], command[2:]
        if kind == b"A" and label == b"0":
            self._priority = rest
        elif kind == b"A" and label in self._texts:
            self._texts[label] = rest
        elif kind == b"G" and label in self._strings:
            self._strings[label] = rest
        elif kind == b"E" and label == b"$":
            entries = [rest[at : at + 11] for at in range(0, len(rest), 11)]
            self._texts = {entry[:1]: b"" for entry in entries if entry[1:2] == b"A"}
            self._strings = {entry[:1]: b"" for entry in entries if entry[1:2] == b"B"}
        elif kind == b"E" and label == b".":
            self._run = rest[2:3]
        else:
            return _set_clock(label, rest.decode("ascii"), screen) if kind == b"E" else screen
        return screen

    def _face(self, screen: Screen) -> Screen:
        shown = self._priority or self._texts.get(self._run, b"")
        body = re.sub(rb"\x10(.)", lambda call: self._strings.get(call[1], b""), shown[3:])
        colour = re.search(rb"\x1c([123])", body)
        text = re.sub(rb"\x1c.", b"", body).decode("ascii", errors="replace")
        face = BoardText((text,), COLOURS[colour[1]] if colour else Colour.RED, blink=shown[2:3] == FLASH)
        return replace(screen, text=face if text else None, scrolls=bool(text) and shown[2:3] == ROTATE)


def _set_clock(kind: bytes, digits: str, screen: Screen) -> Screen:
    clock = screen.clock or datetime(2000, 1, 1)
    if kind == b" ":
        clock = clock.replace(hour=int(digits[:2]), minute=int(digits[2:]))
    elif kind == b";":
        clock = clock.replace(year=2000 + int(digits[4:]), month=int(digits[:2]), day=int(digits[2:4]))
    else:
        return screen
    return replace(screen, clock=clock)
