"""A text of a few lines that gives way: what does not fit ends in an ellipsis, and the whole stands in the tooltip."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy

from counter_terminal.window.marks import mark
from counter_terminal.window.parts import Line


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
    layout, option = QTextLayout(text, letters), QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        yield text[line.textStart() : line.textStart() + line.textLength()]
    layout.endLayout()
