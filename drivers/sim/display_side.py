"""Small displays from the inside: a grid of characters that obeys one of four command sets, and never answers."""

import re
from collections.abc import Mapping
from dataclasses import replace

from drivers.board.led8n import PLACES, Lamp
from drivers.board.text import BoardText
from drivers.sim.screen import Heard, Screen

COLUMNS, ROWS = 20, 2
LONGEST_COMMAND = 64
LETTERS = rb"(?P<letters>[ -~])"
CD5220 = re.compile(
    rb"\x1b(?P<reset>@)|\x1bQ(?P<line>[ABD])(?P<text>[^\r]*)\r|\x1bl(?P<x>.)(?P<y>.)|\x1b\*(?P<light>.)"
    rb"|\x1b[\x11-\x13]|\x1b_.|(?P<clear>\x0c)|(?P<cancel>\x18)|(?P<home>\x0b)|" + LETTERS,
    re.DOTALL,
)
EPSON = re.compile(
    rb"\x1b(?P<reset>@)|\x1f\$(?P<x>.)(?P<y>.)|\x1fX(?P<light>.)|\x1b=(?P<device>.)|\x1f[\x01-\x03]|\x1f[CEr]."
    rb"|(?P<clear>\x0c)|(?P<home>\x0b)|" + LETTERS,
    re.DOTALL,
)
UTC = re.compile(rb"\x1bu(?P<line>[ABD])(?P<text>[^\r]*)\r|" + LETTERS)
AEDEX = re.compile(rb"!#(?P<line>[12])(?P<text>[^\r]*)\r")
LANGUAGES = {"cd5220": CD5220, "epson": EPSON, "utc": UTC, "aedex": AEDEX}
UPPER, LOWER = (b"A", b"1"), (b"B", b"2")


class DisplaySide:
    """Two lines of 20 characters."""

    answers = False

    def __init__(self, family: str) -> None:
        """Begin blank, with the cursor at the upper left."""
        self._language = LANGUAGES[family]
        self._waiting = b""
        self._rows = [" " * COLUMNS] * ROWS
        self._marquee: str | None = None
        self._at = 0
        self._hears_lines_only = False
        self._selected = True

    def feed(self, data: bytes, screen: Screen) -> list[Heard]:
        """Take bytes from the PC; return each command in them."""
        self._waiting += data
        heard: list[Heard] = []
        while self._waiting:
            found = self._language.match(self._waiting)
            if found:
                raw, self._waiting = found[0], self._waiting[found.end() :]
                screen = self._obey(found.groupdict(), screen)
                heard.append(Heard(raw, None, screen))
            elif self._waiting[0] in b"\x1b\x1f!" and len(self._waiting) < LONGEST_COMMAND:
                break
            else:
                self._waiting = self._waiting[1:]
        return heard

    def _obey(self, said: Mapping[str, bytes | None], screen: Screen) -> Screen:
        if device := said.get("device"):
            self._selected = bool(device[0] & 2)
        if not self._selected or (self._hears_lines_only and not self._ends_lines(said)):
            return screen
        if light := said.get("light"):
            return replace(screen, brightness=light[0])
        if said.get("reset") or said.get("clear"):
            self._rows, self._at, self._marquee = [" " * COLUMNS] * ROWS, 0, None
        self._move(said)
        if line := said.get("line"):
            self._show(line, said.get("text") or b"")
        if letter := said.get("letters"):
            self._put(letter)
        rows = tuple(self._rows) if self._marquee is None else (self._marquee, self._rows[1])
        return replace(screen, text=self._text(), rows=rows, scrolls=self._marquee is not None)

    def _ends_lines(self, said: Mapping[str, bytes | None]) -> bool:
        """After a line the CD5220 hears only further lines, clear and cancel."""
        if said.get("clear") or said.get("cancel"):
            self._hears_lines_only = False
        return bool(said.get("clear") or said.get("cancel") or said.get("line"))

    def _move(self, said: Mapping[str, bytes | None]) -> None:
        x, y = said.get("x"), said.get("y")
        if x and y:
            self._at = (y[0] - 1) % ROWS * COLUMNS + (x[0] - 1) % COLUMNS
        if said.get("home"):
            self._at = 0
        if said.get("cancel"):
            self._rows[self._at // COLUMNS] = " " * COLUMNS

    def _show(self, line: bytes, text: bytes) -> None:
        self._hears_lines_only = self._language is CD5220
        shown = text.decode("ascii", errors="replace")
        if line in (*UPPER, *LOWER):
            # Where nothing is written the old characters stay.
            row = 0 if line in UPPER else 1
            self._rows[row] = (shown + self._rows[row][len(shown) :])[:COLUMNS]
        if line not in LOWER:
            self._marquee = None if line in UPPER else shown

    def _put(self, letter: bytes) -> None:
        row, column = divmod(self._at, COLUMNS)
        self._rows[row] = self._rows[row][:column] + letter.decode("ascii") + self._rows[row][column + 1 :]
        self._at = (self._at + 1) % (COLUMNS * ROWS)

    def _text(self) -> BoardText | None:
        above = self._rows[0] if self._marquee is None else self._marquee
        lines = tuple(line.rstrip() for line in (above, self._rows[1]) if line.strip())
        return BoardText(lines) if lines else None


LED8N = re.compile(rb"\x1b(?P<reset>@)|\x1bQA(?P<digits>[^\r]*)\r|\x1bs(?P<lamp>[0-4])|(?P<clear>\x0c)", re.DOTALL)
LAMPS = tuple(Lamp)


class DigitSide:
    """Eight digits of seven segments: letters stay dark, and a point belongs to the digit before it."""

    answers = False

    def __init__(self) -> None:
        """Begin dark."""
        self._waiting = b""

    def feed(self, data: bytes, screen: Screen) -> list[Heard]:
        """Take bytes from the PC; return each command in them."""
        self._waiting += data
        heard: list[Heard] = []
        while self._waiting:
            if found := LED8N.match(self._waiting):
                raw, self._waiting = found[0], self._waiting[found.end() :]
                screen = _lit(found, screen)
                heard.append(Heard(raw, None, screen))
            elif self._waiting[:1] == b"\x1b" and len(self._waiting) < LONGEST_COMMAND:
                break
            else:
                self._waiting = self._waiting[1:]
        return heard


def _lit(found: re.Match[bytes], screen: Screen) -> Screen:
    if found["lamp"] is not None:
        return replace(screen, lamp=LAMPS[int(found["lamp"])])
    shown = _digits(found["digits"] or b"")
    return replace(screen, rows=(shown,), text=BoardText((shown.strip(),)) if shown.strip() else None)


def _digits(told: bytes) -> str:
    """Return what stands in the eight places, dark ones as spaces; a point takes none."""
    cells: list[str] = []
    for letter in told.decode("latin-1"):
        if letter == "." and cells:
            cells[-1] += letter
        else:
            cells.append(letter if letter in "0123456789-" else " ")
    return "".join(cells[:PLACES])
