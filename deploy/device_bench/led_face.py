"""An LED board as a passer-by sees it: lit and dark dots."""

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from deploy.device_bench.glass import BoardFace
from drivers.address import parse_address
from drivers.board.text import BoardText, Colour
from drivers.sim.board import SimulatedBoard
from drivers.sim.screen import Screen
from shared.qt.theme import font

DOTS_WIDE, DOTS_HIGH = 96, 32
USUAL_MOST = 128
"""Wider boards are drawn smaller, so that they fit beside others."""
_DARK = QColor("#242424")
_LIT = {Colour.RED: QColor("#FF3B30"), Colour.GREEN: QColor("#3CE36A"), Colour.YELLOW: QColor("#FFC83D")}


def dots_of(board: SimulatedBoard) -> QSize:
    """Return how many dots a board has, by its address."""
    address = parse_address(board.address)
    return QSize(address.number("width", DOTS_WIDE), address.number("height", DOTS_HIGH))


def lit_dots(text: BoardText | None, dots: QSize = QSize(DOTS_WIDE, DOTS_HIGH)) -> QImage:
    """Return a board's dots as black (lit) and white (dark) pixels; its lines share the height."""
    wide, high = dots.width(), dots.height()
    image = QImage(dots, QImage.Format.Format_Mono)
    image.fill(1)
    if text is None:
        return image
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, False)
    painter.setPen(Qt.GlobalColor.black)
    height = high // max(1, len(text.lines))
    for place, line in enumerate(text.lines):
        made = font(height - 3 if len(text.lines) > 1 else high - 6, bold=True)
        painter.setFont(made)
        while painter.fontMetrics().horizontalAdvance(line) > wide and made.pixelSize() > 8:
            made.setPixelSize(made.pixelSize() - 1)
            painter.setFont(made)
        # By the dots that are lit: by the font's own height, Chinese would stand too low and be cut.
        lit = painter.fontMetrics().tightBoundingRect(line)
        middle = QPoint(wide // 2, place * height + height // 2)
        corner = middle - lit.center()
        corner.setX(max(corner.x(), -lit.left()))  # of what is still too long, the beginning is seen
        painter.drawText(corner, line)
    painter.end()
    return image


class LedFace(BoardFace):
    """An LED board as large as its address says, two or three pixels a dot."""

    def glass_size(self, board: SimulatedBoard) -> QSize:
        return dots_of(board) * self._px(dots_of(board))

    def draw(self, painter: QPainter, screen: Screen) -> None:
        text = screen.text if screen.on else None
        dots = dots_of(self._board)
        image, px = lit_dots(text, dots), self._px(dots)
        colour = _LIT[text.colour] if text else _DARK
        painter.setPen(Qt.PenStyle.NoPen)
        for y in range(dots.height()):
            for x in range(dots.width()):
                painter.setBrush(colour if image.pixelIndex(x, y) == 0 else _DARK)
                painter.drawEllipse(QPointF((x + 0.5) * px, (y + 0.5) * px), px * 0.42, px * 0.42)

    def _px(self, dots: QSize) -> int:
        return 3 if dots.width() <= USUAL_MOST else 2
