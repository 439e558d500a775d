"""A text of a few lines that gives way: what does not fit ends in an ellipsis, and the whole stands in the tooltip."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy

from counter_terminal.window.look import Look
from counter_terminal.window.marks import mark
from counter_terminal.window.parts import Line
from shared.qt.theme import font

JOINER = "\N{WORD JOINER}"
UNITS = re.compile("分钟|小时|窗口")
"""Words that no line breaks in; Chinese may otherwise break anywhere."""


class Wrapped(Line):
    """Always as high as its lines, so that nothing below it moves; `lines` may be changed with `keep_lines`."""

    def __init__(self, name: str, type_: str = "body", *, lines: int, bold: bool = False) -> None:
        super().__init__()
        self._lines = lines
        self.setObjectName(name)
        mark(self, "type", type_)
        mark(self, "bold", "true" if bold else "")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def keep_lines(self, lines: int) -> None:
        self._lines = lines
        self.updateGeometry()

    def fill(self, look: Look, width: int, room_px: int, *, bold: bool = False) -> bool:
        """Be so many pixels high, in body type where that holds the text at a width, else in small type.

        Return whether the text is whole.
        """
        for step in ("body", "quiet"):
            letters = font(look.metrics.type_px(step), bold=bold)
            lines = room_px // QFontMetrics(letters).lineSpacing()
            if whole := len(broken(self.text(), letters, width)) <= lines:
                break
        mark(self, "type", step)
        self.keep_lines(lines)
        self.setFixedHeight(room_px)
        return whole

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(0, self._lines * self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, metrics = QPainter(self), self.fontMetrics()
        for place, line in enumerate(self.shown()):
            painter.drawText(QPointF(0, place * metrics.lineSpacing() + metrics.ascent()), line)

    def shown(self) -> tuple[str, ...]:
        """Return the lines as they are to be seen."""
        lines = broken(self.text(), self.font(), self.width())
        if len(lines) <= self._lines:
            return tuple(lines)
        rest = "".join(lines[self._lines - 1 :]).strip()
        last = self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, self.width())
        return (*lines[: self._lines - 1], last)


def broken(text: str, letters: QFont, width: int) -> list[str]:
    """Return the lines into which a text breaks at a width, in pixels."""
    return list(_lines(text, letters, max(1, width)))


def _lines(text: str, letters: QFont, width: int) -> Iterator[str]:
    joined = UNITS.sub(lambda unit: JOINER.join(unit.group()), text)
    layout, option = QTextLayout(joined, letters), QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        yield joined[line.textStart() : line.textStart() + line.textLength()].replace(JOINER, "")
    layout.endLayout()
