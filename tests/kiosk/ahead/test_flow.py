"""The line of a class that goes before: its figures follow the choice, and so does the warning of a long line."""

import pytest

from kiosk.ahead.flow import EVERY_S
from kiosk.deciding.place import AtLongLine, AtQuestions, WantNumber
from kiosk.number_facts import number_facts
from kiosk.press import GoBack, GoHome
from kiosk.state import TakeNumber
from kiosk.wishing.place import AlsoAnother, ChooseClass, OpenWho
from shared.domain.hall import NORMAL
from tests.kiosk.kiosks import Rig


@pytest.fixture
def crowded(rig: Rig) -> Rig:
    """Thirty wait in queue A, and one of them goes before."""
    for at in range(30):
        rig.running.issue("A", "green" if at == 7 else NORMAL)
    rig.running.clerk(1)
    rig.see_hall()
    return rig


def choose(rig: Rig, code: str) -> None:
    rig.presenter.pressed(OpenWho())
    rig.presenter.pressed(ChooseClass(code))
    rig.work()


def people(rig: Rig) -> int:
    facts = number_facts(rig.state)
    assert facts is not None
    return facts.people


def test_the_people_ahead_are_those_of_the_number(crowded: Rig) -> None:
    crowded.open("A")
    assert people(crowded) == 30
    choose(crowded, "green")
    assert people(crowded) == 1
    crowded.take()
    issued = crowded.at(TakeNumber).issued
    assert (issued.people_ahead, issued.ticket.priority) == (1, "green")


def test_the_usual_class_has_all_ahead_again(crowded: Rig) -> None:
    crowded.open("A")
    choose(crowded, "green")
    choose(crowded, NORMAL)
    assert (people(crowded), crowded.state.class_line) == (30, None)


def test_a_long_line_is_told_only_to_whom_it_is_long(crowded: Rig) -> None:
    crowded.open("A")
    crowded.presenter.pressed(WantNumber())
    crowded.at(AtLongLine)
    crowded.presenter.pressed(GoBack())
    choose(crowded, "green")
    crowded.presenter.pressed(WantNumber())
    crowded.at(AtQuestions)


def test_the_figures_are_asked_for_anew_while_the_page_is_shown(crowded: Rig) -> None:
    crowded.open("A")
    choose(crowded, "green")
    crowded.running.issue("A", "green")
    crowded.wait(EVERY_S)
    crowded.work()
    assert people(crowded) == 2
    crowded.presenter.pressed(GoHome())
    crowded.wait(1)
    assert crowded.state.class_line is None


def test_while_the_database_is_away_the_whole_line_is_told(crowded: Rig) -> None:
    crowded.lose_database()
    crowded.open("A")
    choose(crowded, "green")
    assert people(crowded) == 30


def test_the_figures_are_those_of_the_queue_that_the_number_is_of(crowded: Rig) -> None:
    crowded.open("A")
    crowded.presenter.pressed(AlsoAnother())
    crowded.open("B")
    assert people(crowded) == 30
    crowded.take()
    assert crowded.at(TakeNumber).issued.people_ahead == 30


def test_a_hall_that_does_not_answer_is_not_asked_again_meanwhile(crowded: Rig) -> None:
    crowded.open("A")
    crowded.presenter.pressed(OpenWho())
    crowded.presenter.pressed(ChooseClass("green"))
    crowded.wait(3 * EVERY_S)
    assert crowded.database.drain() == 1
