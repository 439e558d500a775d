"""Checking in at the kiosk: by code, phone or card to the slip at once, and every wrong turn is one sentence."""

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.check_in.place import AtCheckIn, DoCheckIn, OpenCheckIn, TypeCode
from kiosk.inputs import texts as input_texts
from kiosk.my_number.place import AtNumber, TakeNew
from kiosk.press import GoBack, GoHome
from kiosk.state import AtService, CardLies, Closed, Home, PrintFault, Shut, Slip, TakeNumber
from tests.kiosk.askers import CARD, a_rig_with, book, place_card, scan
from tests.kiosk.kiosks import Rig


def type_in(rig: Rig, text: str) -> None:
    rig.presenter.pressed(OpenCheckIn())
    rig.presenter.pressed(TypeCode(text))
    rig.presenter.pressed(DoCheckIn())
    rig.work()


def said(rig: Rig) -> str:
    words = rig.at(AtCheckIn).said
    assert words is not None
    return words.en


@pytest.mark.parametrize("way", ["code", "phone", "scan at home", "scan on the page", "card at home", "card there"])
def test_every_way_leads_to_the_number_and_its_slip(ready_sqlite_url: str, qapp: QApplication, way: str) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        made = book(rig, "11:00", phone="13800001234", id_number=CARD.id_number)
        if way.endswith(("page", "there")):
            rig.presenter.pressed(OpenCheckIn())
        match way.split()[0]:
            case "code":
                type_in(rig, made.code)
            case "phone":
                type_in(rig, "1234")
            case "scan":
                scan(rig, made.code)
            case _:
                place_card(rig)
        place = rig.at(TakeNumber)
        assert (place.issued.ticket.number, place.slip) == ("A001", Slip.PRINTED)
        assert place.issued.ticket.slot_at == made.slot_at
        assert len(rig.printer.device.slips) == 1


@pytest.mark.parametrize(
    ("minutes_later", "says"), [(0, "you may check in from 11:00"), (64, "could be checked in until 11:45")]
)
def test_too_early_and_too_late_say_when(
    ready_sqlite_url: str, qapp: QApplication, minutes_later: int, says: str
) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        made = book(rig, "11:30")
        rig.clock.seconds += minutes_later * 60
        type_in(rig, made.code)
        assert says in said(rig)
        assert rig.tickets() == []


def test_another_day_tells_the_day(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        type_in(rig, book(rig, "11:00", day="2026-03-03").code)
        assert "2026-03-03 11:00" in said(rig)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("7KXA3FNP", "no appointment with this code"),
        ("9999", "no appointment today with these last digits"),
        ("7KXA", "A code has 8 characters"),
    ],
)
def test_what_is_not_found_says_what_to_do(ready_sqlite_url: str, qapp: QApplication, typed: str, says: str) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        type_in(rig, typed)
        assert says in said(rig)
        assert not rig.at(AtCheckIn).waiting


def test_whoever_tries_out_ends_of_phones_must_wait_a_minute_and_other_ways_stay(
    ready_sqlite_url: str, qapp: QApplication
) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        made = book(rig, "11:00", phone="13800001234")
        for typed in ("9991", "9992", "9993", "9994", "9995"):
            type_in(rig, typed)
            assert "no appointment today with these last digits" in said(rig)
            rig.presenter.pressed(GoHome())
        type_in(rig, "1234")
        assert "Too many wrong phone digits" in said(rig)
        assert rig.at(AtCheckIn).typed == ""
        assert rig.tickets() == []
        rig.clock.seconds += 60
        type_in(rig, "9999")
        rig.clock.seconds += 1
        type_in(rig, made.code)
        rig.at(TakeNumber)


def test_a_card_without_an_appointment_is_told_so(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        place_card(rig)
        assert "no appointment for this ID card" in said(rig)
        assert rig.state.card is CardLies.MAYBE


def test_who_comes_too_late_takes_a_number_of_the_same_service(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        made = book(rig, "11:00")
        rig.clock.seconds += 40 * 60
        scan(rig, made.code)
        new_for = rig.at(AtCheckIn).new_for
        assert new_for == made.service_id
        rig.presenter.pressed(TakeNew(new_for))
        rig.work()
        assert rig.at(AtService).service_id == made.service_id
        rig.take()
        assert rig.at(TakeNumber).issued.ticket.number == "A001"


def test_who_checked_in_before_sees_the_number_again_and_no_second_slip(
    ready_sqlite_url: str, qapp: QApplication
) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        made = book(rig, "11:00", phone="13800001234")
        scan(rig, made.code)
        rig.presenter.pressed(GoHome())
        scan(rig, made.code)
        place = rig.at(AtNumber)
        assert (place.ticket.number, place.by_slip) == ("A001", True)
        assert place.said is not None
        assert len(rig.printer.device.slips) == 1
        rig.presenter.pressed(GoHome())
        type_in(rig, "1234")
        assert rig.at(AtNumber).proof is None


def test_a_slip_that_fails_leads_where_every_other_does(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        made = book(rig, "11:00")
        rig.faults.paper_out = True
        scan(rig, made.code)
        assert rig.at(PrintFault).issued.ticket.number == "A001"


def test_while_the_hall_answers_nobody_can_leave_and_a_second_press_does_nothing(
    ready_sqlite_url: str, qapp: QApplication
) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        made = book(rig, "11:00")
        rig.presenter.pressed(OpenCheckIn())
        rig.presenter.pressed(TypeCode(made.code))
        for _ in range(3):
            rig.presenter.pressed(DoCheckIn())
        for leave in (GoBack(), GoHome()):
            rig.presenter.pressed(leave)
        assert rig.at(AtCheckIn).waiting
        rig.work()
        assert rig.tickets() == [("A001", "waiting")]


def test_after_hours_who_booked_checks_in_on_the_closed_page(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        made = book(rig, "18:00")
        rig.clock.seconds += 7 * 3600 + 3 * 60
        rig.presenter.tick()
        rig.at(Closed)
        scan(rig, made.code)
        assert rig.at(TakeNumber).issued.ticket.number == "A001"
        rig.presenter.pressed(GoHome())
        rig.presenter.tick()
        assert rig.at(Closed).why is Shut.HOURS


def test_a_hall_without_appointments_takes_no_notice_of_codes_and_cards(rig: Rig) -> None:
    scan(rig, "7KXA3FNP")
    place_card(rig)
    assert rig.at(Home) == Home()


def test_a_strange_code_is_told_so_and_does_nothing(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        for text in ("https://example.com/", "'; DROP TABLE ticket; --", "x" * 4096, "你好"):
            scan(rig, text)
            assert rig.at(Home).said == input_texts.UNKNOWN_CODE
        rig.presenter.pressed(OpenCheckIn())
        scan(rig, "6901234567892")
        assert rig.at(AtCheckIn).said == input_texts.UNKNOWN_CODE
        rig.presenter.pressed(TypeCode("7"))
        assert rig.at(AtCheckIn).said is None
