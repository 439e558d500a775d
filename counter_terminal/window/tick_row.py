"""A paper to tick off while checking it: a box, its name, and whether it is required."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from counter_terminal.window.look import Look
from shared.qt.icons import icon
from shared.qt.theme import font


class TickRow(QCheckBox):
    """The tick is the clerk's own aid; the hall never hears of it."""

    def __init__(self, name: str, note: str, look: Look) -> None:
        super().__init__(name)
        self._note, self._look = note, look
        self.setAccessibleName(name)
        self.setAccessibleDescription(note)
        self.setToolTip(f"{name} · {note}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(60), self._look.px(9.4))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(30), self._look.px(9))

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        return self.rect().contains(pos)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        look, left = self._look, self._look.px(12)
        small = font(look.metrics.type_px("quiet"))
        note_px = QFontMetrics(small).horizontalAdvance(self._note)
        note = QRect(self.width() - note_px - look.px(3.5), 0, note_px + 2, self.height())
        painter.setFont(small)
        painter.setPen(QColor(look.theme.quiet))
        painter.drawText(note, Qt.AlignmentFlag.AlignVCenter, self._note)
        words = font(look.metrics.type_px("body"))
        area = QRect(left, 0, note.left() - left - look.px(2), self.height())
        shown = QFontMetrics(words).elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(words)
        painter.setPen(QColor(look.theme.text))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_box(self, painter: QPainter) -> None:
        look, side = self._look, self._look.px(5.2)
        box = QRect(look.px(3.5), (self.height() - side) // 2, side, side)
        accent = QColor(look.theme.accent)
        painter.setPen(QPen(accent, 2 if not self.hasFocus() else 3))
        painter.setBrush(accent if self.isChecked() else QColor(look.theme.surface))
        painter.drawRoundedRect(box, look.px(1.2), look.px(1.2))
        if self.isChecked():
            icon("check-bold", look.theme.on_accent).paint(painter, box.adjusted(2, 2, -2, -2))
