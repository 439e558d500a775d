"""A secret is known again by its hash, which does not tell it."""

import argon2
import pytest

from shared.domain.secret_hash import BrokenHash, hash_secret, is_easy, is_secret


def test_a_secret_is_known_again_and_another_one_is_not() -> None:
    kept = hash_secret("口令 204917")
    assert kept.startswith("$argon2id$")
    assert "204917" not in kept
    assert is_secret(kept, "口令 204917")
    assert not is_secret(kept, "204917")


def test_a_guess_takes_the_time_and_memory_that_the_standard_asks_for(costly_hashes: None) -> None:
    made, asked = argon2.extract_parameters(hash_secret("204917")), argon2.profiles.RFC_9106_LOW_MEMORY
    assert (made.type, made.version) == (asked.type, asked.version)
    assert made.time_cost >= asked.time_cost
    assert made.memory_cost >= asked.memory_cost


def test_a_damaged_hash_lets_nobody_in() -> None:
    with pytest.raises(BrokenHash, match="set a new one"):
        is_secret("$argon2id$nonsense", "204917")


@pytest.mark.parametrize(
    ("digits", "easy"), [("000000", True), ("234567", True), ("76543", True), ("890123", True), ("204917", False)]
)
def test_the_first_that_anybody_tries(digits: str, easy: bool) -> None:
    assert is_easy(digits) is easy
