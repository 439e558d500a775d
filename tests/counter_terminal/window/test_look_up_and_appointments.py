"""The panels that look a ticket up and that show today's appointments."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_terminal.state import Shape
from counter_terminal.window.soft_button import SoftButton
from shared.actions import booking
from shared.domain.appointment import Booking
from shared.domain.events import AppointmentCheckedIn
from shared.domain.ids import new_command
from shared.domain.words import Language
from tests.counter_terminal.bench import HandClock
from tests.counter_terminal.window.hand import Hand
from tests.counter_terminal.window.test_lists import click, said
from tests.factories import RunningHall, a_hall
from tests.shared.actions.booked import GUIDE, catalogue_with_slots, moment


@pytest.fixture
def running(ready_sqlite_url: str, clock: HandClock) -> Iterator[RunningHall]:
    made = a_hall(ready_sqlite_url, clock, catalogue_with_slots())
    yield made
    made.store.close()


@pytest.fixture
def looking(at_desk: Hand) -> Hand:
    at_desk.bench.presenter.change(shape=Shape.FULL)
    at_desk.settle()
    at_desk.press("tab_panel_look_up")
    return at_desk


@pytest.fixture
def appointments(at_desk: Hand) -> Hand:
    bench = at_desk.bench
    for at, name in (("09:30", "张小三"), ("10:00", "王小明")):
        wish = Booking(bench.running.service("A").id, moment(at), name)
        booking.book(bench.running.store, GUIDE, wish, new_command())
    bench.presenter.change(shape=Shape.FULL)
    at_desk.settle()
    at_desk.press("tab_panel_appointments")
    return at_desk


def test_complaint_20_a_number_typed_without_shift_is_told_by_enter(looking: Hand) -> None:
    looking.key(Qt.Key.Key_F3)
    QTest.keyClicks(looking.find("look_up_field"), "a2")
    looking.key_on("look_up_field", Qt.Key.Key_Return)
    assert looking.text("look_up_number") == "A002"
    assert looking.text("look_up_line_0") == "取号，办理事项A，前面有 1 人"
    assert looking.find("look_up_line_0").accessibleName() == "09:00 取号，办理事项A，前面有 1 人"


def test_complaint_20_a_scanner_types_the_slip_into_the_field_and_the_next_one_over_it(looking: Hand) -> None:
    for queue, number in (("A", "A004"), ("B", "B001")):
        code = looking.bench.running.issue(queue).ticket.code
        QTest.keyClicks(looking.find("look_up_field"), f"XC1:{code}")
        looking.key_on("look_up_field", Qt.Key.Key_Return)
        assert looking.text("look_up_number") == number


def test_nothing_can_be_changed_from_the_look_up(looking: Hand) -> None:
    QTest.keyClicks(looking.find("look_up_field"), "A001")
    looking.press("look_up_go")
    buttons = looking.find("panel_look_up").findChildren(SoftButton)
    assert {made.objectName() for made in buttons} == {"look_up_day_before", "look_up_day_after", "look_up_go"}


def test_a_ticket_of_another_day_says_that_it_is_not_there(looking: Hand) -> None:
    looking.press("look_up_day_before")
    QTest.keyClicks(looking.find("look_up_field"), "A001")
    looking.press("look_up_go")
    assert looking.text("look_up_said") == "2026-03-01 没有 A001 这张号，请核对号码和日期。"
    looking.press("look_up_day_after")
    looking.press("look_up_go")
    assert looking.text("look_up_number") == "A001"


def test_the_look_up_speaks_english(looking: Hand) -> None:
    QTest.keyClicks(looking.find("look_up_field"), "A001")
    looking.press("look_up_go")
    looking.bench.presenter.change(language=Language.EN)
    looking.settle()
    assert looking.text("look_up_heading") == "Service A · Normal · waiting"
    assert looking.text("look_up_line_0") == "took the number for Service A, 0 people ahead"


def test_an_appointment_is_checked_in_by_keys_alone(appointments: Hand) -> None:
    assert said(appointments, "appointments")[0] == "09:30，事项A，可以签到，09:45 前可签到，张*三"
    appointments.key(Qt.Key.Key_F3)
    QTest.keyClicks(appointments.find("appointment_search"), "09:3")
    appointments.key_on("appointment_search", Qt.Key.Key_Return)
    appointments.key_on("appointments", Qt.Key.Key_Return)
    assert appointments.bench.happened(AppointmentCheckedIn) == 1
    assert appointments.text("status_line") == "已签到，号码 A004，请告诉群众。"
    assert said(appointments, "appointments") == ["09:30，事项A，已签到，A004，张*三"]


def test_one_who_is_too_early_is_refused_in_the_row(appointments: Hand) -> None:
    click(appointments, 1, "appointments")
    assert appointments.off("check_in")
    assert appointments.text("row_why") == "还没到签到时间，09:30 起可以签到。"


def test_the_whole_hall_is_shown_on_asking(appointments: Hand) -> None:
    assert not appointments.button("appointments_whole_hall").isChecked()
    appointments.press("appointments_whole_hall")
    assert appointments.button("appointments_whole_hall").isChecked()
