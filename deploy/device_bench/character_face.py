"""A customer display of two lines: 20 characters each, glowing as such tubes do, every place in its own cell."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter

from deploy.device_bench.glass import BoardFace
from drivers.sim.display_side import COLUMNS, ROWS
from drivers.sim.screen import Screen
from shared.qt.theme import font

CELL = QSize(13, 24)
GAP, EDGE = 1, 8
_LIT, _CELL = QColor("#5FF2D4"), QColor("#182422")


class CharacterFace(BoardFace):
    """Shows the rows as the display holds them, from their beginning."""

    SIZE = QSize(COLUMNS * (CELL.width() + GAP) + 2 * EDGE, ROWS * (CELL.height() + 4 * GAP) + 2 * EDGE)

    def draw(self, painter: QPainter, screen: Screen) -> None:
        painter.setFont(font(17))
        for row in range(ROWS):
            letters = screen.rows[row] if screen.on and row < len(screen.rows) else ""
            for column, letter in enumerate(letters[:COLUMNS].ljust(COLUMNS)):
                cell = QRect(self._corner(column, row), CELL)
                painter.fillRect(cell, _CELL)
                painter.setPen(_LIT)
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, letter)

    @staticmethod
    def _corner(column: int, row: int) -> QPoint:
        return QPoint(EDGE + column * (CELL.width() + GAP), EDGE + row * (CELL.height() + 4 * GAP))
