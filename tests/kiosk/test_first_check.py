"""A database that was away at the start is worked with only once it was looked at."""

from dataclasses import dataclass, field

import pytest

from kiosk.first_check import AGAIN_S, FirstCheck
from shared.domain.jobs import ManualJobs
from shared.domain.link import CONNECTED, LinkState
from shared.domain.problem import Problem
from tests.kiosk.kiosks import OPENING

AWAY = LinkState(OPENING, "The database does not answer.")


@dataclass
class Looks:
    now: float = 0.0
    wrong: str = ""
    asked: int = 0
    jobs: ManualJobs = field(default_factory=ManualJobs)
    passed: list[LinkState] = field(default_factory=list)

    def check(self) -> None:
        self.asked += 1
        if self.wrong:
            raise Problem(self.wrong)

    def made(self, *, needed: bool = True) -> FirstCheck:
        return FirstCheck(self.check, self.jobs, self.passed.append, lambda: self.now, needed=needed)


def test_a_database_that_was_there_at_the_start_is_not_looked_at() -> None:
    looks = Looks()
    looks.made(needed=False).link_changed(CONNECTED)
    assert (looks.passed, looks.jobs.drain()) == ([CONNECTED], 0)


def test_a_database_that_is_back_is_worked_with_after_the_look() -> None:
    looks = Looks()
    check = looks.made()
    check.link_changed(CONNECTED)
    assert looks.passed == []
    looks.jobs.drain()
    assert looks.passed == [CONNECTED]


@pytest.mark.allow_warnings("does not answer")
def test_a_look_that_failed_is_repeated_until_it_goes_well() -> None:
    looks = Looks(wrong="The database does not answer.")
    check = looks.made()
    check.link_changed(CONNECTED)
    looks.jobs.drain()
    check.tick()
    assert looks.jobs.drain() == 0
    looks.wrong, looks.now = "", AGAIN_S
    check.tick()
    check.tick()
    assert looks.jobs.drain() == 1
    assert looks.passed == [CONNECTED]
    looks.now += AGAIN_S
    check.tick()
    assert looks.jobs.drain() == 0


def test_what_was_lost_again_during_the_look_stays_lost() -> None:
    looks = Looks()
    check = looks.made()
    check.link_changed(CONNECTED)
    check.link_changed(AWAY)
    looks.jobs.drain()
    assert looks.passed == [AWAY, AWAY]
    check.link_changed(CONNECTED)
    assert looks.passed[-1] == CONNECTED


@pytest.mark.allow_warnings("another hall")
def test_the_same_sentence_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    looks = Looks(wrong="The database holds another hall.")
    check = looks.made()
    check.link_changed(CONNECTED)
    for _ in range(3):
        looks.jobs.drain()
        looks.now += AGAIN_S
        check.tick()
    assert (looks.asked, caplog.text.count("another hall")) == (3, 1)
