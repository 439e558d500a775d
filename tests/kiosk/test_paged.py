"""How many rows a page takes, and how the room is shared."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.look import Mount, look_for
from kiosk.widgets.paged import PagedGrid
from shared.domain.words import Language
from shared.qt.theme import LIGHT

LOOK = look_for(LIGHT, 1080, 1920, Mount(398))
ROOM = 1000


def paged(qtbot: QtBot, heights: list[int]) -> tuple[PagedGrid, list[QWidget]]:
    grid = PagedGrid(LOOK, 1, gap=0, stretch=1.4)
    qtbot.addWidget(grid)
    items = [QWidget() for _ in heights]
    for item, height in zip(items, heights, strict=True):
        item.setMinimumHeight(height)
    grid.fill(items)
    grid.resize(400, ROOM)
    grid.show()
    grid.arrange("content", Language.EN)
    return grid, items


def test_one_tall_row_does_not_cost_the_others_their_place(qtbot: QtBot) -> None:
    grid, items = paged(qtbot, [150, 150, 400, 150])
    assert grid.pages == 1
    assert all(item.isVisible() for item in items)


def test_one_tall_row_among_many_does_not_cost_each_page_a_row(qtbot: QtBot) -> None:
    grid, items = paged(qtbot, [800, *[300] * 6])
    assert (grid.pages, sum(item.isVisible() for item in items)) == (3, 1)


@pytest.mark.parametrize(
    ("height", "first"),
    [(220, 4), (300, 3), (440, 2)],
    ids=["four and four and one: three a page would be airy", "thrice three", "two a page"],
)
def test_pages_are_evenly_full_unless_they_would_be_airy(qtbot: QtBot, height: int, first: int) -> None:
    _, items = paged(qtbot, [height] * 9)
    assert sum(item.isVisible() for item in items) == first


def test_rows_are_equally_high_where_there_is_room(qtbot: QtBot) -> None:
    _, items = paged(qtbot, [150, 200, 180])
    assert {item.height() for item in items} == {280}


@pytest.mark.parametrize("heights", [[150, 150, 400, 150], [300, 90, 90, 500], [120] * 9, [500, 100, 500, 100, 300]])
def test_nothing_overlaps_is_squeezed_or_leaves_the_page(qtbot: QtBot, heights: list[int]) -> None:
    grid, items = paged(qtbot, heights)
    room = ROOM if grid.pages == 1 else ROOM - LOOK.target - LOOK.gap
    seen = 0
    for _ in range(grid.pages):
        shown = [(item, need) for item, need in zip(items, heights, strict=True) if item.isVisible()]
        for (above, _), (below, _) in pairwise(shown):
            assert above.geometry().bottom() < below.geometry().top()
        assert all(item.height() >= need for item, need in shown)
        assert shown[-1][0].geometry().bottom() < room
        seen += len(shown)
        grid._turn(+1)
    assert seen == len(heights)
