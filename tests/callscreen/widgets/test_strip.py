import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from callscreen.widgets.strip import LONGEST_DOTS, Strip

MARK, GROUND = "#ff0000", "#000000"
LENGTH = 40_000.0
"""Beyond what Qt paints into one picture."""


@pytest.mark.parametrize("at", [0, LONGEST_DOTS - 5, 35_000])
def test_a_line_longer_than_qt_can_paint_shows_all_of_itself_as_it_moves(at: int, qtbot: QtBot) -> None:
    def paint(painter: QPainter) -> None:
        painter.fillRect(QRectF(at, 0, 10, 10), QColor(MARK))

    strip = Strip(LENGTH, 10, 1.0, GROUND, paint)
    image = QImage(100, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    strip.paint(painter, QRectF(image.rect()), (at - 20) % LENGTH)
    painter.end()
    assert [image.pixelColor(x, 5).name() for x in (15, 25, 35)] == [GROUND, MARK, GROUND]
