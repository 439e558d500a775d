"""What the settings say of a counter is checked against the hall, in one sentence."""

from pathlib import Path

import pytest

from counter_terminal.preset import check_addresses, clerk_of, counter_of
from shared.domain.problem import Problem
from shared.settings import CounterSettings, Settings, read_settings
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
    assert str(caught.value).startswith("[counter] number: ")
    assert "has no counter 9; its counters are 1–3" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_unknown_clerk_is_one_sentence_with_the_key_and_the_known_numbers(running: RunningHall) -> None:
    with pytest.raises(Problem) as caught:
        clerk_of(settings(clerk="999"), running.hall)
    assert str(caught.value).startswith("[counter] clerk: ")
    assert 'has no clerk "999"; its clerks are 001, 002, 003, 004' in str(caught.value)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('board = "cpwer+tcp://10.0.0.7:5200"', "cpwer"),
        ('board = "cpower+tcp://10.0.0.7:5200?unit=x"', "unit"),
        ('pad = "ff68:/dev/ttyUSB0"', "ff68"),
        ('pad = "rating+serial:///dev/ttyUSB0?preset=ff86"', "ff86"),
        ('printer = "10.0.0.9"', "10.0.0.9"),
    ],
)
def test_a_mistake_in_an_address_names_file_line_and_key(tmp_path: Path, line: str, says: str) -> None:
    file = tmp_path / "hall.toml"
    file.write_text(f"[counter]\nnumber = 1\n{line}\n", encoding="utf-8")
    with pytest.raises(Problem) as caught:
        check_addresses(read_settings(file))
    assert str(caught.value).startswith(f"{file}, line 3: [counter] {line.partition(' ')[0]}: ")
    assert says in str(caught.value)


def test_a_counter_that_is_not_there_names_file_and_line(tmp_path: Path, running: RunningHall) -> None:
    file = tmp_path / "hall.toml"
    file.write_text('[counter]\nclerk = "999"\nnumber = 9\n', encoding="utf-8")
    with pytest.raises(Problem, match=r"hall.toml, line 3: \[counter\] number: "):
        counter_of(read_settings(file), running.hall)
    with pytest.raises(Problem, match=r"hall.toml, line 2: \[counter\] clerk: "):
        clerk_of(read_settings(file), running.hall)


def test_simulated_devices_are_right() -> None:
    check_addresses(settings(printer="sim:"))
