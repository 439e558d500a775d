"""A slip's QR code on the handset, as the kiosk shows it: every dot of the same size."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_terminal.window.look import Look
from shared.qt.qr_matrix import qr_matrix

QUIET_ZONE = 4
"""White dots around the code, as the standard asks."""
SIDE_MM = 46


class QrCode(QWidget):
    """Black on white whatever the theme, since phones read nothing else reliably."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("given_code")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._side, self._content, self._dots = look.px(SIDE_MM), "", list[bytes]()

    def show_code(self, content: str, spoken: str) -> None:
        self.setAccessibleName(spoken)
        if content != self._content:
            self._content, self._dots = content, qr_matrix(content)
            self.updateGeometry()
            self.update()

    @property
    def _dot_px(self) -> int:
        return max(1, self._side // (len(self._dots) + 2 * QUIET_ZONE))

    def sizeHint(self) -> QSize:
        side = (len(self._dots) + 2 * QUIET_ZONE) * self._dot_px
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, size = QPainter(self), self._dot_px
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        for y, dots in enumerate(self._dots, QUIET_ZONE):
            for x, dark in enumerate(dots, QUIET_ZONE):
                if dark:
                    painter.fillRect(QRect(x * size, y * size, size, size), Qt.GlobalColor.black)
