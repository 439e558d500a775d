import pytest
from hypothesis import given
from hypothesis import strategies as st

from callscreen.board.grid import CardSize, Grid, cells_for, grid_for

SIZE = CardSize((168, 112), (520, 300), 1.5)


@pytest.mark.parametrize(
    ("count", "grid"),
    [(0, Grid(1, 1)), (1, Grid(1, 1)), (12, Grid(4, 3)), (60, Grid(10, 6)), (200, Grid(9, 6, 4))],
)
def test_cards_are_as_large_as_they_can_be_and_go_on_pages_where_they_would_be_too_small(
    count: int, grid: Grid
) -> None:
    assert grid_for(count, 1856, 830, 16, SIZE) == grid


@given(st.integers(1, 90), st.integers(200, 3800), st.integers(150, 2000))
def test_every_card_has_a_place_inside_and_none_covers_another(count: int, width: int, height: int) -> None:
    cells = cells_for(count, width, height, 16, SIZE, turner=26)
    grid = cells.grid
    assert grid.on_page * grid.pages >= count
    places = [cells.place(i) for i in range(grid.on_page)]
    assert len(set(places)) == grid.on_page
    assert all(x >= -0.01 and x + cells.width <= width + 0.01 for x, _ in places)
    room = height - (26 if grid.pages > 1 else 0)
    assert all(y >= -0.01 and y + cells.height <= room + 0.01 for _, y in places)
