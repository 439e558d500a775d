import pytest

from callscreen.widgets.caption_pace import LAST_MORE_MS, LEAST_MS, page_times_ms


@pytest.mark.parametrize(
    ("large", "small", "spoken_s", "before_s", "times_ms"),
    [
        ((10, 10), (), (12.0, 0.0), 1.5, (7500, 6000)),
        ((10, 5), (20, 20, 20), (6.0, 9.0), 0.0, (4000, 2000, 3000, 3000, 3000)),
        ((10,), (30,), (8.0, 0.0), 1.0, (3000, 6000)),
        ((10, 0), (), (2.0, 0.0), 0.0, (2000, LEAST_MS)),
    ],
    ids=["one language", "both", "only one of both is spoken", "no page flashes by"],
)
def test_pages_stand_as_long_as_their_words_are_spoken(
    large: tuple[int, ...],
    small: tuple[int, ...],
    spoken_s: tuple[float, float],
    before_s: float,
    times_ms: tuple[int, ...],
) -> None:
    *first, last = page_times_ms(large, small, spoken_s, before_s)
    assert (*first, last - LAST_MORE_MS) == times_ms
