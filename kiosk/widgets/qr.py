"""A QR code on screen, drawn dot by dot so that every dot is the same size."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.look import Look
from shared.qt.qr_matrix import qr_matrix

QUIET_ZONE = 4
"""White dots around the code, as the standard asks."""

LEAST_DOT_MM = 0.6
"""What a phone's camera still tells apart from where the citizen stands, however little room a page has."""


class QrCode(QWidget):
    """Black on white whatever the theme, since phones read nothing else reliably."""

    def __init__(self, look: Look, content: str, spoken: str, side_mm: float = 44) -> None:
        super().__init__()
        self._dots = qr_matrix(content)
        self._dot_px = max(look.px(LEAST_DOT_MM), look.high(side_mm) // self._across, 1)
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def _across(self) -> int:
        return len(self._dots) + 2 * QUIET_ZONE

    def sizeHint(self) -> QSize:
        side = self._across * self._dot_px
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        for y, row in enumerate(self._dots, QUIET_ZONE):
            for x, black in enumerate(row, QUIET_ZONE):
                if black:
                    dot = QRect(x * self._dot_px, y * self._dot_px, self._dot_px, self._dot_px)
                    painter.fillRect(dot, Qt.GlobalColor.black)
