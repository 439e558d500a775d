"""When texts were seen."""

from threading import Timer

import pytest

from benchmarks import sightings
from benchmarks.sightings import Sightings
from shared.domain.problem import Problem


def test_the_first_sight_of_a_text_counts() -> None:
    seen = Sightings()
    seen.keep("A001", 5.0)
    seen.on_news({"painted": "A001", "at_ns": 7_000_000_000})
    seen.on_news({"painted": "A002", "at_ns": 8_500_000_000})
    seen.on_news({"starting_ns": 1})
    assert (seen.wait("A001"), seen.wait("A002")) == (5.0, 8.5)


def test_one_that_is_yet_to_come_is_waited_for() -> None:
    seen = Sightings()
    Timer(0.01, seen.keep, ("A003", 9.0)).start()
    assert seen.wait("A003") == 9.0


def test_one_that_does_not_come_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sightings, "PATIENCE_S", 0.01)
    with pytest.raises(Problem, match="A004 was not seen"):
        Sightings().wait("A004")
