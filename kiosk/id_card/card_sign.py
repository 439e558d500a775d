"""An ID card on its reader, drawn: where it belongs."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.look import Look

BROKEN_OPACITY = 0.45


class CardSign(QWidget):
    """A card above a flat reader, with an arrow down; faint and crossed out where the reader does not work."""

    def __init__(self, look: Look, height_mm: float) -> None:
        super().__init__()
        self._look, self._broken = look, False
        self._size = QSize(look.px(height_mm * 1.3), look.px(height_mm))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_broken(self, broken: bool) -> None:
        if broken != self._broken:
            self._broken = broken
            self.update()

    def sizeHint(self) -> QSize:
        return self._size

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 130, self.height() / 100)
        painter.setOpacity(BROKEN_OPACITY if self._broken else 1.0)
        ink = self._look.colour("border" if self._broken else "accent")
        painter.setPen(QPen(ink, 2))
        painter.setBrush(self._look.colour("accent_wash"))
        painter.drawRoundedRect(QRectF(33, 4, 64, 40), 4, 4)
        self._paint_card(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(QPolygonF([QPointF(55, 54), QPointF(75, 54), QPointF(65, 66)]))
        painter.drawRect(QRectF(61, 47, 8, 8))
        painter.drawRoundedRect(QRectF(15, 72, 100, 20), 5, 5)
        painter.setBrush(self._look.colour("surface"))
        painter.drawRoundedRect(QRectF(27, 77, 76, 3), 1.5, 1.5)
        if self._broken:
            painter.setOpacity(1.0)
            painter.setPen(QPen(self._look.colour("caution"), 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(22, 94), QPointF(108, 6))

    def _paint_card(self, painter: QPainter) -> None:
        """Draw the lines and the photo of the card."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("border" if self._broken else "accent"))
        for y, wide in ((11, 24), (18, 28), (25, 20), (35, 52)):
            painter.drawRoundedRect(QRectF(39, y, wide, 2.6), 1.3, 1.3)
        painter.drawEllipse(QRectF(78, 9, 9, 9))
        painter.drawRoundedRect(QRectF(74, 20, 17, 10), 4, 4)
