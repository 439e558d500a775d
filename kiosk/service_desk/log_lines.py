"""The newest lines of the log, each cut to one row and touched to be read as a whole."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.look import Look
from shared.qt.touch.painting import paint_card


class LogLines(QWidget):
    """As many lines as fit, the last one at the bottom, or from the chosen one on where that is older."""

    picked = Signal(int)
    """The place of the line touched, counted from the oldest line there is."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: tuple[str, ...] = ()
        self._chosen: int | None = None
        self._row_px = QFontMetrics(look.font("quiet")).lineSpacing()
        self.setObjectName("log_lines")

    def show_lines(self, lines: tuple[str, ...], chosen: int | None) -> None:
        self._lines, self._chosen = lines, chosen
        self.setAccessibleName("\n".join(lines[-20:]))
        self.update()

    def row(self, line: int) -> QRect:
        """Return where a line stands; outside the widget while there is no room for it."""
        room = self._room()
        return QRect(room.left(), room.top() + (line - self._first()) * self._row_px, room.width(), self._row_px)

    def _room(self) -> QRect:
        look = self._look
        return self.rect().adjusted(look.px(6), look.px(4), -look.px(6), -look.px(4))

    def _fitting(self) -> int:
        return max(1, self._room().height() // self._row_px)

    def _first(self) -> int:
        first = max(0, len(self._lines) - self._fitting())
        return first if self._chosen is None else min(first, self._chosen)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        line = self._first() + (event.position().toPoint().y() - self._room().top()) // self._row_px
        if self._first() <= line < min(len(self._lines), self._first() + self._fitting()):
            self.picked.emit(line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        paint_card(painter, self, look)
        painter.setFont(look.font("quiet"))
        measured = QFontMetrics(painter.font())
        for line in range(self._first(), min(len(self._lines), self._first() + self._fitting())):
            row, chosen = self.row(line), line == self._chosen
            if chosen:
                painter.fillRect(row.adjusted(-look.px(2), 0, look.px(2), 0), look.colour("accent"))
            painter.setPen(look.colour("on_accent" if chosen else "text"))
            shown = measured.elidedText(self._lines[line], Qt.TextElideMode.ElideRight, row.width())
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, shown)
