"""What the bytes to a small display say, as plain values: CD5220, and its relatives LED8N, Epson DM-D and UTC."""

from drivers.board import cd5220, epson
from drivers.board.cd5220 import COLUMNS, MARQUEE
from drivers.board.damage import OnDamage, overlook

Values = dict[str, object]

SINGLE = {0x0C: "clear", 0x18: "cancel_line", 0x0B: "home"}
ESCAPE, US, END = 0x1B, 0x1F, 0x0D
SIZES = {
    ESCAPE: {0x40: 2, 0x11: 2, 0x12: 2, 0x13: 2, 0x6C: 4, 0x5F: 3, 0x2A: 3, 0x73: 3, 0x3D: 3},
    US: {0x01: 2, 0x02: 2, 0x03: 2, 0x24: 4, 0x43: 3, 0x58: 3, 0x45: 3, 0x72: 3},
}
"""How many bytes a command takes, by its first and second byte."""
STRINGS = (0x51, 0x75)
MARQUEE_LINE = 0x44
LINES = {0x41: "upper", 0x42: "lower", MARQUEE_LINE: "marquee"}
LAMPS = {0x30: "off", 0x31: "price", 0x32: "total", 0x33: "received", 0x34: "change"}
STRING_HEAD = 3
MODES = {mode.value: mode.name.lower() for mode in (*cd5220.Mode, *epson.Mode)}
VALUES = {
    b"\x1b_": ("cursor_shown", "on"),
    b"\x1b*": ("brightness", "level"),
    b"\x1b=": ("select", "device"),
    b"\x1fC": ("cursor_shown", "on"),
    b"\x1fX": ("brightness", "level"),
    b"\x1fE": ("blink", "interval"),
    b"\x1fr": ("reverse", "on"),
}
POSSIBLE = {
    b"\x1b_": (0, 1),
    b"\x1b*": range(cd5220.DIMMEST, cd5220.BRIGHTEST + 1),
    b"\x1b=": (1, 2, 3),
    b"\x1fC": (0, 1),
    b"\x1fX": range(epson.DIMMEST, epson.BRIGHTEST + 1),
    b"\x1fr": (0, 1),
}
"""What a command's one value may be, where not anything goes."""


class DisplayDecoder:
    """Finds commands and text in a stream that arrives in any pieces, with anything between them."""

    def __init__(self, on_damage: OnDamage = overlook) -> None:
        """Begin with nothing read; `on_damage` hears of each command that came damaged."""
        self._on_damage = on_damage
        self._waiting = b""

    def feed(self, data: bytes) -> list[Values]:
        """Take the next bytes; return the commands completed by them. A text goes on until a command ends it."""
        self._waiting += data
        found: list[Values] = []
        while size := self._size():
            taken, self._waiting = self._waiting[:size], self._waiting[size:]
            if (values := self._read(taken)) is not None:
                found.append(values)
        return found

    def end(self) -> list[Values]:
        """Return a text that has not ended yet, and give up a command that never did."""
        rest, self._waiting = self._waiting, b""
        if rest and rest[0] in SIZES:
            self._on_damage("the command is cut short", rest)
            return []
        return [_text(rest)] if rest else []

    def _size(self) -> int:
        """Return how many bytes the first command takes; 0 while it is not complete."""
        waiting = self._waiting
        if not waiting:
            return 0
        if waiting[0] in SIZES:
            return self._size_of_command(waiting)
        size = next((at for at, byte in enumerate(waiting) if not _shows(byte)), len(waiting))
        if size == 0:
            return 1
        return size if size < len(waiting) or size > MARQUEE else 0

    def _size_of_command(self, waiting: bytes) -> int:
        if len(waiting) < 2:
            return 0
        if waiting[0] != ESCAPE or waiting[1] not in STRINGS:
            size = SIZES[waiting[0]].get(waiting[1], 2)
            return size if len(waiting) >= size else 0
        text = waiting[STRING_HEAD:]
        at = next((at for at, byte in enumerate(text) if not _shows(byte)), None)
        if at is not None:
            return STRING_HEAD + at + (1 if text[at] == END else 0)
        return len(waiting) if len(text) > MARQUEE else 0

    def _read(self, taken: bytes) -> Values | None:
        if taken[0] not in SIZES:
            return {"command": SINGLE[taken[0]]} if taken[0] in SINGLE else _text(taken) if _shows(taken[0]) else None
        values = _line(taken) if taken[0] == ESCAPE and taken[1] in STRINGS else _command(taken)
        if values is None:
            self._on_damage("there is no such command, or it holds what no display can show", taken)
        return values


def _shows(byte: int) -> bool:
    return 0x20 <= byte <= 0x7E


def _text(data: bytes) -> Values:
    return {"command": "text", "text": data.decode("ascii")}


def _line(taken: bytes) -> Values | None:
    if len(taken) <= STRING_HEAD or taken[2] not in LINES or taken[-1] != END:
        return None
    if len(taken) - STRING_HEAD - 1 > (MARQUEE if taken[2] == MARQUEE_LINE else COLUMNS):
        return None
    return {"command": LINES[taken[2]], "text": taken[STRING_HEAD:-1].decode("ascii").rstrip()}


def _command(taken: bytes) -> Values | None:
    code, values = taken[:2], list(taken[2:])
    if len(taken) != SIZES[taken[0]].get(taken[1], 0):
        return None
    match values:
        case []:
            return {"command": "initialise"} if code == b"\x1b@" else {"command": "mode", "mode": MODES[taken[1]]}
        case [x, y]:
            return {"command": "cursor", "x": x, "y": y} if x in range(1, COLUMNS + 1) and y in (1, 2) else None
        case [lamp] if code == b"\x1bs":
            return {"command": "lamp", "lamp": LAMPS[lamp]} if lamp in LAMPS else None
        case [value]:
            name, kind = VALUES[code]
            if value not in POSSIBLE.get(code, range(256)):
                return None
            return {"command": name, kind: value != 0 if kind == "on" else value}
        case _:
            return None
