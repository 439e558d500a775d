"""Pages that ask for a number or a code: what is typed wrong stays, and a sentence says what is missing."""

from dataclasses import replace

import pytest

from deploy.pictures import kiosk_asking
from deploy.pictures.kiosk.drawing import LAYOUT_ROUNDS
from kiosk.check_in import texts as check_in
from kiosk.check_in.place import AtCheckIn, DoCheckIn, OpenCheckIn, TypeCode
from kiosk.id_card import texts as id_card
from kiosk.modes import Modes
from kiosk.my_number import texts as my_number
from kiosk.my_number.place import AskNumber, FindNumber, OpenMyNumber, ProveTime, Purpose, TypeNumber
from kiosk.state import KioskState
from kiosk.window import KioskWindow
from tests.kiosk.kiosks import Rig
from tests.kiosk.windows import find, heard_of, press, show, text

PICTURES = kiosk_asking


@pytest.mark.parametrize("typed", ["A001A", "A", "9"])
def test_an_incomplete_number_is_said_to_be_so(rig: Rig, typed: str) -> None:
    for pressed in (OpenMyNumber(Purpose.ASK), TypeNumber(typed), FindNumber()):
        rig.presenter.pressed(pressed)
    place = rig.at(AskNumber)
    assert (place.typed, place.said) == (typed, my_number.NO_SUCH_NUMBER)


def test_an_incomplete_code_is_said_to_be_so(rig: Rig) -> None:
    for pressed in (OpenCheckIn(), TypeCode("4R9X"), DoCheckIn()):
        rig.presenter.pressed(pressed)
    place = rig.at(AtCheckIn)
    assert (place.typed, place.said) == ("4R9X", check_in.INCOMPLETE)


def test_what_is_incomplete_can_be_sent(window: KioskWindow, states: dict[str, KioskState]) -> None:
    show(window, states["ask-time-short"])
    assert text(window, "ask_said") == my_number.TIME_INCOMPLETE.zh
    heard = heard_of(window)
    press(window, "prove_time")
    assert heard == [ProveTime()]
    show(window, states["ask-time"])
    assert not find(window, "prove_time").isEnabled()


def test_a_wrong_time_stays_and_the_next_key_begins_anew(window: KioskWindow, states: dict[str, KioskState]) -> None:
    show(window, states["ask-time-wrong"])
    assert text(window, "entry") == "10:42"
    heard = heard_of(window)
    press(window, "key_9")
    assert heard == [TypeNumber("9")]


def test_a_wrong_id_number_stays_in_its_field(window: KioskWindow, states: dict[str, KioskState]) -> None:
    show(window, states["card-typing"])
    for key in "11X":
        press(window, f"key_{key}")
    show(window, states["card-typing-wrong"])
    assert text(window, "entry") == "11X"
    assert text(window, "ask_said") in {words.zh for words in id_card.WRONG.values()}


def test_without_the_hall_the_one_sentence_stands_right_below_the_heading(
    window: KioskWindow, states: dict[str, KioskState]
) -> None:
    for _ in range(LAYOUT_ROUNDS):
        show(window, states["ask-away"])
    said, hint = find(window, "ask_said"), find(window, "ask_hint")
    assert said.mapTo(window, said.rect().topLeft()).y() < window.height() * 0.3
    assert hint.mapTo(window, hint.rect().bottomLeft()).y() < said.mapTo(window, said.rect().topLeft()).y()


def test_without_scanner_and_reader_the_keys_stand_in_the_middle_and_low_where_all_is_low(
    window: KioskWindow, states: dict[str, KioskState]
) -> None:
    state, low = states["check-in-no-devices"], Modes(low_reach=True)
    bottoms = []
    for shown in (state, replace(state, modes=low)):
        for _ in range(LAYOUT_ROUNDS):
            show(window, shown)
        button = find(window, "check_in")
        bottoms.append(button.mapTo(window, button.rect().bottomLeft()).y() / window.height())
    assert bottoms[0] < 0.75 < bottoms[1]
