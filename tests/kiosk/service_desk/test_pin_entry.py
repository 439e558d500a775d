"""The way through the PIN, wrong ones, and their pauses."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.press import ChooseService, GoHome
from kiosk.service_desk import texts
from kiosk.service_desk.place import AskForService, AtPin, AtServiceDesk, EnterPin, ErasePinDigit, PinDigit
from kiosk.state import Closed, Home, Shut
from shared.domain.problem import DatabaseAway
from tests.kiosk.service_desk.desks import PIN, StaffRig, a_staff_rig


def test_the_right_pin_opens_the_service_page_and_is_journaled(staff: StaffRig) -> None:
    staff.ask()
    staff.enter()
    assert isinstance(staff.here(), AtServiceDesk)
    assert any("ServicePageOpened" in line and "kiosk-1" in line for line in staff.journal())


def test_a_wrong_pin_does_not_and_is_journaled_with_its_count(staff: StaffRig) -> None:
    staff.ask()
    for _ in range(2):
        staff.enter("111222")
    place = staff.here()
    assert isinstance(place, AtPin)
    assert (place.said, place.digits) == (texts.WRONG_PIN.fill(left=1), 0)
    assert sum("PinRefused" in line for line in staff.journal()) == 2


def test_after_the_third_wrong_pin_even_the_right_one_must_wait(staff: StaffRig) -> None:
    staff.ask()
    for _ in range(3):
        staff.enter("111222")
    staff.enter(PIN)
    place = staff.here()
    assert isinstance(place, AtPin)
    assert (place.said, place.paused, place.digits) == (texts.PAUSE.fill(seconds=30), True, 0)
    staff.wait(10)
    staff.presenter.pressed(ErasePinDigit())
    staff.wait(1)
    place = staff.here()
    assert isinstance(place, AtPin)
    assert place.said == texts.PAUSE.fill(seconds=19)
    staff.wait(19)
    assert staff.here() == replace(place, said=None, paused=False)
    for _ in PIN:
        staff.presenter.pressed(ErasePinDigit())
    staff.enter(PIN)
    assert isinstance(staff.here(), AtServiceDesk)
    assert staff.attempts.wrong == 0


def test_the_digits_are_in_no_state(staff: StaffRig) -> None:
    staff.ask()
    for digit in PIN:
        staff.presenter.pressed(PinDigit(digit))
    place = staff.here()
    assert isinstance(place, AtPin)
    assert (place.digits, PIN in repr(place)) == (6, False)


def test_leaving_forgets_the_digits(staff: StaffRig) -> None:
    staff.ask()
    staff.presenter.pressed(PinDigit("2"))
    staff.presenter.pressed(GoHome())
    assert staff.here() == Home()
    assert staff.ask().digits == 0
    staff.presenter.pressed(EnterPin())
    staff.work()
    assert isinstance(staff.here(), AtPin)


def test_the_page_is_left_after_a_minute(staff: StaffRig) -> None:
    staff.ask()
    staff.wait(59)
    assert isinstance(staff.here(), AtPin)
    staff.wait(1)
    assert staff.here() == Home()


def test_a_citizens_page_is_left_for_good(staff: StaffRig) -> None:
    staff.presenter.pressed(ChooseService(staff.running.service("A").id))
    staff.work()
    assert staff.ask().came_from == Home()


def test_a_closed_kiosk_is_closed_again_afterwards(staff: StaffRig) -> None:
    staff.clock.seconds += 10 * 3600
    staff.presenter.tick()
    assert staff.ask().came_from == Closed(Shut.HOURS)
    staff.presenter.pressed(GoHome())
    assert staff.here() == Closed(Shut.HOURS)


@pytest.mark.allow_warnings("no PIN is set")
def test_without_a_pin_nothing_opens(ready_sqlite_url: str, tmp_path: Path, qapp: QApplication) -> None:
    with a_staff_rig(ready_sqlite_url, tmp_path, hash_=None) as staff:
        staff.presenter.pressed(AskForService())
        assert staff.here() == Home()


@pytest.mark.allow_warnings("could not be journaled", "pin_hash")
def test_a_damaged_hash_opens_nothing(ready_sqlite_url: str, tmp_path: Path, qapp: QApplication) -> None:
    with a_staff_rig(ready_sqlite_url, tmp_path, hash_="$argon2id$x") as staff:
        staff.ask()
        staff.enter()
        place = staff.here()
        assert isinstance(place, AtPin)
        assert place.said == texts.PIN_BROKEN


@pytest.mark.allow_warnings("The service page was opened with the PIN. It could not be journaled")
def test_while_the_database_is_away_the_log_keeps_the_entry(staff: StaffRig, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object) -> None:
        raise DatabaseAway("The database does not answer.")

    monkeypatch.setattr(staff.technician, "entered", away)
    staff.ask()
    staff.enter()
    assert isinstance(staff.here(), AtServiceDesk)
