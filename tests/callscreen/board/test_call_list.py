import pytest

from callscreen.board.call_list import CallList


@pytest.mark.parametrize(
    ("width", "height", "strip", "columns", "rows"),
    [(640, 556, False, 1, 3), (1016, 290, False, 2, 2), (1856, 132, True, 3, 1), (1856, 92, True, 4, 1)],
)
def test_the_calls_stand_in_rows_and_columns_that_fit_their_area(
    width: float, height: float, strip: bool, columns: int, rows: int
) -> None:
    places = CallList(width, height, 1.0, 16)
    assert (places.is_strip, places.columns, places.rows) == (strip, columns, rows)
    last = places.row(places.on_page - 1)
    assert last.x + last.width == pytest.approx(width)
    assert last.y + last.height == pytest.approx(height)


def test_the_title_of_a_strip_stands_left_of_its_calls() -> None:
    places = CallList(1856, 100, 1.0, 16)
    assert places.title.x + places.title.width <= places.row(0).x
