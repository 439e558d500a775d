from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from shared.domain.caps import person_key, slice_of

SECRET = bytes(range(32))


@pytest.mark.parametrize(
    ("zone", "at", "minutes", "begins"),
    [
        ("Asia/Shanghai", datetime(2026, 3, 2, 2, 42, tzinfo=UTC), 30, datetime(2026, 3, 2, 2, 30, tzinfo=UTC)),
        ("Asia/Shanghai", datetime(2026, 3, 2, 3, 0, tzinfo=UTC), 60, datetime(2026, 3, 2, 3, 0, tzinfo=UTC)),
        ("Asia/Shanghai", datetime(2026, 3, 1, 16, 5, tzinfo=UTC), 90, datetime(2026, 3, 1, 16, 0, tzinfo=UTC)),
        ("Asia/Kathmandu", datetime(2026, 3, 2, 2, 42, tzinfo=UTC), 60, datetime(2026, 3, 2, 2, 15, tzinfo=UTC)),
        ("Europe/Berlin", datetime(2026, 10, 25, 1, 10, tzinfo=UTC), 60, datetime(2026, 10, 25, 1, 0, tzinfo=UTC)),
    ],
)
def test_parts_of_the_day_are_counted_from_the_halls_midnight(
    zone: str, at: datetime, minutes: int, begins: datetime
) -> None:
    found, ends = slice_of(at, minutes * 60, ZoneInfo(zone))
    assert found == begins
    assert (ends - found).total_seconds() == minutes * 60


def test_a_person_is_the_same_however_the_number_is_written() -> None:
    plain = person_key(SECRET, "11010519491231002X")
    assert person_key(SECRET, " 110105 19491231 002x\n") == plain
    assert person_key(SECRET, "110105194912310021") != plain
    assert person_key(SECRET[::-1], "11010519491231002X") != plain


def test_a_person_key_is_hmac_sha256_as_other_programs_make_it() -> None:
    made_by_openssl = "1c7347ff2e6d6ccb27a430b6947283201233b815577410c3a26e39bc59950a7e"
    assert person_key(b"the hall", "11010519491231002x") == made_by_openssl
