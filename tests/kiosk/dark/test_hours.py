from datetime import datetime, timedelta

import pytest

from kiosk.dark.hours import is_lit
from tests.kiosk.kiosks import Rig

MONDAY = (2026, 3, 2)
SUNDAY = (2026, 3, 1)


@pytest.mark.parametrize(
    ("day", "at", "lit"),
    [
        (MONDAY, (6, 50), False),
        (MONDAY, (7, 10), True),
        (MONDAY, (8, 40), True),
        (MONDAY, (12, 30), True),
        (MONDAY, (17, 20), True),
        (MONDAY, (21, 0), False),
        (SUNDAY, (10, 0), False),
    ],
)
def test_the_screen_is_lit_round_the_opening_hours(
    rig: Rig, day: tuple[int, int, int], at: tuple[int, int], lit: bool
) -> None:
    hall = rig.running.hall
    assert is_lit(hall, datetime(*day, *at, tzinfo=hall.zone), timedelta(minutes=30)) is lit
