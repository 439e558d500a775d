"""Draws the call screen's pictures that the README and its own page show."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from callscreen.board.choice import chosen_layout
from deploy.pictures.callscreen import SIZES, Picture, drawn
from deploy.pictures.callscreen_hall import a_morning
from shared.qt.theme import DARK, LIGHT, Theme

TOGETHER: Sequence[tuple[str, int, Theme]] = (
    ("four", 12, DARK),
    ("windows", 60, DARK),
    ("waiting", 12, DARK),
    ("six", 12, LIGHT),
)
"""Layout, number of windows and theme of those that stand in one picture, two beside each other."""
ALONE_WIDE, TOGETHER_WIDE, APART = 1456, 960, 8
"""Widths, and the gap between those that stand together, in pixels."""
GROUND = "#5B6672"


def callscreen_pictures() -> dict[str, QImage]:
    """Return the pictures by the names of their files."""
    usual = _drawn("usual", 12, DARK, ALONE_WIDE)
    return {"callscreen": usual, "callscreen-layouts": _in_pairs([_drawn(*each, TOGETHER_WIDE) for each in TOGETHER])}


def _drawn(name: str, windows: int, theme: Theme, wide: int) -> QImage:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    layout = chosen_layout(name)
    picture = Picture(name, layout, a_morning(layout, windows), SIZES["landscape"], theme)
    image = drawn(app, picture, Path()).convertToFormat(QImage.Format.Format_RGB888)
    return image.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)


def _in_pairs(images: Sequence[QImage]) -> QImage:
    wide, high = images[0].width() + APART, images[0].height() + APART
    rows = (len(images) + 1) // 2
    all_of_them = QImage(2 * wide + APART, rows * high + APART, QImage.Format.Format_RGB888)
    all_of_them.fill(QColor(GROUND))
    painter = QPainter(all_of_them)
    for i, image in enumerate(images):
        painter.drawImage(APART + i % 2 * wide, APART + i // 2 * high, image)
    painter.end()
    return all_of_them
