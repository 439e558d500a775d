"""What lasts for one citizen, how long the kiosk waits for them, and what it does when nobody comes."""

import pytest

from kiosk.modes import USUAL_MODES, Mode, Modes
from kiosk.press import GoHome, SwitchLanguage, ToggleMode
from kiosk.state import Attract, Closed, Home, Shut, TakeNumber
from shared.domain.words import Language
from shared.press import Press, Touch
from tests.kiosk.kiosks import OPENING, Rig


def test_the_modes_last_for_one_visitor(rig: Rig) -> None:
    for mode in Mode:
        rig.presenter.pressed(ToggleMode(mode))
    assert rig.state.modes == Modes(elder=True, high_contrast=True, low_reach=True, spoken=True)
    rig.presenter.pressed(ToggleMode(Mode.SPOKEN))
    assert rig.state.modes == Modes(elder=True, high_contrast=True, low_reach=True)
    rig.open()
    rig.presenter.pressed(GoHome())
    assert rig.state.modes == USUAL_MODES


def test_a_mode_left_on_the_home_page_is_taken_off_when_nobody_is_there(rig: Rig) -> None:
    rig.presenter.pressed(ToggleMode(Mode.HIGH_CONTRAST))
    rig.wait(29)
    assert (rig.state.modes.high_contrast, rig.state.seconds_left) == (True, 1)
    rig.wait(1)
    assert rig.shown[-1].modes == USUAL_MODES


@pytest.mark.parametrize(("mode", "idle_s", "warned_s"), [(Mode.ELDER, 60, 20), (Mode.SPOKEN, 120, 30)])
def test_who_needs_longer_is_given_longer(rig: Rig, mode: Mode, idle_s: int, warned_s: int) -> None:
    rig.open()
    rig.presenter.pressed(ToggleMode(mode))
    rig.wait(idle_s - warned_s - 1)
    assert rig.state.seconds_left is None
    rig.wait(1)
    seen = rig.shown[-1].seconds_left
    assert seen == warned_s
    rig.wait(warned_s)
    rig.at(Home)


def test_the_number_stays_longer_for_slower_readers(rig: Rig) -> None:
    rig.presenter.pressed(ToggleMode(Mode.ELDER))
    rig.open()
    rig.take()
    rig.wait(15)
    rig.at(TakeNumber)
    rig.wait(1)
    assert rig.state.place == Home()


def test_a_kiosk_left_alone_draws_people_in_and_changes_slowly(rig: Rig) -> None:
    rig.presenter.pressed(Touch())
    rig.wait(30 + 59)
    rig.at(Home)
    rig.wait(1)
    assert rig.at(Attract).turn == 0
    turns = []
    for _ in range(40):
        rig.wait(1)
        turns.append(rig.at(Attract).turn)
    assert turns == sorted(turns)
    assert all(turns.count(turn) >= 8 for turn in set(turns) - {turns[-1]})


@pytest.mark.parametrize("press", [Touch(), SwitchLanguage(), ToggleMode(Mode.ELDER)])
def test_any_touch_leads_home_and_does_what_it_says(rig: Rig, press: Press) -> None:
    rig.wait(70)
    rig.at(Attract)
    rig.presenter.pressed(press)
    rig.at(Home)
    assert rig.state.modes.elder == (press == ToggleMode(Mode.ELDER))
    assert (rig.state.language is Language.EN) == (press == SwitchLanguage())


def test_a_kiosk_that_draws_people_in_closes_with_the_hall(rig: Rig) -> None:
    rig.wait(70)
    rig.clock.start = OPENING.replace(hour=9)
    rig.wait(1)
    assert rig.state.place == Closed(Shut.HOURS)
    rig.wait(100)
    assert rig.state.place == Closed(Shut.HOURS)
