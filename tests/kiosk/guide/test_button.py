"""Where a guide can be called by a button."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize

from deploy.pictures.kiosk import EVENING, home_state, issued_ticket
from kiosk.check_in.place import AtCheckIn
from kiosk.guide.place import CallGuide
from kiosk.my_number.place import AskNumber, AskTime, AtNumber, GiveUp, Purpose
from kiosk.place import Place
from kiosk.state import Closed, Home, KioskState, PrintFault, Shut, Slip, SlipTrouble, TakeNumber
from kiosk.window import KioskWindow
from shared.domain.hall import Hall
from shared.domain.ids import CommandId
from shared.domain.words import Language
from tests.kiosk.windows import SIZES, assert_all_fit, find, heard_of, names, press, show

ONCE = CommandId("once")


def asking_places(home: KioskState) -> dict[str, Place]:
    issued = issued_ticket(home)
    number = AtNumber(came_from=Home(), issued=issued, command=ONCE)
    return {
        "check in": AtCheckIn(came_from=Home()),
        "ask": AskNumber(came_from=Home()),
        "time": AskTime(came_from=Home(), number="A032", purpose=Purpose.RETURN, command=ONCE),
        "number": number,
        "give up": GiveUp(came_from=Home(), at=number),
        "fault": PrintFault(issued, SlipTrouble.PAPER_OUT, maybe_printed=False),
        "unsure": PrintFault(issued, SlipTrouble.AWAY, maybe_printed=True),
    }


@pytest.mark.parametrize("name", ["check in", "ask", "time", "number", "give up", "fault", "unsure"])
def test_a_guide_is_one_button_away_on_every_page_that_asks(window: KioskWindow, hall: Hall, name: str) -> None:
    home = home_state(hall)
    heard = heard_of(window)
    show(window, replace(home, place=asking_places(home)[name]))
    press(window, "call_guide")
    assert heard == [CallGuide()]


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s.width()}x{s.height()}")
def test_it_fits_beside_the_others(window: KioskWindow, hall: Hall, size: QSize) -> None:
    for language in Language:
        home = replace(home_state(hall), language=language)
        assert_all_fit(window, size, (replace(home, place=place) for place in asking_places(home).values()))


def test_it_rests_while_the_hall_is_asked(window: KioskWindow, hall: Hall) -> None:
    show(window, replace(home_state(hall), place=AtCheckIn(came_from=Home(), waiting=True)))
    assert not find(window, "call_guide").isEnabled()


def test_where_it_stands_among_the_errands_or_nobody_asks_it_is_not_offered_again(
    window: KioskWindow, hall: Hall
) -> None:
    home = home_state(hall)
    for place in (Home(), TakeNumber(issued_ticket(home), Slip.PRINTED, 8.0)):
        show(window, replace(home, place=place))
        assert "call_guide" not in names(window)


def test_after_hours_nobody_is_called_who_went_home(window: KioskWindow, hall: Hall) -> None:
    real = replace(hall, demonstration=False)
    evening = replace(home_state(real), now=EVENING.astimezone(real.zone))
    show(window, replace(evening, place=AtCheckIn(came_from=Closed(Shut.HOURS))))
    assert "call_guide" not in names(window)
