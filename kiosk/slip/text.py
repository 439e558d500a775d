"""Paragraphs on a slip: broken into lines, two weights in one line, fitted by measuring."""

from collections.abc import Sequence
from functools import lru_cache
from math import ceil
from threading import local

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from kiosk.slip.content import Run
from shared.qt.theme import font

LEADING = 1.32
BALANCE = (1.04, 1.12, 1.22, 1.35, 1.5)
"""How much wider than an even share of the text the lines of a centred paragraph may be, tried in turn."""


def _option(side: Qt.AlignmentFlag) -> QTextOption:
    option = QTextOption(side)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


LEFT, CENTRED = _option(Qt.AlignmentFlag.AlignLeft), _option(Qt.AlignmentFlag.AlignHCenter)


def dot_font(px: int, *, bold: bool = False) -> QFont:
    """Return the hall's font for paper, where a dot is black or white; copy it before changing it."""
    return _kept.font(px, bold)


def _find_font(px: int, bold: bool) -> QFont:
    made = font(px, bold=bold)
    made.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
    return made


class _Kept(local):
    """Fonts, since finding one takes as long as laying out a short line; each thread has its own, and they go with it.

    What Qt knows of a font belongs to the thread that used it.
    """

    def __init__(self) -> None:
        self.font = lru_cache(maxsize=64)(_find_font)


_kept = _Kept()


class Text:
    """A paragraph broken into lines of at most `width` dots."""

    def __init__(self, runs: Sequence[Run], px: int, width: int, *, strong_px: int = 0, centred: bool = False) -> None:
        """Strong runs are bold, and of `strong_px` when that is given."""
        whole = len(runs) == 1 and runs[0].strong
        body = dot_font(strong_px or px, bold=True) if whole else dot_font(px)
        self._layout = QTextLayout("".join(run.text for run in runs), body)
        self._layout.setCacheEnabled(True)
        if not whole:
            self._layout.setFormats(_formats(runs, strong_px or px))
        self._layout.setTextOption(CENTRED if centred else LEFT)
        self._step = round(max(px, strong_px) * LEADING)
        self.lines = 0
        self._break(width)
        if centred and self.lines > 1:
            self._balance(width)

    def _break(self, width: int) -> None:
        self.lines = 0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            # Lines of one step each, whatever the fonts in them ask for; text is centred in its step.
            line.setPosition(QPointF(0, round(self.lines * self._step + (self._step - line.height()) / 2)))
            self.lines += 1
        self._layout.endLayout()

    def _balance(self, width: int) -> None:
        """Make the lines of a centred text about equally long, so that no single word stands below."""
        lines = self.lines
        natural = sum(self._layout.lineAt(i).naturalTextWidth() for i in range(lines))
        for share in BALANCE:
            narrow = round(natural / lines * share)
            if narrow < width:
                self._break(narrow)
                if self.lines == lines:
                    self._shift((width - narrow) // 2)
                    return
        self._break(width)

    def _shift(self, right: int) -> None:
        for index in range(self.lines):
            line = self._layout.lineAt(index)
            line.setPosition(line.position() + QPointF(right, 0))

    @property
    def height(self) -> int:
        """Dots from the top of the first line to the bottom of the last."""
        return self.lines * self._step

    @property
    def natural_width(self) -> int:
        """Dots that the longest line takes."""
        return ceil(max(self._layout.lineAt(index).naturalTextWidth() for index in range(self.lines)))

    @property
    def first_line_middle(self) -> int:
        """Where a mark beside the first line belongs, from the top."""
        return self._step // 2

    def draw(self, painter: QPainter, x: int, y: int) -> None:
        """Paint with the top left corner at (x, y)."""
        self._layout.draw(painter, QPointF(x, y))


def _formats(runs: Sequence[Run], strong_px: int) -> list[QTextLayout.FormatRange]:
    formats, start = [], 0
    for run in runs:
        if run.strong:
            look = QTextCharFormat()
            look.setFont(dot_font(strong_px, bold=True))
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = start, len(run.text), look
            formats.append(part)
        start += len(run.text)
    return formats


def fitted(
    runs: Sequence[Run], sizes: Sequence[tuple[int, int]], width: int, *, strong: float = 1.0, centred: bool = False
) -> Text:
    """Return the text in the first of `sizes` (dots, most lines) that it fits; in the last it takes what it needs."""
    for px, most_lines in sizes:
        text = Text(runs, px, width, strong_px=round(px * strong), centred=centred)
        if text.lines <= most_lines:
            break
    return text
