import pytest
from hypothesis import given
from hypothesis import strategies as st

from callscreen.measures import Box, equal_tiles, largest_px, readable_from_m, tile_plan


def overlap(a: Box, b: Box) -> bool:
    apart_x = a.x + a.width <= b.x or b.x + b.width <= a.x
    apart_y = a.y + a.height <= b.y or b.y + b.height <= a.y
    return not (apart_x or apart_y)


def inside(inner: Box, width: float, height: float) -> bool:
    right, bottom = inner.x + inner.width, inner.y + inner.height
    return inner.x >= 0 and inner.y >= 0 and right <= width + 0.01 and bottom <= height + 0.01


@given(st.floats(200, 2500), st.floats(120, 1200))
def test_number_and_window_of_a_tile_stay_apart_and_inside(width: float, height: float) -> None:
    plan = tile_plan(width, height)
    assert not overlap(plan.number, plan.window)
    assert not overlap(plan.label, plan.number)
    assert not any(overlap(plan.rule, box) for box in (plan.label, plan.number, plan.window))
    assert all(inside(box, width, height) for box in (plan.label, plan.number, plan.window, plan.rule))


@pytest.mark.parametrize(("size", "stacked"), [((1140, 390), False), ((370, 260), True), ((1140, 700), True)])
def test_the_window_stands_below_the_number_where_the_tile_is_not_wide(size: tuple[int, int], stacked: bool) -> None:
    assert tile_plan(*size).stacked is stacked


@pytest.mark.parametrize(
    ("tiles", "size", "grid"),
    [
        (2, (1856, 700), (1, 2)),
        (2, (1856, 300), (2, 1)),
        (4, (1856, 640), (2, 2)),
        (4, (1016, 1120), (1, 4)),
        (6, (1856, 800), (2, 3)),
        (6, (1016, 1350), (1, 6)),
    ],
)
def test_equal_tiles_stand_so_that_their_numbers_and_windows_are_largest(
    tiles: int, size: tuple[int, int], grid: tuple[int, int]
) -> None:
    assert equal_tiles(tiles, *size, gap=16) == grid


def test_a_text_is_as_large_as_its_narrower_side_allows() -> None:
    assert largest_px(Box(0, 0, 600, 200), width_per_px=2.0, height_per_px=0.75) == pytest.approx(266.7, abs=0.1)
    assert largest_px(Box(0, 0, 300, 200), width_per_px=2.0, height_per_px=0.75) == 150


def test_figures_of_122_mm_are_read_from_ten_metres() -> None:
    assert readable_from_m(122) == 10
