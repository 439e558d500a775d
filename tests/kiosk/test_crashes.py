"""A kiosk that dies at any step: each number is nowhere, or once in the hall and on paper or screen."""

import pytest

from kiosk.press import GiveBack, GoHome, PrintAgain, Take
from kiosk.state import Home, PrintFault, SlipTrouble, TakeNumber
from tests.kiosk.dying import Dies, Step, after, before, take_until_it_dies
from tests.kiosk.kiosks import Rig, restarted


def take(rig: Rig) -> None:
    rig.open()
    rig.take()


def nobody_answers(rig: Rig) -> None:
    """Let the page that asks about a slip go by itself."""
    rig.wait(31)
    rig.work()
    rig.at(Home)
    rig.find_database()


GIVEN_BACK, KEPT = [("A001", "abandoned")], [("A001", "waiting")]


@pytest.mark.parametrize(
    ("step", "tickets", "slips", "asked_about"),
    [
        (before("journal", "asked"), [], 0, False),
        (after("journal", "asked"), [], 0, False),
        (after("desk", "issue"), GIVEN_BACK, 0, False),
        (after("journal", "issued"), GIVEN_BACK, 0, False),
        (before("numbers", "handing"), GIVEN_BACK, 0, False),
        (after("numbers", "handing"), KEPT, 0, True),
        (after("printer", "print"), KEPT, 1, True),
        (before("numbers", "handed"), KEPT, 1, True),
        (after("numbers", "handed"), KEPT, 1, False),
    ],
    ids=str,
)
def test_with_the_database(
    ready_rig: Rig, step: Step, tickets: list[tuple[str, str]], slips: int, asked_about: bool
) -> None:
    again = take_until_it_dies(ready_rig, step, take)
    if asked_about:
        place = again.at(PrintFault)
        assert (place.trouble, place.maybe_printed) == (SlipTrouble.RESTARTED, True)
    nobody_answers(again)
    assert again.tickets() == tickets
    assert len(again.printer.device.slips) == slips
    again.numbers.journal.close()


@pytest.mark.parametrize(
    ("step", "tickets", "slips", "asked_about"),
    [
        (before("journal", "take"), [], 0, False),
        (after("journal", "take"), [], 0, False),
        (before("numbers", "handing"), [], 0, False),
        (after("numbers", "handing"), [("A900", "waiting")], 0, True),
        (after("printer", "print"), [("A900", "waiting")], 1, True),
        (after("numbers", "handed"), [("A900", "waiting")], 1, False),
    ],
    ids=str,
)
def test_without_the_database(
    ready_rig: Rig, step: Step, tickets: list[tuple[str, str]], slips: int, asked_about: bool
) -> None:
    ready_rig.lose_database()
    again = take_until_it_dies(ready_rig, step, take)
    assert isinstance(again.state.place, PrintFault) is asked_about
    nobody_answers(again)
    assert again.tickets() == tickets
    assert len(again.printer.device.slips) == slips
    again.numbers.journal.close()


@pytest.mark.parametrize("step", [before("desk", "bring_in"), after("desk", "bring_in")], ids=str)
def test_while_numbers_are_brought_in(ready_rig: Rig, step: Step) -> None:
    ready_rig.lose_database()
    for _ in range(3):
        take(ready_rig)
        ready_rig.presenter.pressed(GoHome())
    again = take_until_it_dies(ready_rig, step, lambda rig: rig.find_database())
    assert again.tickets() == [(f"A90{n}", "waiting") for n in range(3)]
    again.numbers.journal.close()


@pytest.mark.parametrize(
    "step",
    [after("numbers", "return_"), before("desk", "give_back"), after("desk", "give_back")],
    ids=str,
)
def test_while_a_number_goes_back(ready_rig: Rig, step: Step) -> None:
    ready_rig.open()
    ready_rig.presenter.pressed(Take())
    ready_rig.printing.drain()
    ready_rig.database.drain()
    ready_rig.faults.paper_out = True
    ready_rig.work()
    ready_rig.at(PrintFault)

    def give_back(rig: Rig) -> None:
        rig.presenter.pressed(GiveBack())
        rig.work()

    again = take_until_it_dies(ready_rig, step, give_back)
    assert again.tickets() == [("A001", "abandoned")]
    again.numbers.journal.close()


def test_the_slip_asked_about_can_be_printed_again(ready_rig: Rig) -> None:
    again = take_until_it_dies(ready_rig, after("numbers", "handing"), take)
    again.presenter.pressed(PrintAgain())
    again.work()
    assert again.at(TakeNumber).issued.ticket.number == "A001"
    assert len(again.printer.device.slips) == 1
    assert again.tickets() == [("A001", "waiting")]
    again.numbers.journal.close()


def test_a_slip_of_long_ago_is_kept_and_not_asked_about(ready_rig: Rig) -> None:
    ready_rig.clock.seconds += 60
    after("numbers", "handing").set_up(ready_rig)
    with pytest.raises(Dies):
        take(ready_rig)
    ready_rig.clock.seconds += 11 * 60
    again = restarted(ready_rig)
    again.at(Home)
    assert again.tickets() == [("A001", "waiting")]
    again.numbers.journal.close()
