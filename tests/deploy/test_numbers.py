"""`hall numbers` and `hall day` as they are typed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from deploy.hall import app
from shared.domain.problem import Problem, Refused
from shared.domain.words import Words
from tests.factories import RunningHall, a_hall

Typed = Callable[..., str]


@pytest.fixture
def running(ready_sqlite_url: str) -> Iterator[RunningHall]:
    made = a_hall(ready_sqlite_url)
    yield made
    made.store.close()


@pytest.fixture
def typed(running: RunningHall, ready_sqlite_url: str, tmp_path: Path) -> Typed:
    file = tmp_path / "hall.toml"
    file.write_text(f'[database]\nurl = "{ready_sqlite_url}"\n')

    def run(*words: str, keys: str = "") -> str:
        result = CliRunner().invoke(app, [*words, "--settings", str(file)], input=keys)
        if isinstance(result.exception, Problem):
            raise result.exception
        return result.output

    return run


def test_a_service_is_stopped_for_a_reason_and_given_again(running: RunningHall, typed: Typed) -> None:
    told = typed("numbers", "stop", "--service", "service-a", "--reason", "设备检修", "--reason-en", "repair")
    assert told == "No more numbers of service-a.\n"
    with pytest.raises(Refused, match="repair"):
        running.issue("A")
    assert running.store.hall().service(running.service("A").id).closed == Words("设备检修", "repair")
    assert typed("numbers", "resume", "--service", "service-a") == "Numbers are given again for service-a.\n"
    assert running.issue("A").ticket.number == "A001"


def test_the_whole_hall_is_stopped_for_today(running: RunningHall, typed: Typed) -> None:
    assert typed("numbers", "stop", "--today") == "No more numbers in the hall today.\n"
    with pytest.raises(Refused, match="No more numbers"):
        running.issue("B")


def test_an_unknown_service_is_told_with_what_may_be_meant(typed: Typed) -> None:
    with pytest.raises(Problem, match='There is no service "servise-a", did you mean "service-a"'):
        typed("numbers", "stop", "--service", "servise-a", "--today")


@pytest.mark.parametrize(
    "words", [(), ("--today", "--reason", "检修"), ("--reason", "检修"), ("--reason-en", "repair")], ids=" ".join
)
def test_citizens_are_told_why_in_both_languages(typed: Typed, words: tuple[str, ...]) -> None:
    assert "Usage:" in typed("numbers", "stop", *words)


def test_the_day_is_closed_only_when_meant(running: RunningHall, typed: Typed) -> None:
    running.issue("A")
    assert "Abandon all tickets" in typed("day", "close", keys="n\n")
    assert running.issue("A").ticket.number == "A002"
    assert typed("day", "close", "--yes") == "The day is closed; 2 open tickets were abandoned.\n"
    with pytest.raises(Refused, match="No more numbers"):
        running.issue("A")
