"""A customer display of eight digits: seven segments and a point each, and four lamps that say what the number is."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from deploy.device_bench.glass import BoardFace
from deploy.device_bench.spoken import Spoken
from drivers.board.led8n import PLACES, Lamp
from drivers.sim.board import SimulatedBoard
from drivers.sim.screen import Screen
from shared.domain.words import Words

SEGMENTS = {
    "0": "abcdef",
    "1": "bc",
    "2": "abged",
    "3": "abgcd",
    "4": "fgbc",
    "5": "afgcd",
    "6": "afgedc",
    "7": "abc",
    "8": "abcdefg",
    "9": "abcdfg",
    "-": "g",
}
"""The lit segments of each character: a on top, then clockwise to f, and g in the middle."""
WIDE, HIGH, THICK, PITCH, EDGE, SLANT = 20, 44, 5, 33, 12, -0.08
BARS = {
    "a": QRectF(THICK, 0, WIDE - THICK, THICK),
    "b": QRectF(WIDE, THICK, THICK, HIGH / 2 - THICK),
    "c": QRectF(WIDE, HIGH / 2 + THICK / 2, THICK, HIGH / 2 - THICK),
    "d": QRectF(THICK, HIGH - THICK / 2, WIDE - THICK, THICK),
    "e": QRectF(0, HIGH / 2 + THICK / 2, THICK, HIGH / 2 - THICK),
    "f": QRectF(0, THICK, THICK, HIGH / 2 - THICK),
    "g": QRectF(THICK, HIGH / 2 - THICK / 2 + 1, WIDE - THICK, THICK),
}
_LIT, _DARK = QColor("#FF4A3D"), QColor("#2A1614")
LAMPS = {
    Lamp.PRICE: Words("单价", "Price"),
    Lamp.TOTAL: Words("总计", "Total"),
    Lamp.RECEIVED: Words("收款", "Received"),
    Lamp.CHANGE: Words("找零", "Change"),
}


def places(row: str) -> list[tuple[str, bool]]:
    """Return each place's character and whether its point is lit."""
    found: list[tuple[str, bool]] = []
    for letter in row:
        if letter == "." and found and not found[-1][1]:
            found[-1] = found[-1][0], True
        else:
            found.append((letter, False))
    return (found + [(" ", False)] * PLACES)[:PLACES]


class DigitFace(BoardFace):
    """The digits, and the lamps below them."""

    SIZE = QSize(PLACES * PITCH + 2 * EDGE, HIGH + 2 * EDGE)

    def __init__(self, name: str, board: SimulatedBoard, spoken: Spoken) -> None:
        super().__init__(name, board, spoken)
        self.lamps = {lamp: QLabel() for lamp in LAMPS}
        row = QHBoxLayout()
        for lamp, label in self.lamps.items():
            label.setObjectName(f"{name}_lamp_{lamp.value}")
            row.addWidget(label)
        row.addStretch(1)
        below = QWidget()
        row.setContentsMargins(0, 0, 0, 0)
        below.setLayout(row)
        self.column.insertWidget(1, below)

    def refresh(self) -> None:
        super().refresh()
        for lamp, label in self.lamps.items():
            lit = self._board.screen.lamp is lamp
            label.setText(f"{'●' if lit else '○'} {self.spoken.of(LAMPS[lamp])}　")

    def draw(self, painter: QPainter, screen: Screen) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.shear(SLANT, 0)
        for place, (letter, point) in enumerate(places(screen.rows[0] if screen.rows and screen.on else "")):
            corner = QPointF(EDGE + 4 + place * PITCH, EDGE - 2)
            for segment, bar in BARS.items():
                painter.setBrush(_LIT if segment in SEGMENTS.get(letter, "") else _DARK)
                painter.drawRoundedRect(bar.translated(corner), 2, 2)
            painter.setBrush(_LIT if point else _DARK)
            painter.drawEllipse(corner + QPointF(WIDE + 9, HIGH), 2.5, 2.5)
