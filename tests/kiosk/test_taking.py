"""Taking a number: once, with a slip or knowingly without, and never one that nobody holds."""

from dataclasses import replace

import pytest

from kiosk import texts
from kiosk.press import ChooseService, GiveBack, GoBack, GoHome, Keep, PrintAgain, Take
from kiosk.state import AtService, Home, PrintFault, Slip, SlipTrouble, Step, TakeNumber
from shared.domain.link import CONNECTED, LinkState
from tests.kiosk.kiosks import OPENING, Rig


def test_a_number_is_taken_and_its_slip_printed(rig: Rig) -> None:
    rig.open()
    rig.take()
    place = rig.at(TakeNumber)
    assert (place.issued.ticket.number, place.slip) == ("A001", Slip.PRINTED)
    assert len(rig.printer.device.slips) == 1
    assert rig.tickets() == [("A001", "waiting")]


def test_a_double_tap_takes_one_ticket(rig: Rig) -> None:
    rig.open()
    for _ in range(3):
        rig.presenter.pressed(Take())
    rig.printing.drain()
    rig.presenter.pressed(Take())
    rig.work()
    assert rig.tickets() == [("A001", "waiting")]
    assert len(rig.printer.device.slips) == 1


def test_the_button_is_busy_from_the_tap_on(rig: Rig) -> None:
    rig.open()
    rig.presenter.pressed(Take())
    assert rig.at(AtService).step is Step.CHECKING
    rig.printing.drain()
    assert rig.at(AtService).step is Step.ISSUING


@pytest.mark.parametrize(
    ("fault", "trouble"), [("paper_out", SlipTrouble.PAPER_OUT), ("cover_open", SlipTrouble.COVER_OPEN)]
)
def test_a_printer_that_cannot_print_is_told_before_a_number_is_taken(
    rig: Rig, fault: str, trouble: SlipTrouble
) -> None:
    setattr(rig.faults, fault, True)
    rig.open()
    assert rig.at(AtService).trouble is trouble
    assert rig.tickets() == []


def test_the_citizen_may_take_a_number_without_paper(rig: Rig) -> None:
    rig.faults.paper_out = True
    rig.open()
    rig.take()
    assert rig.at(TakeNumber).slip is Slip.NONE
    assert rig.printer.device.slips == []


def test_paper_that_runs_out_on_the_service_page_stops_the_first_tap_only(rig: Rig) -> None:
    rig.open()
    rig.faults.paper_out = True
    rig.take()
    assert (rig.at(AtService).trouble, rig.at(AtService).step) == (SlipTrouble.PAPER_OUT, Step.READY)
    assert rig.tickets() == []
    rig.take()
    rig.at(TakeNumber)
    assert rig.tickets() == [("A001", "waiting")]


def test_paper_that_was_loaded_meanwhile_is_printed_on(rig: Rig) -> None:
    rig.faults.paper_out = True
    rig.open()
    rig.faults.paper_out = False
    rig.take()
    assert rig.at(TakeNumber).slip is Slip.PRINTED


def test_a_printer_that_is_off_is_told_too(rig: Rig) -> None:
    rig.printer.device.stop()
    rig.open()
    assert rig.at(AtService).trouble is SlipTrouble.AWAY


def in_fault(rig: Rig) -> PrintFault:
    """Take a number whose slip does not come out."""
    rig.open()
    rig.presenter.pressed(Take())
    rig.printing.drain()
    rig.database.drain()
    rig.faults.paper_out = True
    rig.work()
    return rig.at(PrintFault)


def test_a_slip_that_did_not_print_leaves_the_number_on_screen(rig: Rig) -> None:
    place = in_fault(rig)
    assert (place.issued.ticket.number, place.trouble) == ("A001", SlipTrouble.PAPER_OUT)
    assert not place.maybe_printed


def test_retry_prints_the_same_number(rig: Rig) -> None:
    in_fault(rig)
    rig.faults.paper_out = False
    rig.presenter.pressed(PrintAgain())
    assert rig.at(TakeNumber).slip is Slip.PRINTING
    rig.work()
    rig.at(TakeNumber)
    assert rig.tickets() == [("A001", "waiting")]
    assert len(rig.printer.device.slips) == 1


def test_keep_leaves_the_ticket_waiting(rig: Rig) -> None:
    in_fault(rig)
    rig.presenter.pressed(Keep())
    rig.work()
    assert rig.at(TakeNumber).slip is Slip.NONE
    rig.presenter.pressed(GoHome())
    rig.work()
    assert rig.tickets() == [("A001", "waiting")]


def test_give_back_cancels_the_ticket_and_says_so(rig: Rig) -> None:
    in_fault(rig)
    rig.presenter.pressed(GiveBack())
    rig.work()
    assert rig.at(Home).said == texts.GIVEN_BACK.fill(number="A001")
    assert rig.tickets() == [("A001", "abandoned")]


def test_leaving_the_fault_page_without_choosing_cancels_the_ticket(rig: Rig) -> None:
    in_fault(rig)
    rig.wait(31)
    rig.work()
    assert rig.state.place == Home()
    assert rig.tickets() == [("A001", "abandoned")]


def test_a_slip_that_may_have_come_out_keeps_its_ticket(rig: Rig) -> None:
    rig.open()
    rig.presenter.pressed(Take())
    rig.printing.drain()
    rig.database.drain()
    rig.faults.silent = True
    rig.work()
    assert rig.at(PrintFault).maybe_printed
    rig.wait(31)
    rig.work()
    assert rig.tickets() == [("A001", "waiting")]


@pytest.mark.parametrize("done", [0, 1])
def test_back_in_the_middle_leaves_no_ticket(rig: Rig, done: int) -> None:
    """First while the printer is asked, then while the number is on its way."""
    rig.open()
    rig.presenter.pressed(Take())
    if done:
        rig.printing.drain()
    rig.presenter.pressed(GoBack())
    rig.work()
    rig.at(Home)
    assert [state for _, state in rig.tickets()] == ["abandoned"] * done
    assert rig.printer.device.slips == []


def test_an_answer_for_the_last_visitor_does_not_disturb_the_next(rig: Rig) -> None:
    rig.presenter.pressed(ChooseService(rig.running.service("A").id))
    rig.presenter.pressed(Take())
    rig.presenter.pressed(GoBack())
    rig.presenter.pressed(ChooseService(rig.running.service("B").id))
    rig.work()
    place = rig.at(AtService)
    assert (place.service_id, place.step) == (rig.running.service("B").id, Step.READY)
    assert rig.tickets() == []


def test_while_the_database_is_away_the_guide_is_named_at_once(rig: Rig) -> None:
    rig.open()
    rig.presenter.link_seen(LinkState(OPENING, "The database does not answer."))
    rig.presenter.pressed(Take())
    assert rig.at(AtService).said == texts.ASK_GUIDE
    assert rig.printing.drain() == 0


@pytest.mark.parametrize("cut", ["before", "after"])
def test_a_lost_answer_asked_again_gives_one_ticket(rig: Rig, cut: str) -> None:
    rig.open()
    setattr(rig.desk, cut, True)
    rig.take()
    assert rig.at(AtService).said == texts.ASK_GUIDE
    setattr(rig.desk, cut, False)
    rig.take()
    rig.at(TakeNumber)
    assert rig.tickets() == [("A001", "waiting")]


@pytest.mark.parametrize(("cut", "tickets"), [("before", []), ("after", [("A001", "abandoned")])])
def test_a_lost_answer_whose_citizen_left_leaves_no_ghost(rig: Rig, cut: str, tickets: list[tuple[str, str]]) -> None:
    rig.open()
    setattr(rig.desk, cut, True)
    rig.take()
    rig.presenter.pressed(GoBack())
    rig.presenter.link_seen(LinkState(OPENING, "The database does not answer."))
    rig.work()
    setattr(rig.desk, cut, False)
    rig.presenter.link_seen(CONNECTED)
    rig.work()
    assert rig.tickets() == tickets


def test_a_number_given_back_while_the_database_is_away_goes_back_later(rig: Rig) -> None:
    in_fault(rig)
    rig.desk.before = True
    rig.presenter.pressed(GiveBack())
    rig.work()
    assert rig.tickets() == [("A001", "waiting")]
    rig.desk.before = False
    rig.wait(21)
    rig.work()
    assert rig.tickets() == [("A001", "abandoned")]


def test_a_ticket_called_before_it_could_be_given_back_stays_with_its_counter(rig: Rig) -> None:
    in_fault(rig)
    assert rig.running.call(rig.running.clerk(1)) is not None
    rig.presenter.pressed(GiveBack())
    rig.work()
    assert rig.tickets() == [("A001", "called")]


@pytest.mark.allow_warnings("The slip printer's job failed")
def test_a_slip_that_cannot_be_made_leaves_the_number_on_screen_and_alerts_staff(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.open()
    rig.presenter.pressed(Take())
    rig.printing.drain()
    rig.database.drain()
    monkeypatch.setattr(rig.printer, "print", lambda _: 1 / 0)
    rig.work()
    assert rig.at(PrintFault).trouble is SlipTrouble.FAULT
    assert rig.alerts() == {"printer_fault"}
    monkeypatch.undo()
    rig.presenter.pressed(PrintAgain())
    rig.work()
    assert rig.at(TakeNumber).slip is Slip.PRINTED
    assert rig.alerts() == set()


def test_a_service_without_more_numbers_says_so_before_anybody_reads_on(rig: Rig) -> None:
    stopped = replace(rig.running.service("A"), no_more_on=OPENING.date())
    rest = tuple(s for s in rig.running.hall.services if s.id != stopped.id)
    rig.presenter.hall_seen(replace(rig.running.hall, services=(stopped, *rest)))
    rig.open()
    said = rig.at(AtService).said
    assert said is not None
    assert said.en == "No more numbers are given today (the hall has stopped early); it opens tomorrow at 08:30."
