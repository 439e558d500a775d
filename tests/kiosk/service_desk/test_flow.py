"""What the technician looks at and has done."""

from datetime import timedelta

import pytest

from kiosk.modes import USUAL_MODES, Mode
from kiosk.my_number import texts as number_texts
from kiosk.press import GoHome, ToggleMode
from kiosk.service_desk import texts
from kiosk.service_desk.place import (
    ConfirmOrder,
    DoReprint,
    DropOrder,
    EraseHex,
    GiveOrder,
    HexDigit,
    Order,
    PickLine,
    SetHex,
    ShowTab,
    Tab,
    TypeReprint,
)
from kiosk.state import Closed, Home, Shut
from shared.ending import DONE, RESTART
from tests.kiosk.service_desk.desks import StaffRig


def test_the_page_opens_with_printer_and_database(staff: StaffRig) -> None:
    rows = staff.opened().rows
    assert [(row.name.en, row.value.en, row.good) for row in rows] == [
        ("Printer", "Can print", True),
        ("Database", "Connected", True),
    ]


def test_a_printer_without_paper_is_told_with_its_remedy(staff: StaffRig) -> None:
    staff.printer.device.faults.paper_out = True
    printer = staff.opened().rows[0]
    assert printer.good is False
    assert "Load a roll" in printer.value.en


def test_orders_mean_nothing_without_the_page(staff: StaffRig) -> None:
    for order in Order:
        staff.presenter.pressed(GiveOrder(order))
        staff.presenter.pressed(ConfirmOrder())
    staff.work()
    assert (staff.ended, staff.here(), staff.printer.device.slips) == ([], Home(), [])


def test_a_test_slip_is_printed(staff: StaffRig) -> None:
    staff.opened()
    place = staff.press(ShowTab(Tab.PRINTER), GiveOrder(Order.TEST_PRINT))
    assert (place.said, place.failed) == (texts.DONE[Order.TEST_PRINT], False)
    assert len(staff.printer.device.slips) == 1


def test_a_test_slip_that_does_not_come_out_says_why(staff: StaffRig) -> None:
    staff.opened()
    staff.printer.device.faults.paper_out = True
    place = staff.press(GiveOrder(Order.TEST_PRINT))
    assert place.failed
    assert place.said is not None
    assert "没有纸" in place.said.zh


def test_bytes_go_to_the_printer_and_its_answer_is_explained(staff: StaffRig) -> None:
    staff.opened()
    place = staff.press(ShowTab(Tab.PRINTER), SetHex("1004"), HexDigit("0"), HexDigit("4"), EraseHex(), HexDigit("1"))
    assert place.hex == "100401"
    heard = staff.press(GiveOrder(Order.SEND)).heard
    assert heard is not None
    assert heard[0].zh == "12"
    assert heard[1].en.startswith("drawer signal low, online")


@pytest.mark.parametrize(("digits", "said"), [("", texts.NOTHING_TO_SEND), ("100", texts.HALF_A_BYTE)])
def test_half_a_byte_is_not_sent(staff: StaffRig, digits: str, said: object) -> None:
    staff.opened()
    place = staff.press(SetHex(digits), GiveOrder(Order.SEND))
    assert (place.said, place.failed, place.heard) == (said, True, None)


def test_no_more_numbers_today_is_asked_first_and_taken_back(staff: StaffRig) -> None:
    staff.opened()
    assert staff.press(GiveOrder(Order.CLOSE_TODAY)).asked is Order.CLOSE_TODAY
    assert staff.running.store.hall().no_more_on is None
    assert staff.press(DropOrder()).asked is None
    place = staff.press(GiveOrder(Order.CLOSE_TODAY), ConfirmOrder())
    assert place.said == texts.DONE[Order.CLOSE_TODAY]
    assert staff.running.store.hall().no_more_on is not None
    staff.press(GiveOrder(Order.OPEN_AGAIN))
    assert staff.running.store.hall().no_more_on is None


@pytest.mark.parametrize(("order", "status"), [(Order.END, DONE), (Order.RESTART, RESTART)])
def test_the_program_ends_only_when_it_is_confirmed(staff: StaffRig, order: Order, status: int) -> None:
    staff.opened()
    staff.press(GiveOrder(order))
    assert staff.ended == []
    staff.press(ConfirmOrder())
    assert staff.ended == [status]


def test_orders_that_nobody_carries_out_are_not_offered(staff: StaffRig) -> None:
    assert {Order.NEW_ROLL, Order.TEST_SECOND, Order.NEW_ROLL_SECOND}.isdisjoint(staff.opened().offered)
    assert staff.press(GiveOrder(Order.NEW_ROLL)).said is None


def test_a_second_printer_and_counted_rolls_have_rows_and_orders_of_their_own(well_equipped: StaffRig) -> None:
    place = well_equipped.opened()
    assert [row.name.en for row in place.rows[:4]] == [
        "Printer",
        "Second printer",
        "Paper roll",
        "Second printer's roll",
    ]
    well_equipped.roll.slip_printed(500_000)
    for order in (Order.TEST_SECOND, Order.NEW_ROLL_SECOND):
        assert well_equipped.press(GiveOrder(order)).said == texts.DONE[order]
    assert well_equipped.printer.device.slips == [], "the test slip is the second printer's"
    assert well_equipped.roll.roll.used_dots == 0


def test_a_number_is_printed_again_and_the_journal_knows(staff: StaffRig) -> None:
    staff.running.issue("A")
    staff.opened()
    assert staff.press(ShowTab(Tab.PRINTER), GiveOrder(Order.REPRINT)).number == ""
    place = staff.press(TypeReprint("A1"), DoReprint())
    assert (place.said, place.number) == (number_texts.REPRINTED.fill(number="A001"), None)
    assert len(staff.printer.device.slips) == 1
    assert any("SlipReprinted" in event for event in staff.journal())


def test_a_number_that_is_not_there_can_be_typed_anew(staff: StaffRig) -> None:
    staff.opened()
    place = staff.press(GiveOrder(Order.REPRINT), TypeReprint("A9"), DoReprint())
    assert (place.failed, place.number) == (True, "A9")
    assert place.said is not None
    assert "A009" in place.said.en
    assert staff.press(DropOrder()).number is None


def test_a_slip_that_does_not_come_again_says_why(staff: StaffRig) -> None:
    staff.running.issue("A")
    staff.opened()
    staff.printer.device.faults.paper_out = True
    place = staff.press(GiveOrder(Order.REPRINT), TypeReprint("A001"), DoReprint())
    assert place.failed
    assert place.said is not None
    assert "没有纸" in place.said.zh


def test_no_number_is_typed_where_none_is_asked_for(staff: StaffRig) -> None:
    staff.opened()
    assert staff.press(TypeReprint("A1"), DoReprint()).number is None
    assert staff.printer.device.slips == []


def test_a_line_of_the_log_is_shown_as_a_whole_until_another_part_is(staff: StaffRig) -> None:
    staff.opened()
    staff.press(ShowTab(Tab.LOG))
    assert staff.press(PickLine(0)).line == 0
    assert staff.press(PickLine(7)).line == 0  # there is none
    assert staff.press(ShowTab(Tab.LOG)).line is None


def test_machine_and_log_are_shown(staff: StaffRig) -> None:
    staff.opened()
    assert staff.press(ShowTab(Tab.MACHINE)).rows[0].name.en == "Program"
    assert staff.press(ShowTab(Tab.LOG)).log == ("10:42 a line",)


def test_the_page_is_left_by_itself_after_three_minutes_without_a_press(staff: StaffRig) -> None:
    staff.opened()
    staff.wait(170)
    staff.press(ShowTab(Tab.LOG))
    staff.wait(179)
    staff.desk()
    staff.wait(1)
    assert staff.here() == Home()


def test_an_order_that_never_ends_does_not_keep_the_page(staff: StaffRig) -> None:
    staff.opened()
    staff.presenter.pressed(GiveOrder(Order.CLOSE_TODAY))
    staff.presenter.pressed(ConfirmOrder())
    staff.wait(181)
    assert staff.here() == Home()


def test_at_night_the_page_leads_back_to_the_closed_one(staff: StaffRig) -> None:
    staff.clock.start += timedelta(hours=12)
    staff.wait(1)
    assert staff.here() == Closed(Shut.HOURS)
    staff.opened()
    staff.wait(181)
    assert staff.here() == Closed(Shut.HOURS)


def test_a_page_opened_before_closing_time_leads_to_the_closed_one_after_it(staff: StaffRig) -> None:
    staff.opened()
    staff.clock.start += timedelta(hours=12)
    staff.press(ShowTab(Tab.LOG))
    staff.presenter.pressed(GoHome())
    staff.wait(1)
    assert staff.here() == Closed(Shut.HOURS)


def test_a_pause_of_the_pin_page_ends_with_the_page(staff: StaffRig) -> None:
    staff.ask()
    for _ in range(3):
        staff.enter("000000")
    staff.wait(61)
    assert staff.here() == Home()


def test_what_comes_after_the_page_was_left_is_not_shown(staff: StaffRig) -> None:
    staff.opened()
    staff.presenter.pressed(GiveOrder(Order.TEST_PRINT))
    staff.presenter.pressed(GoHome())
    staff.work()
    assert staff.here() == Home()


def test_the_tab_of_numbers_tells_how_it_is_now_and_offers_what_makes_sense(staff: StaffRig) -> None:
    staff.opened()
    place = staff.press(ShowTab(Tab.HALL))
    assert (place.rows[0].value, place.unfit) == (texts.GIVEN, Order.OPEN_AGAIN)
    staff.press(GiveOrder(Order.CLOSE_TODAY), ConfirmOrder())
    staff.presenter.hall_seen(staff.running.store.hall())
    place = staff.press(ShowTab(Tab.HALL))
    assert (place.rows[0].value, place.unfit) == (texts.STOPPED, Order.CLOSE_TODAY)


def test_a_page_for_staff_has_none_of_the_citizens_modes(staff: StaffRig) -> None:
    staff.opened()
    for mode in Mode:
        staff.presenter.pressed(ToggleMode(mode))
    assert staff.presenter.state.modes == USUAL_MODES
