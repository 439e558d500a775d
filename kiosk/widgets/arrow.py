"""The arrow to the slot that the slip comes out of."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.look import Look


class SlotArrow(QWidget):
    """A broad arrow down to a line, the slot."""

    def __init__(self, look: Look, height_mm: float = 46) -> None:
        super().__init__()
        self._look = look
        self._size = QSize(look.high(height_mm * 0.9), look.high(height_mm))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return self._size

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = self.width(), self.height()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent"))
        middle, half, shaft = wide / 2, wide * 0.42, wide * 0.17
        neck = high * 0.52
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(middle - shaft, high * 0.04),
                    QPointF(middle + shaft, high * 0.04),
                    QPointF(middle + shaft, neck),
                    QPointF(middle + half, neck),
                    QPointF(middle, high * 0.9),
                    QPointF(middle - half, neck),
                    QPointF(middle - shaft, neck),
                ]
            )
        )
        painter.setPen(QPen(self._look.colour("accent"), high * 0.05, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(wide * 0.06, high * 0.965), QPointF(wide * 0.94, high * 0.965))
