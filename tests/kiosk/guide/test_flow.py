"""Calling a guide: once, from any page, and with an answer."""

import pytest

from kiosk.check_in.place import AtCheckIn, OpenCheckIn
from kiosk.deciding.place import AtQuestions, WantNumber
from kiosk.guide.desk import GuideDesk
from kiosk.guide.place import Call, CallGuide, GuideCalled
from kiosk.my_number.place import AskNumber, OpenMyNumber, Purpose, TypeNumber
from kiosk.press import GoBack, GoHome, Keep, PrintAgain, Take
from kiosk.state import AtService, Home, PrintFault, TakeNumber
from shared.actions.alerts import list_alerts
from shared.domain.alert import AlertKind
from shared.domain.ids import CommandId
from shared.domain.problem import DatabaseAway
from shared.press import Press
from tests.kiosk.askers import lose_slip
from tests.kiosk.kiosks import Rig, without_service


def alerts(rig: Rig) -> list[tuple[AlertKind, str]]:
    return [(alert.kind, alert.place) for alert in list_alerts(rig.running.store)]


def test_a_guide_is_called_to_this_kiosk(rig: Rig) -> None:
    rig.presenter.pressed(CallGuide())
    assert rig.at(GuideCalled).call is Call.ON_ITS_WAY
    rig.work()
    assert (rig.at(GuideCalled).call, rig.at(GuideCalled).before) == (Call.HEARD, False)
    assert alerts(rig) == [(AlertKind.GUIDE_CALLED, "kiosk-1")]
    rig.presenter.pressed(GoBack())
    assert rig.state.place == Home()


def test_a_guide_on_the_way_is_not_called_twice(rig: Rig) -> None:
    rig.presenter.pressed(CallGuide())
    rig.presenter.pressed(CallGuide())
    rig.work()
    rig.see_hall()
    rig.presenter.pressed(GoBack())
    rig.presenter.pressed(CallGuide())
    assert rig.at(GuideCalled).before
    rig.work()
    assert len(alerts(rig)) == 1


def test_whoever_calls_while_typing_goes_on_with_what_was_typed(rig: Rig) -> None:
    rig.presenter.pressed(OpenMyNumber(Purpose.ASK))
    rig.presenter.pressed(TypeNumber("A01"))
    rig.presenter.pressed(CallGuide())
    rig.work()
    assert rig.at(GuideCalled).call is Call.HEARD
    rig.presenter.pressed(GoBack())
    assert rig.at(AskNumber).typed == "A01"


def test_many_taps_before_the_hall_is_seen_again_raise_one_alert(rig: Rig) -> None:
    rig.presenter.pressed(OpenCheckIn())
    for _ in range(3):
        rig.presenter.pressed(CallGuide())
        rig.work()
        rig.presenter.pressed(GoBack())
    rig.at(AtCheckIn)
    assert len(alerts(rig)) == 1


def test_a_doubt_at_the_questions_calls_and_leads_back_to_them(rig: Rig) -> None:
    rig.open()
    rig.presenter.pressed(WantNumber())
    rig.presenter.pressed(CallGuide())
    rig.work()
    rig.presenter.pressed(GoBack())
    rig.at(AtQuestions)
    rig.take()
    assert rig.tickets() == [("A001", "waiting")]


def test_nobody_is_led_back_to_a_service_that_is_gone(rig: Rig) -> None:
    rig.open("A")
    rig.presenter.pressed(CallGuide())
    without_service(rig, "A")
    rig.work()
    assert rig.at(GuideCalled).call is Call.HEARD
    rig.presenter.pressed(GoBack())
    assert rig.at(Home).said is not None


def test_nobody_is_called_while_a_number_comes(rig: Rig) -> None:
    rig.open()
    rig.presenter.pressed(Take())
    rig.presenter.pressed(CallGuide())
    rig.at(AtService)


def test_a_call_that_the_hall_did_not_hear_says_where_to_go(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(_desk: GuideDesk, _command: CommandId) -> None:
        raise DatabaseAway("The database does not answer.")

    monkeypatch.setattr(GuideDesk, "call_guide", away)
    rig.presenter.pressed(CallGuide())
    rig.work()
    assert rig.at(GuideCalled).call is Call.NOT_HEARD


def call_at_print_fault(rig: Rig) -> None:
    """Take a number whose slip certainly did not come out, and call a guide."""
    lose_slip(rig)
    rig.presenter.pressed(CallGuide())
    rig.work()
    rig.faults.paper_out = False


@pytest.mark.parametrize(("press", "slips"), [(Keep(), 0), (PrintAgain(), 1)])
def test_whoever_calls_a_guide_about_a_slip_comes_back_to_their_number(rig: Rig, press: Press, slips: int) -> None:
    call_at_print_fault(rig)
    rig.presenter.pressed(GoBack())
    rig.work()
    rig.at(PrintFault)
    rig.presenter.pressed(press)
    rig.work()
    rig.at(TakeNumber)
    assert (rig.tickets(), len(rig.printer.device.slips)) == ([("A001", "waiting")], slips)


def test_whoever_calls_a_guide_about_a_slip_and_leaves_has_no_number(rig: Rig) -> None:
    call_at_print_fault(rig)
    rig.presenter.pressed(GoHome())
    rig.work()
    assert rig.tickets() == [("A001", "abandoned")]


def test_a_guide_is_waited_for_some_minutes_and_then_the_page_comes_back(rig: Rig) -> None:
    call_at_print_fault(rig)
    rig.wait(170)
    assert (rig.at(GuideCalled).call, rig.state.seconds_left) == (Call.HEARD, None)
    rig.wait(10)
    rig.at(PrintFault)
    rig.wait(20)
    rig.at(PrintFault)
    assert rig.tickets() == [("A001", "waiting")]
    rig.wait(10)
    rig.work()
    assert (rig.state.place, rig.tickets()) == (Home(), [("A001", "abandoned")])
