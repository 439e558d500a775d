"""`hall notice` as it is typed."""

import pytest

from shared.db import journal
from shared.domain.events import NoticeSpoken, NoticeTakenBack
from shared.domain.problem import Problem
from shared.domain.words import Words
from tests.deploy.test_numbers import Typed
from tests.deploy.test_numbers import running as running
from tests.deploy.test_numbers import typed as typed
from tests.factories import RunningHall


def test_a_notice_is_given_to_the_call_screens(running: RunningHall, typed: Typed) -> None:
    told = typed("notice", "say", "--zh", "请排队", "--en", "Please queue", "--urgent")
    assert told == "The call screens read it next.\n"
    entries = running.store.read(lambda c: journal.read_events(c, running.store.hall_id, 0))
    assert entries[-1].event == NoticeSpoken(Words("请排队", "Please queue"), urgent=True)


def test_what_was_said_by_mistake_is_taken_back(running: RunningHall, typed: Typed) -> None:
    assert typed("notice", "stop") == "The call screens take it back now.\n"
    entries = running.store.read(lambda c: journal.read_events(c, running.store.hall_id, 0))
    assert entries[-1].event == NoticeTakenBack()


def test_nothing_to_say_is_told_in_one_sentence(typed: Typed) -> None:
    with pytest.raises(Problem, match="nothing to say"):
        typed("notice", "say")
