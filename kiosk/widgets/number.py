"""A ticket's number, as large as its place allows."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from kiosk.look import Look
from shared.qt.theme import font


class NumberLabel(QLabel):
    """Draws the signs themselves to the height given, without the space that type keeps above and below them."""

    def __init__(self, look: Look, height_mm: float) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("ticket_number")
        self.setFixedHeight(look.high(height_mm))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, number: str) -> None:
        self.setText(number)
        self.setAccessibleName(number)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        made = self._fitting()
        signs = QFontMetricsF(made).tightBoundingRect(self.text())
        painter = QPainter(self)
        painter.setFont(made)
        painter.setPen(self._look.colour("accent"))
        middle = QPointF(self.rect().center())
        painter.drawText(middle - signs.center(), self.text())

    def _fitting(self) -> QFont:
        """Return the font in which the signs fill the height, or the width when they are many."""
        signs = QFontMetricsF(font(100, bold=True)).tightBoundingRect(self.text())
        tall = self.height() * 96 / max(1.0, signs.height())
        wide = self.width() * 96 / max(1.0, signs.width())
        return font(int(min(tall, wide)), bold=True)
