"""A line of text that is longer than its room, drawn once and then only moved."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

LONGEST_DOTS = 8192
"""A long line is kept in pieces: Qt paints nothing beyond 32,767 dots, and long notices on a 4K screen are longer."""


class Strip:
    def __init__(
        self, length: float, height: int, ratio: float, ground: str, paint: Callable[[QPainter], None]
    ) -> None:
        """`paint` paints the whole line from its left end; all lengths are in pixels, `ratio` is in dots of each."""
        self.length = length
        self._piece = LONGEST_DOTS / ratio
        self._pieces = [
            self._drawn(left, min(self._piece, length - left), height, ratio, ground, paint)
            for left in (i * self._piece for i in range(int(-(-length // self._piece))))
        ]

    def paint(self, painter: QPainter, room: QRectF, moved: float) -> None:
        """Fill a room with the line, moved so far to the left, again and again."""
        start = room.left() - moved
        while start < room.right():
            for i, piece in enumerate(self._pieces):
                left = start + i * self._piece
                if left < room.right() and left + self._piece > room.left():
                    painter.drawPixmap(QPointF(left, room.top()), piece)
            start += self.length

    @staticmethod
    def _drawn(
        left: float, width: float, height: int, ratio: float, ground: str, paint: Callable[[QPainter], None]
    ) -> QPixmap:
        piece = QPixmap(max(1, round(width * ratio)), round(height * ratio))
        piece.setDevicePixelRatio(ratio)
        piece.fill(QColor(ground))
        painter = QPainter(piece)
        painter.translate(-left, 0)
        paint(painter)
        painter.end()
        return piece
