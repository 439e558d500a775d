"""The card's side of Onbon BX-5K: reads what a PC sends with its own eyes and answers as the vendor's document says."""

import re
from dataclasses import replace
from datetime import datetime

from drivers.board.text import BoardText, Colour
from drivers.sim.faults import Faults
from drivers.sim.screen import Heard, Screen

EVERY_CARD = 0xFFFE
OK, UNKNOWN_COMMAND, BUSY, WRONG_CHECK = 0, 2, 3, 5
COLOURS = {"1": Colour.RED, "2": Colour.GREEN, "3": Colour.YELLOW}
SPECIAL = {b"\xa6\x02": b"\xa5", b"\xa6\x01": b"\xa6", b"\x5b\x02": b"\x5a", b"\x5b\x01": b"\x5b"}
AREA_TEXT_AT = 27
MOVE_LEFT = 3
LONGEST = 4096


def check_sum(data: bytes) -> int:
    """Return CRC-16/ARC, worked out from the highest bit of reversed bytes."""
    crc = 0
    for byte in data:
        crc ^= _reversed(byte, 8) << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x8005 if crc & 0x8000 else crc << 1) & 0xFFFF
    return _reversed(crc, 16)


def _reversed(value: int, bits: int) -> int:
    return int(f"{value:0{bits}b}"[::-1], 2)


class OnbonSide:
    """One card with an address."""

    answers = True

    def __init__(self, unit: int, faults: Faults) -> None:
        """Answer as card `unit`."""
        self._unit = unit
        self._faults = faults
        self._waiting = b""

    def feed(self, data: bytes, screen: Screen) -> list[Heard]:
        """Take bytes from the PC; return each complete frame in them."""
        self._waiting = (self._waiting + data)[-LONGEST:]
        heard: list[Heard] = []
        while b"\x5a" in self._waiting:
            before, _, self._waiting = self._waiting.partition(b"\x5a")
            body = before.rpartition(b"\xa5")[2]
            raw = before[before.find(b"\xa5") :] + b"\x5a"
            plain = re.sub(rb"[\xa6\x5b][\x01\x02]", lambda pair: SPECIAL[pair[0]], body)
            if len(plain) >= 21 and int.from_bytes(plain[:2], "little") in (self._unit, EVERY_CARD):
                heard.append(self._hear(raw, plain, screen))
                screen = heard[-1].screen
        return heard

    def _hear(self, raw: bytes, plain: bytes, screen: Screen) -> Heard:
        error, problem, data = OK, None, plain[14:-2]
        if check_sum(plain[:-2]) != int.from_bytes(plain[-2:], "little"):
            error, problem = WRONG_CHECK, "wrong check sum"
        elif self._faults.busy:
            error = BUSY
        else:
            screen = _obey(data, screen)
        return Heard(raw, self._answer(error) if data[2] == 1 else None, screen, problem)

    def _answer(self, error: int) -> bytes:
        told = bytes([0xA0, 0x00, error, 0, 0])
        body = b"\x00\x80\xfe\xff" + bytes(6) + b"\xfe\x02" + bytes([len(told), 0]) + told
        check = check_sum(body) ^ (1 if self._faults.wrong_checksum else 0)
        body += bytes([check & 0xFF, check >> 8])
        pairs = {plain: special for special, plain in SPECIAL.items()}
        return b"\xa5" * 8 + re.sub(rb"[\xa5\xa6\x5a\x5b]", lambda byte: pairs[byte[0]], body) + b"\x5a"


def _obey(data: bytes, screen: Screen) -> Screen:
    match data[0], data[1]:
        case 0xA3, 0x00:
            return replace(screen, on=data[5] == 1)
        case 0xA3, 0x02:
            return replace(screen, brightness=data[6])
        case 0xA2, 0x03:
            return replace(screen, clock=_time(data[5:13].hex()))
        case 0xA3, 0x10:
            return replace(screen, text=None)
        case 0xA3, 0x06:
            return _update(data[5:], screen)
        case _:
            return screen


def _time(digits: str) -> datetime:
    """Read two digits a part: year, century, month, day, hour, minute, second, weekday."""
    return datetime.strptime(digits[2:4] + digits[:2] + digits[4:14], "%Y%m%d%H%M%S")


def _update(payload: bytes, screen: Screen) -> Screen:
    """Read the areas to delete and the ones to show; of these the last is what one sees."""
    deleted = payload[0]
    at = 1 if deleted == 0xFF else 1 + deleted
    if deleted:
        screen = replace(screen, text=None)
    count, at = payload[at], at + 1
    for _ in range(count):
        size = int.from_bytes(payload[at : at + 2], "little")
        screen = _show(payload[at + 2 : at + 2 + size], screen)
        at += 2 + size
    return screen


def _show(area: bytes, screen: Screen) -> Screen:
    text = area[AREA_TEXT_AT:].decode("gbk", errors="replace")
    colour = re.search(r"\\C([123])", text)
    plain = re.sub(r"\\C\d|\\F[OE]\d{3}", "", text)
    shown = BoardText(tuple(plain.split(r"\n")), COLOURS[colour[1]] if colour else Colour.RED)
    return replace(screen, text=shown, scrolls=area[19] == MOVE_LEFT)
