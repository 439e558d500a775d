"""What meets at the kiosk at once: a restart, the night, closing time, a hung database; nobody is caught in between."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.check_in import texts as check_in_texts
from kiosk.check_in.place import AtCheckIn
from kiosk.dark.night import AWAKE_S, Night
from kiosk.inputs.press import Scanned
from kiosk.my_number.place import AtNumber
from kiosk.press import GiveBack, GoHome, Keep, Take
from kiosk.state import AtService, Closed, Home, PrintFault, Shut, Slip, TakeNumber
from tests.kiosk.askers import a_rig_with, book, scan, scan_slip
from tests.kiosk.kiosks import Rig, restarted

NIGHT = timedelta(hours=12)


class NoSwitch:
    def darken(self) -> None:
        """There is no backlight here."""

    def light(self) -> None:
        """There is no backlight here."""


def seen_dark(night: Night, rig: Rig) -> bool:
    night.see(rig.state)
    return night.dark


def dies_while_printing(rig: Rig) -> None:
    """Leave a number in the journal that may be on paper."""
    rig.open()
    rig.presenter.pressed(Take())
    rig.printing.drain()
    rig.database.drain()
    rig.at(TakeNumber)
    rig.numbers.handing(rig.at(TakeNumber).issued)


def test_after_a_restart_at_night_the_slip_is_asked_about_on_a_lit_screen(ready_rig: Rig, qapp: QApplication) -> None:
    ready_rig.clock.start += timedelta(hours=6, minutes=17)
    dies_while_printing(ready_rig)
    ready_rig.clock.seconds += 8 * 60
    again = restarted(ready_rig)
    place = again.at(PrintFault)
    assert place.maybe_printed
    window = QWidget()
    night = Night(window, NoSwitch(), lambda: again.clock.seconds, 0)
    again.clock.seconds += AWAKE_S
    assert not seen_dark(night, again)
    again.wait(31)
    again.work()
    again.wait(1)
    assert again.at(Closed).why is Shut.HOURS
    assert seen_dark(night, again)
    assert again.tickets() == [("A001", "waiting")], "it may be on paper"
    night.close()
    again.numbers.journal.close()


def at_a_service(rig: Rig) -> None:
    rig.open()


def at_a_number(rig: Rig) -> None:
    scan_slip(rig, rig.running.issue("A").ticket)


def at_a_fault(rig: Rig) -> None:
    rig.open()
    rig.presenter.pressed(Take())
    rig.printing.drain()
    rig.database.drain()
    rig.faults.paper_out = True
    rig.work()


@pytest.mark.parametrize(
    ("come", "place"), [(at_a_service, AtService), (at_a_number, AtNumber), (at_a_fault, PrintFault)]
)
def test_closing_time_interrupts_nobody_and_closes_behind_them(
    rig: Rig, come: Callable[[Rig], None], place: type[object]
) -> None:
    come(rig)
    rig.clock.start += NIGHT
    rig.wait(1)
    rig.at(place)
    rig.presenter.pressed(GoHome())
    rig.work()
    rig.wait(1)
    assert rig.at(Closed).why is Shut.HOURS


def test_a_number_taken_before_closing_time_is_kept_or_given_back_after_it(rig: Rig) -> None:
    for press, slip_state in ((Keep(), "waiting"), (GiveBack(), "abandoned")):
        rig.faults.paper_out = False
        at_a_fault(rig)
        rig.clock.start += NIGHT
        rig.wait(1)
        rig.presenter.pressed(press)
        rig.work()
        assert rig.tickets()[-1][1] == slip_state
        if isinstance(press, Keep):
            assert rig.at(TakeNumber).slip is Slip.NONE
            rig.presenter.pressed(GoHome())
        rig.wait(1)
        rig.at(Closed)
        rig.clock.start += NIGHT
        rig.wait(1)


def test_a_hung_database_lets_whoever_checks_in_go_and_they_come_again(
    ready_sqlite_url: str, qapp: QApplication
) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        code = book(rig, "11:00").code
        rig.presenter.pressed(Scanned(code))
        assert not rig.at(AtCheckIn).can_leave
        rig.wait(8)
        assert rig.at(AtCheckIn).said == check_in_texts.AWAY
        rig.presenter.pressed(GoHome())
        rig.work()
        rig.at(Home)
        scan(rig, code)
        assert rig.at(TakeNumber).issued.ticket.number == "A002", "the late answer went back, as nobody saw it"
        assert rig.tickets() == [("A001", "abandoned"), ("A002", "waiting")]
