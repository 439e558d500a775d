import pytest

from kiosk.lock.pin import hash_pin, is_pin
from shared.domain.problem import Problem


def test_a_pin_is_known_again_and_another_one_is_not() -> None:
    kept = hash_pin("204917")
    assert kept.startswith("$argon2id$")
    assert is_pin(kept, "204917")
    assert not is_pin(kept, "204918")


@pytest.mark.parametrize("pin", ["", "12345", "1234567890123", "20491a", "２０４９１７"])
def test_a_pin_has_six_to_twelve_digits(pin: str) -> None:
    with pytest.raises(Problem, match="6 to 12 digits"):
        hash_pin(pin)


@pytest.mark.parametrize("pin", ["000000", "123456", "456789", "987654"])
def test_a_pin_that_anybody_tries_is_refused(pin: str) -> None:
    with pytest.raises(Problem, match="anybody tries"):
        hash_pin(pin)


def test_a_damaged_hash_is_one_sentence() -> None:
    with pytest.raises(Problem, match="hall kiosk pin"):
        is_pin("$argon2id$nonsense", "204917")
