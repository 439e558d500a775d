"""Reading in the background: only while it is seen, once at a time, and the last answer stays."""

from collections.abc import Callable

import pytest

from counter_terminal.commands import Commands
from counter_terminal.reading import Reading
from shared.domain.jobs import ManualJobs
from shared.domain.problem import DatabaseAway


class Asked:
    """A question that counts how often it was asked, and can have no answer."""

    def __init__(self) -> None:
        self.times, self.away = 0, False

    def __call__(self) -> int:
        self.times += 1
        if self.away:
            raise DatabaseAway("away")
        return self.times


@pytest.fixture
def jobs() -> ManualJobs:
    return ManualJobs()


@pytest.fixture
def reading(jobs: ManualJobs) -> Reading[int]:
    return Reading(Commands(jobs, lambda _s, _call: None), lambda: None)


def watched(reading: Reading[int], question: Callable[[], int]) -> None:
    reading.ask(question)
    reading.seen("panel", True)


def test_what_nobody_sees_asks_nothing(reading: Reading[int], jobs: ManualJobs) -> None:
    asked = Asked()
    reading.ask(asked)
    reading.touch()
    assert jobs.drain() == 0
    reading.seen("panel", True)
    jobs.drain()
    assert (asked.times, reading.answer) == (1, 1)
    reading.seen("panel", False)
    reading.touch()
    assert jobs.drain() == 0


def test_what_is_seen_again_unchanged_is_not_asked_again(reading: Reading[int], jobs: ManualJobs) -> None:
    asked = Asked()
    watched(reading, asked)
    jobs.drain()
    for on in (False, True):
        reading.seen("panel", on)
    assert jobs.drain() == 0


def test_it_is_seen_until_the_last_place_that_shows_it_is_gone(reading: Reading[int], jobs: ManualJobs) -> None:
    watched(reading, Asked())
    reading.seen("other", True)
    reading.seen("panel", False)
    jobs.drain()
    reading.touch()
    assert jobs.drain() == 1


def test_many_changes_while_it_is_read_ask_once_more(reading: Reading[int], jobs: ManualJobs) -> None:
    asked = Asked()
    watched(reading, asked)
    for _ in range(5):
        reading.touch()
    jobs.drain()
    assert asked.times == 2


def test_the_last_answer_stays_while_there_is_no_new_one(reading: Reading[int], jobs: ManualJobs) -> None:
    asked = Asked()
    watched(reading, asked)
    jobs.drain()
    asked.away = True
    reading.touch()
    jobs.drain()
    assert reading.answer == 1
    assert isinstance(reading.error, DatabaseAway)
    asked.away = False
    reading.try_again()
    jobs.drain()
    assert [reading.answer, reading.error] == [3, None]
    reading.try_again()
    assert jobs.drain() == 0


def test_an_answer_to_a_question_that_is_not_asked_any_more_is_dropped(reading: Reading[int], jobs: ManualJobs) -> None:
    watched(reading, lambda: 1)
    reading.ask(lambda: 2)
    jobs.drain()
    assert reading.answer == 2
    reading.ask(None)
    assert [reading.answer, jobs.drain()] == [None, 0]
