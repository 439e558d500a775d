import pytest

from callscreen.board.number_pages import number_pages


@pytest.mark.parametrize(
    ("count", "px", "pages"),
    [
        (2, 80, 1),  # all beside each other
        (10, 80, 5),  # still as large as wanted
        (26, 45, 4),  # smaller, in two rows
        (200, 36, 25),  # no smaller than this, however many there are
    ],
)
def test_numbers_become_smaller_before_they_need_many_pages(count: int, px: int, pages: int) -> None:
    plan = number_pages(count, 2.4, 480, 87, most_px=80)
    assert (round(plan.px), plan.pages) == (px, pages)


def test_a_single_number_has_room_in_the_smallest_place() -> None:
    assert number_pages(1, 2.4, 10, 5, most_px=80).on_page == 1
