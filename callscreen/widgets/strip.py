"""A line of text that is longer than its room: drawn piece by piece as it comes into sight, and else only moved."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

PIECE_DOTS = 1024
"""The whole line would take 10 MB on a full HD screen, and Qt paints nothing beyond 32,767 dots."""

PaintPart = Callable[[QPainter, float, float], None]
"""Paints at least what lies between two places of the line, counted from its left end."""


class Strip:
    """Keeps what is in sight. All lengths are in pixels."""

    def __init__(self, length: float, height: int, ratio: float, ground: str, paint: PaintPart) -> None:
        """`ratio` is in dots of each pixel."""
        self.length = length
        self._height, self._ratio, self._ground, self._paint = height, ratio, ground, paint
        self._width = PIECE_DOTS / ratio
        self._count = int(-(-length // self._width))
        self._drawn: dict[int, QPixmap] = {}

    @property
    def kept(self) -> int:
        """How many pieces are drawn now."""
        return len(self._drawn)

    def paint(self, painter: QPainter, room: QRectF, moved: float) -> None:
        """Fill a room with the line, moved so far to the left, again and again."""
        seen: dict[int, QPixmap] = {}
        start = room.left() - moved
        while start < room.right():
            for i in range(self._count):
                left = start + i * self._width
                if left < room.right() and left + self._width > room.left():
                    seen[i] = self._drawn.get(i) or seen.get(i) or self._draw(i)
                    painter.drawPixmap(QPointF(left, room.top()), seen[i])
            start += self.length
        self._drawn = seen

    def _draw(self, index: int) -> QPixmap:
        left = index * self._width
        width = min(self._width, self.length - left)
        piece = QPixmap(max(1, round(width * self._ratio)), round(self._height * self._ratio))
        piece.setDevicePixelRatio(self._ratio)
        piece.fill(QColor(self._ground))
        painter = QPainter(piece)
        painter.translate(-left, 0)
        self._paint(painter, left, left + width)
        painter.end()
        return piece
