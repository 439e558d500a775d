"""A ticket's number, as large as its place allows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from kiosk.look import Look
from shared.qt.theme import font


class NumberLabel(QLabel):
    """Sets its type by its own size, so that a number of five signs is not cut."""

    def __init__(self, look: Look, height_mm: float) -> None:
        super().__init__()
        self.setObjectName("ticket_number")
        self.setPalette(look.palette("accent"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedHeight(look.px(height_mm))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, number: str) -> None:
        self.setText(number)
        self.setAccessibleName(number)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # Capitals and figures are 0.74 of the type's size high; there is nothing below the line.
        px = int(self.height() / 0.95)
        wide = QFontMetrics(font(px, bold=True)).horizontalAdvance(self.text() or "A000")
        self.setFont(font(min(px, px * self.width() * 96 // 100 // max(1, wide)), bold=True))
