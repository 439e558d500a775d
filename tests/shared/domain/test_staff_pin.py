"""Which PINs are good enough, and how long wrong ones keep a clerk waiting."""

from datetime import timedelta

import pytest

from shared.domain.problem import Refused
from shared.domain.staff_pin import WrongPins, check_secret
from tests.shared.domain.tickets import NINE


@pytest.mark.parametrize("secret", ["204917", "900817263544", "window 3!", "口令口令口令一二"])
def test_good_ones(secret: str) -> None:
    check_secret(secret)


@pytest.mark.parametrize(
    "secret", ["", "12345", "20491", "abc1234", "aaaaaaaa", "x" * 65, "abc\ndefgh", "２０４９１７"]
)
def test_too_short_or_too_long(secret: str) -> None:
    with pytest.raises(Refused, match="at least 6 digits"):
        check_secret(secret)


@pytest.mark.parametrize("secret", ["000000", "123456", "987654"])
def test_too_easy(secret: str) -> None:
    with pytest.raises(Refused, match="anybody tries"):
        check_secret(secret)


@pytest.mark.parametrize(
    ("times", "seconds"), [(0, None), (2, None), (3, 30), (4, 60), (5, 120), (6, 300), (7, 900), (99, 900)]
)
def test_pauses_grow(times: int, seconds: int | None) -> None:
    wrong = WrongPins(times, NINE)
    until = None if seconds is None else NINE + timedelta(seconds=seconds)
    assert wrong.locked_until == until
    assert wrong.is_locked(NINE) is (seconds is not None)
    assert not wrong.is_locked(NINE + timedelta(seconds=seconds or 0))
