"""What one citizen began is not the next one's: it is seen on the home page, ended by a button, and soon forgotten."""

from dataclasses import replace

import pytest

from deploy.pictures.kiosk import home_state
from kiosk import texts
from kiosk.leftover import kept_s
from kiosk.modes import USUAL_MODES, Modes
from kiosk.place import Place
from kiosk.press import GoBack, GoHome
from kiosk.state import AtService, Home
from kiosk.suggesting.place import Note, OpenBox
from kiosk.timing import Timing
from kiosk.window import KioskWindow
from kiosk.wish import NO_WISH, Wish
from kiosk.wishing.place import AlsoAnother, ChooseClass, OpenWho, Who
from shared.domain.hall import NORMAL, Hall
from shared.domain.ids import CommandId, ServiceId
from shared.press import Touch
from tests.kiosk.kiosks import Rig
from tests.kiosk.suggesting.steps import write
from tests.kiosk.windows import find, heard_of, names, press, show, text

TIMING = Timing(kept_s=10, looking_s=15)
DRAFT = Note(Home(), CommandId("c"))
CLASS, LIST = Wish("green"), Wish("green", (ServiceId(1),))


@pytest.mark.parametrize(
    ("place", "wish", "draft", "modes", "seconds"),
    [
        (Home(), NO_WISH, None, USUAL_MODES, None),
        (Who(Home()), CLASS, DRAFT, USUAL_MODES, None),
        (Home(), CLASS, None, USUAL_MODES, 10),
        (Home(), LIST, None, USUAL_MODES, 15),
        (Home(), NO_WISH, DRAFT, USUAL_MODES, 10),
        (Home(), LIST, DRAFT, USUAL_MODES, 10),
        (Home(), CLASS, None, Modes(elder=True), 20),
        (Home(), CLASS, None, Modes(spoken=True), 50),
    ],
)
def test_what_was_left_open_is_kept_for_a_short_time(
    hall: Hall, place: Place, wish: Wish, draft: Note | None, modes: Modes, seconds: float | None
) -> None:
    state = replace(home_state(hall), place=place, wish=wish, draft=draft, modes=modes)
    assert kept_s(state, TIMING) == seconds


def leave_draft(rig: Rig) -> None:
    write(rig)
    for _ in range(2):
        rig.presenter.pressed(GoBack())
    assert rig.state.draft is not None


def test_a_draft_is_forgotten_on_the_home_page_and_that_is_said(rig: Rig) -> None:
    leave_draft(rig)
    rig.wait(9)
    assert rig.state.draft is not None
    rig.wait(1)
    assert "排队" not in repr(rig.state)
    assert rig.at(Home).said == texts.FORGOTTEN
    rig.wait(10)
    assert rig.at(Home).said is None


def test_a_class_is_not_the_next_citizens(rig: Rig) -> None:
    rig.presenter.pressed(OpenWho())
    rig.presenter.pressed(ChooseClass("green"))
    rig.wait(12)
    rig.open("A")
    assert rig.at(AtService).priority == NORMAL


def test_a_touch_keeps_what_was_chosen(rig: Rig) -> None:
    rig.open("A")
    rig.presenter.pressed(AlsoAnother())
    for _ in range(4):
        rig.wait(8)
        rig.presenter.pressed(Touch())
    assert rig.state.wish.services == (rig.running.service("A").id,)


def test_what_is_open_stands_on_the_home_page_without_its_text_and_can_be_ended(
    rig: Rig, window: KioskWindow, hall: Hall
) -> None:
    leave_draft(rig)
    heard = heard_of(window)
    show(window, replace(home_state(hall), draft=rig.state.draft))
    assert text(window, "draft_strip") == "有一份意见没有写完"
    assert "排队" not in "".join(find(window, name).accessibleName() for name in ("clear_draft", "go_on_writing"))
    press(window, "go_on_writing")
    press(window, "clear_draft")
    assert heard == [OpenBox(), GoHome(stays=True)]
    rig.presenter.pressed(heard[1])
    assert rig.state.draft is None


def test_a_class_or_list_is_ended_by_a_button(window: KioskWindow, hall: Hall) -> None:
    heard = heard_of(window)
    show(window, replace(home_state(hall), wish=CLASS))
    press(window, "clear_wish")
    assert heard == [GoHome(stays=True)]
    show(window, replace(home_state(hall), wish=CLASS, draft=DRAFT))
    assert "clear_wish" not in names(window)
