"""The order in which a page is read, whatever order it was made in."""

import gc

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLayoutItem, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.reading_order import parts


def page(qtbot: QtBot) -> tuple[QWidget, QVBoxLayout]:
    made = QWidget()
    qtbot.addWidget(made)
    return made, QVBoxLayout(made)


def read(root: QWidget) -> str:
    return "".join(label.text() for label in parts(root) if isinstance(label, QLabel))


def test_layouts_say_the_order_and_those_inside_them_too(qtbot: QtBot) -> None:
    made, column = page(qtbot)
    last, row = QLabel("d"), QHBoxLayout()
    column.addWidget(last)
    column.insertStretch(0)
    column.insertLayout(0, row)
    for text in "bc":
        row.addWidget(QLabel(text))
    column.insertWidget(0, QLabel("a"))
    assert read(made) == "abcd"


def test_a_grid_is_read_line_by_line(qtbot: QtBot) -> None:
    made, column = page(qtbot)
    grid = QGridLayout()
    column.addLayout(grid)
    for text, row, across in (("d", 1, 1), ("b", 0, 1), ("c", 1, 0), ("a", 0, 0)):
        grid.addWidget(QLabel(text), row, across)
    assert read(made) == "abcd"


def test_what_no_layout_places_comes_after_from_the_top_left(qtbot: QtBot) -> None:
    made, column = page(qtbot)
    for text, x, y in (("d", 9, 9), ("c", 0, 9), ("b", 5, 0)):
        QLabel(text, made).move(x, y)
    column.addWidget(QLabel("a"))
    assert read(made) == "abcd"


def test_reading_keeps_no_hold_of_what_qt_deletes(qtbot: QtBot) -> None:
    made, column = page(qtbot)
    inner = QHBoxLayout()
    column.addLayout(inner)
    inner.addWidget(QLabel("a"))
    column.addStretch()
    assert read(made) == "a"
    items = (thing for thing in gc.get_objects() if isinstance(thing, QLayoutItem))
    assert {type(item) for item in items} <= {QVBoxLayout, QHBoxLayout, QGridLayout}
