"""An LED board as a passer-by sees it: lit and dark dots."""

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from deploy.device_bench.glass import BoardFace
from drivers.board.text import BoardText, Colour
from drivers.sim.screen import Screen
from shared.qt.theme import font

DOTS_WIDE, DOTS_HIGH = 96, 32
_DARK = QColor("#242424")
_LIT = {Colour.RED: QColor("#FF3B30"), Colour.GREEN: QColor("#3CE36A"), Colour.YELLOW: QColor("#FFC83D")}


def lit_dots(text: BoardText | None) -> QImage:
    """Return a board's dots as black (lit) and white (dark) pixels; one line fills the height, two share it."""
    image = QImage(DOTS_WIDE, DOTS_HIGH, QImage.Format.Format_Mono)
    image.fill(1)
    if text is None:
        return image
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, False)
    painter.setPen(Qt.GlobalColor.black)
    height = DOTS_HIGH // max(1, len(text.lines))
    for place, line in enumerate(text.lines):
        made = font(height - 3 if len(text.lines) > 1 else DOTS_HIGH - 6, bold=True)
        painter.setFont(made)
        while painter.fontMetrics().horizontalAdvance(line) > DOTS_WIDE and made.pixelSize() > 8:
            made.setPixelSize(made.pixelSize() - 1)
            painter.setFont(made)
        # By the dots that are lit: by the font's own height, Chinese would stand too low and be cut.
        lit = painter.fontMetrics().tightBoundingRect(line)
        middle = QPoint(DOTS_WIDE // 2, place * height + height // 2)
        corner = middle - lit.center()
        corner.setX(max(corner.x(), -lit.left()))  # of what is still too long, the beginning is seen
        painter.drawText(corner, line)
    painter.end()
    return image


class LedFace(BoardFace):
    """An LED board, three pixels a dot."""

    PX = 3
    SIZE = QSize(DOTS_WIDE * PX, DOTS_HIGH * PX)

    def draw(self, painter: QPainter, screen: Screen) -> None:
        text = screen.text if screen.on else None
        image = lit_dots(text)
        colour = _LIT[text.colour] if text else _DARK
        painter.setPen(Qt.PenStyle.NoPen)
        for y in range(DOTS_HIGH):
            for x in range(DOTS_WIDE):
                painter.setBrush(colour if image.pixelIndex(x, y) == 0 else _DARK)
                middle = QPointF((x + 0.5) * self.PX, (y + 0.5) * self.PX)
                painter.drawEllipse(middle, self.PX * 0.42, self.PX * 0.42)
