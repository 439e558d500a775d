"""What the bytes to a CD5220 display say, as plain values. LED8N displays use some of the same commands."""

from drivers.board.cd5220 import MARQUEE, Mode
from drivers.board.damage import OnDamage, overlook

Values = dict[str, object]

SINGLE = {0x0C: "clear", 0x18: "cancel_line", 0x0B: "home"}
SIZES = {0x40: 2, 0x11: 2, 0x12: 2, 0x13: 2, 0x6C: 4, 0x5F: 3, 0x2A: 3, 0x73: 3}
"""How many bytes a command that begins with ESC takes, by its second byte."""
ESCAPE, STRING, END = 0x1B, 0x51, 0x0D
LINES = {0x41: "upper", 0x42: "lower", 0x44: "marquee"}
LAMPS = {0x30: "off", 0x31: "price", 0x32: "total", 0x33: "received", 0x34: "change"}
STRING_HEAD = 3


class Decoder:
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
        if rest[:1] == bytes([ESCAPE]):
            self._on_damage("the command is cut short", rest)
            return []
        return [_text(rest)] if rest else []

    def _size(self) -> int:
        """Return how many bytes the first command takes; 0 while it is not complete."""
        waiting = self._waiting
        if not waiting:
            return 0
        if waiting[0] == ESCAPE:
            return self._size_of_command(waiting)
        size = next((at for at, byte in enumerate(waiting) if not _shows(byte)), len(waiting))
        if size == 0:
            return 1
        return size if size < len(waiting) or size > MARQUEE else 0

    def _size_of_command(self, waiting: bytes) -> int:
        if len(waiting) < 2:
            return 0
        if waiting[1] != STRING:
            size = SIZES.get(waiting[1], 2)
            return size if len(waiting) >= size else 0
        text = waiting[STRING_HEAD:]
        at = next((at for at, byte in enumerate(text) if not _shows(byte)), None)
        if at is not None:
            return STRING_HEAD + at + (1 if text[at] == END else 0)
        return len(waiting) if len(text) > MARQUEE else 0

    def _read(self, taken: bytes) -> Values | None:
        if taken[0] != ESCAPE:
            return {"command": SINGLE[taken[0]]} if taken[0] in SINGLE else _text(taken) if _shows(taken[0]) else None
        if taken[1] == STRING and len(taken) > STRING_HEAD and taken[2] in LINES and taken[-1] == END:
            return {"command": LINES[taken[2]], "text": taken[STRING_HEAD:-1].decode("ascii").rstrip()}
        values = _command(taken)
        if values is None:
            self._on_damage("there is no such command, or its line has no end", taken)
        return values


def _shows(byte: int) -> bool:
    return 0x20 <= byte <= 0x7E


def _text(data: bytes) -> Values:
    return {"command": "text", "text": data.decode("ascii")}


def _command(taken: bytes) -> Values | None:
    match taken[1], taken[2:]:
        case 0x40, b"":
            return {"command": "initialise"}
        case code, b"" if code in set(Mode):
            return {"command": "mode", "mode": Mode(code).name.lower()}
        case 0x6C, place if len(place) == 2:
            return {"command": "cursor", "x": place[0], "y": place[1]}
        case 0x5F, state if len(state) == 1:
            return {"command": "cursor_shown", "on": state[0] != 0}
        case 0x2A, level if len(level) == 1:
            return {"command": "brightness", "level": level[0]}
        case 0x73, lamp if lamp and lamp[0] in LAMPS:
            return {"command": "lamp", "lamp": LAMPS[lamp[0]]}
        case _:
            return None
