"""What the settings say of a counter is checked against the hall, in one sentence."""

import pytest

from counter_terminal.preset import clerk_of, counter_of
from shared.domain.problem import Problem
from shared.settings import CounterSettings, Settings
from tests.factories import RunningHall


def settings(**counter: object) -> Settings:
    return Settings(counter=CounterSettings.model_validate(counter))


def test_the_named_counter_and_clerk_are_found(running: RunningHall) -> None:
    chosen = settings(number=2, clerk="003")
    assert counter_of(chosen, running.hall).number == 2
    clerk = clerk_of(chosen, running.hall)
    assert clerk is not None
    assert clerk.number == "003"


def test_without_a_clerk_nobody_is_signed_in(running: RunningHall) -> None:
    assert clerk_of(settings(), running.hall) is None


def test_an_unknown_counter_is_one_sentence_with_the_key_and_the_known_numbers(running: RunningHall) -> None:
    with pytest.raises(Problem) as caught:
        counter_of(settings(number=9), running.hall)
    assert "[counter] number = 9" in str(caught.value)
    assert "1–3" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_unknown_clerk_is_one_sentence_with_the_key_and_the_known_numbers(running: RunningHall) -> None:
    with pytest.raises(Problem) as caught:
        clerk_of(settings(clerk="999"), running.hall)
    assert '[counter] clerk = "999"' in str(caught.value)
    assert "001, 002, 003, 004" in str(caught.value)
