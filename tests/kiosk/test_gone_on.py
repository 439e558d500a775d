"""Citizens who go on before the kiosk is done with their number: nobody waits in a line who is not in the hall."""

import pytest

from kiosk.local.phase import Phase
from kiosk.press import ChooseService, GiveBack, GoBack, GoHome, Keep, PrintAgain, Take
from kiosk.state import Home, PrintFault, Slip, TakeNumber
from tests.kiosk.askers import lose_slip
from tests.kiosk.kiosks import Rig


def phases(rig: Rig) -> list[Phase]:
    journal = rig.numbers.journal.file
    return [Phase(row[0]) for row in journal.read(lambda c: c.execute("SELECT phase FROM entry ORDER BY place"))]


def tap_take(rig: Rig) -> None:
    """Open the service and tap "take"; the printer answers, the hall does not yet."""
    rig.presenter.pressed(ChooseService(rig.running.service("A").id))
    rig.printing.drain()
    rig.presenter.pressed(Take())
    rig.printing.drain()


def test_whoever_leaves_and_takes_again_has_one_number(rig: Rig) -> None:
    for _ in range(3):
        tap_take(rig)
        rig.presenter.pressed(GoBack())
    tap_take(rig)
    rig.work()
    assert rig.at(TakeNumber).slip is Slip.PRINTED
    assert [state for _, state in rig.tickets()].count("waiting") == 1
    assert phases(rig) == [Phase.GONE, Phase.GONE, Phase.GONE, Phase.KEPT]


def test_an_answer_that_is_lost_after_its_citizen_left_gives_nothing(rig: Rig) -> None:
    tap_take(rig)
    rig.presenter.pressed(GoBack())
    tap_take(rig)
    rig.desk.after = True
    rig.work()
    rig.find_database()
    rig.presenter.pressed(GoHome())
    rig.work()
    rig.find_database()
    assert "waiting" not in [state for _, state in rig.tickets()]
    assert Phase.ASKED not in phases(rig)


def test_whoever_left_before_a_number_without_slip_was_shown_waits_in_no_line(rig: Rig) -> None:
    rig.faults.paper_out = True
    rig.open()
    rig.presenter.pressed(Take())
    rig.printing.drain()
    rig.database.drain()
    rig.presenter.pressed(GoBack())
    rig.work()
    assert rig.tickets() == [("A001", "abandoned")]
    assert phases(rig) == [Phase.GONE]


def test_a_number_that_is_being_kept_is_not_given_back_any_more(rig: Rig) -> None:
    lose_slip(rig)
    rig.presenter.pressed(Keep())
    for press in (GiveBack(), PrintAgain(), GoHome()):
        rig.presenter.pressed(press)
    rig.work()
    assert rig.at(TakeNumber).slip is Slip.NONE
    assert (rig.tickets(), phases(rig)) == ([("A001", "waiting")], [Phase.KEPT])


def test_given_back_is_said_once_it_is_written_down(rig: Rig) -> None:
    lose_slip(rig)
    rig.presenter.pressed(GiveBack())
    for press in (Keep(), PrintAgain(), GoHome()):
        rig.presenter.pressed(press)
    rig.at(PrintFault)
    rig.local.drain()
    assert rig.at(Home).said is not None
    rig.work()
    assert (rig.tickets(), phases(rig)) == ([("A001", "abandoned")], [Phase.GONE])


@pytest.mark.allow_warnings("somebody has it")
def test_whoever_is_said_to_hold_a_number_is_not_told_that_it_is_given_back(rig: Rig) -> None:
    issued = lose_slip(rig).issued
    rig.numbers.handed(issued)
    rig.presenter.pressed(GiveBack())
    rig.work()
    assert rig.at(TakeNumber).issued == issued
    assert rig.tickets() == [("A001", "waiting")]


@pytest.mark.allow_warnings("given back before")
def test_no_slip_is_printed_of_a_number_that_is_given_back(rig: Rig) -> None:
    issued = lose_slip(rig).issued
    rig.numbers.return_(issued, "given back behind the page")
    rig.faults.paper_out = False
    rig.presenter.pressed(PrintAgain())
    rig.work()
    assert rig.at(Home).said is not None
    assert len(rig.printer.device.slips) == 0
    rig.find_database()
    assert rig.tickets() == [("A001", "abandoned")]
