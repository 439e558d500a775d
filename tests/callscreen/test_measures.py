from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callscreen.measures import (
    Box,
    ScreenPlan,
    card_columns,
    card_rows,
    largest_px,
    readable_from_m,
    screen_plan,
    tile_plan,
)


def boxes(plan: ScreenPlan) -> list[Box]:
    return [plan.header, plan.calling, plan.recent, plan.caption, plan.windows, plan.queues, plan.notice]


def overlap(a: Box, b: Box) -> bool:
    apart_x = a.x + a.width <= b.x or b.x + b.width <= a.x
    apart_y = a.y + a.height <= b.y or b.y + b.height <= a.y
    return not (apart_x or apart_y)


def inside(inner: Box, width: float, height: float) -> bool:
    right, bottom = inner.x + inner.width, inner.y + inner.height
    return inner.x >= 0 and inner.y >= 0 and right <= width + 0.01 and bottom <= height + 0.01


@given(st.integers(960, 3840), st.integers(540, 3840), st.integers(0, 13))
def test_no_part_of_the_screen_covers_another_at_any_size(width: int, height: int, queues: int) -> None:
    parts = boxes(screen_plan(width, height, queues))
    assert all(inside(part, width, height) and part.width > 0 and part.height > 0 for part in parts)
    assert not any(overlap(a, b) for a, b in combinations(parts, 2))


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (960, 540)])
def test_in_landscape_the_calls_have_62_percent_of_the_width_and_most_of_the_height(size: tuple[int, int]) -> None:
    plan = screen_plan(*size, queue_count=5)
    share = plan.calling.width / (plan.calling.width + plan.recent.width)
    assert share == pytest.approx(0.62, abs=0.01)
    assert plan.calling.height > size[1] * 0.55


def test_in_portrait_everything_stands_in_one_column() -> None:
    plan = screen_plan(1080, 1920, 5)
    assert plan.portrait
    assert len({box.x for box in boxes(plan)[1:-1]}) == 1


@given(st.floats(200, 2500), st.floats(120, 1200))
def test_number_and_window_of_a_tile_stay_apart_and_inside(width: float, height: float) -> None:
    plan = tile_plan(width, height)
    assert not overlap(plan.number, plan.window)
    assert not overlap(plan.label, plan.number)
    assert all(inside(box, width, height) for box in (plan.label, plan.number, plan.window))


@pytest.mark.parametrize(("size", "stacked"), [((1140, 390), False), ((370, 260), True), ((1140, 700), True)])
def test_the_window_stands_below_the_number_where_the_tile_is_not_wide(size: tuple[int, int], stacked: bool) -> None:
    assert tile_plan(*size).stacked is stacked


@pytest.mark.parametrize(
    ("queues", "columns", "rows"), [(0, 1, 1), (1, 1, 1), (5, 5, 1), (6, 3, 2), (9, 5, 2), (13, 5, 3)]
)
def test_cards_fill_rows_evenly(queues: int, columns: int, rows: int) -> None:
    assert (card_columns(queues, portrait=False), card_rows(queues, portrait=False)) == (columns, rows)


def test_a_text_is_as_large_as_its_narrower_side_allows() -> None:
    assert largest_px(Box(0, 0, 600, 200), width_per_px=2.0, height_per_px=0.75) == pytest.approx(266.7, abs=0.1)
    assert largest_px(Box(0, 0, 300, 200), width_per_px=2.0, height_per_px=0.75) == 150


def test_figures_of_122_mm_are_read_from_ten_metres() -> None:
    assert readable_from_m(122) == 10
