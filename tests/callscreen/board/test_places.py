from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callscreen.board.choice import chosen_layout, layout_names
from callscreen.board.layout import Area, BoardLayout
from callscreen.board.places import places_of
from callscreen.measures import Box

LAYOUTS = {name: chosen_layout(name) for name in layout_names()}


def overlap(a: Box, b: Box) -> bool:
    apart_x = a.x + a.width <= b.x or b.x + b.width <= a.x
    apart_y = a.y + a.height <= b.y or b.y + b.height <= a.y
    return not (apart_x or apart_y)


@given(st.sampled_from(sorted(LAYOUTS)), st.integers(640, 3840), st.integers(480, 3840))
def test_no_part_covers_another_or_leaves_the_screen_at_any_size(name: str, width: int, height: int) -> None:
    boxes = list(places_of(LAYOUTS[name], width, height).boxes.values())
    assert all(box.width > 0 and box.height > 0 for box in boxes)
    assert all(box.x >= 0 and box.x + box.width <= width for box in boxes)
    assert all(box.y >= 0 and box.y + box.height <= height for box in boxes)
    assert not any(overlap(a, b) for a, b in combinations(boxes, 2))


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (960, 540)])
def test_in_the_usual_layout_the_calls_have_65_percent_of_the_width_and_most_of_the_height(
    size: tuple[int, int],
) -> None:
    boxes = places_of(LAYOUTS["usual"], *size).boxes
    calling, recent = boxes["calling"], boxes["recent"]
    assert calling.width / (calling.width + recent.width) == pytest.approx(0.65, abs=0.01)
    assert calling.height > size[1] * 0.5


def test_head_and_notices_reach_the_edges_and_nothing_else_does() -> None:
    places = places_of(LAYOUTS["usual"], 1920, 1080)
    for part, box in places.boxes.items():
        at_edges = (box.x, box.x + box.width)
        assert at_edges == (0, 1920) if part in ("header", "notices") else min(at_edges) >= places.margin
    assert places.boxes["header"].y == 0
    assert places.boxes["notices"].y + places.boxes["notices"].height == 1080


def test_a_head_beside_something_else_ends_where_that_begins() -> None:
    columns = (Area(part="header"), Area(part="media"))
    boxes = places_of(BoardLayout(landscape=Area(columns=columns)), 1920, 1080).boxes
    assert boxes["header"].x == 0
    assert boxes["header"].x + boxes["header"].width < boxes["media"].x


def test_the_windows_shape_chooses_the_arrangement() -> None:
    layout = LAYOUTS["usual"]
    assert not places_of(layout, 1080, 1080).portrait
    assert places_of(layout, 1080, 1920).portrait
    assert places_of(layout, 1080, 1920).boxes["recent"].x == places_of(layout, 1080, 1920).boxes["calling"].x
