"""Late and early against a day's hours."""

from datetime import timedelta

import pytest

from shared.domain.duty_times import late_s, left_early_s, open_s
from shared.domain.opening import OpenRange
from tests.shared.domain.tickets import NINE

HOUR = timedelta(hours=1)
DAY = (OpenRange(NINE, NINE + 3 * HOUR), OpenRange(NINE + 4 * HOUR, NINE + 8 * HOUR))


@pytest.mark.parametrize(
    ("after_nine_s", "late", "early_out"),
    [(0, 0, 28800), (90, 90, 28710), (-600, -600, 29400), (28800, 28800, 0), (30000, 30000, -1200)],
)
def test_minutes_against_the_first_opening_and_the_last_closing(after_nine_s: int, late: int, early_out: int) -> None:
    moment = NINE + timedelta(seconds=after_nine_s)
    assert (late_s(moment, DAY), left_early_s(moment, DAY)) == (late, early_out)


def test_on_a_closed_day_nobody_is_late_or_early() -> None:
    assert (late_s(NINE, ()), left_early_s(NINE, ())) == (0, 0)


@pytest.mark.parametrize(
    ("begins_h", "ends_h", "hours"), [(0, 8, 7), (-1, 9, 7), (2, 5, 2), (3, 4, 0), (8, 9, 0), (1, 1, 0)]
)
def test_only_the_halls_hours_count(begins_h: int, ends_h: int, hours: int) -> None:
    assert open_s(DAY, NINE + begins_h * HOUR, NINE + ends_h * HOUR) == hours * 3600
