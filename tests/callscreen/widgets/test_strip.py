import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from callscreen.widgets.strip import PIECE_DOTS, Strip

MARK, GROUND = "#ff0000", "#000000"
LENGTH = 40_000.0
"""Beyond what Qt paints into one picture."""


def shown(strip: Strip, moved: float) -> QImage:
    image = QImage(100, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    strip.paint(painter, QRectF(image.rect()), moved)
    painter.end()
    return image


@pytest.mark.parametrize("at", [0, PIECE_DOTS - 5, 35_000])
def test_a_line_longer_than_qt_can_paint_shows_all_of_itself_as_it_moves(at: int, qtbot: QtBot) -> None:
    def paint(painter: QPainter, left: float, right: float) -> None:
        painter.fillRect(QRectF(at, 0, 10, 10), QColor(MARK))

    image = shown(Strip(LENGTH, 10, 1.0, GROUND, paint), (at - 20) % LENGTH)
    assert [image.pixelColor(x, 5).name() for x in (15, 25, 35)] == [GROUND, MARK, GROUND]


def test_only_what_is_in_sight_is_kept_and_nothing_is_drawn_twice(qtbot: QtBot) -> None:
    drawn: list[tuple[float, float]] = []
    strip = Strip(LENGTH, 10, 1.0, GROUND, lambda _, left, right: drawn.append((left, right)))
    for moved in range(0, 3 * PIECE_DOTS, 20):
        shown(strip, float(moved))
        assert strip.kept <= 2
    assert drawn == [(float(i * PIECE_DOTS), float((i + 1) * PIECE_DOTS)) for i in range(4)][: len(drawn)]
    assert len(drawn) >= 3
