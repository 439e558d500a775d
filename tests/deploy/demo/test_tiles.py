"""Windows of the demonstration on desktops of usual sizes."""

import itertools

import pytest

from deploy.demo.tiles import BENCH, scale_of, tiles
from deploy.rig.machines import Place

SIZES = [(1366, 768), (1920, 1080), (2560, 1440), (3840, 2160)]


def overlap(one: Place, other: Place) -> bool:
    apart = (
        one.x + one.width <= other.x
        or other.x + other.width <= one.x
        or one.y + one.height <= other.y
        or other.y + other.height <= one.y
    )
    return not apart


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_all_windows_are_seen_whole(width: int, height: int) -> None:
    places = tiles(width, height, (1, 2))
    assert set(places) == {"kiosk", "screen", BENCH, "counter-1", "counter-2"}
    for place in places.values():
        assert place.x >= 0 <= place.y
        assert place.x + place.width <= width
        assert place.y + place.height <= height
    assert not any(overlap(one, other) for one, other in itertools.combinations(places.values(), 2))


def test_a_counter_is_drawn_smaller_only_where_it_must() -> None:
    assert scale_of(Place(0, 0, 440, 400)) == 0.5
    assert scale_of(Place(0, 0, 1200, 800)) == 1.0
