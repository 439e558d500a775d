"""A checked-in appointment's ticket on its way into the hand: written down like every other, whatever happens."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.check_in.place import AtCheckIn, DoCheckIn, OpenCheckIn, TypeCode
from kiosk.local.phase import Phase
from kiosk.my_number.place import AtNumber
from kiosk.press import GiveBack, Keep, PrintAgain
from kiosk.state import Home, PrintFault, Slip, SlipTrouble, TakeNumber
from shared.actions import checking_in
from shared.actions.checking_in import CheckedIn
from shared.domain.problem import DatabaseAway
from tests.kiosk.askers import a_rig_with, book
from tests.kiosk.dying import Step, after, before, take_until_it_dies
from tests.kiosk.kiosks import Rig


def check_in(rig: Rig, code: str) -> None:
    rig.presenter.pressed(OpenCheckIn())
    rig.presenter.pressed(TypeCode(code))
    rig.presenter.pressed(DoCheckIn())
    rig.work()


def phases(rig: Rig) -> list[Phase]:
    journal = rig.numbers.journal.file
    return [Phase(row[0]) for row in journal.read(lambda c: c.execute("SELECT phase FROM entry ORDER BY place"))]


def test_its_way_is_in_the_journal_once_it_is_kept(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        check_in(rig, book(rig, "11:00").code)
        assert phases(rig) == [Phase.KEPT]
        assert rig.numbers.journal.to_merge() == [], "the database knows it"


@pytest.mark.parametrize(
    ("step", "slips", "asked_about"),
    [
        (after("numbers", "handing"), 0, True),
        (after("printer", "print"), 1, True),
        (before("numbers", "handed"), 1, True),
        (after("numbers", "handed"), 1, False),
    ],
    ids=str,
)
def test_a_kiosk_that_dies_loses_no_ticket(
    ready_sqlite_url: str, qapp: QApplication, step: Step, slips: int, asked_about: bool
) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        code = book(rig, "11:00").code
        again = take_until_it_dies(rig, step, lambda dying: check_in(dying, code))
        if asked_about:
            assert again.at(PrintFault).trouble is SlipTrouble.RESTARTED
            again.wait(31)
            again.work()
        again.at(Home)
        assert again.tickets() == [("A001", "waiting")]
        assert len(again.printer.device.slips) == slips
        check_in(again, code)
        assert again.at(AtNumber).issued.ticket.number == "A001", "whoever comes again sees the number"
        again.numbers.journal.close()


@pytest.mark.parametrize(
    ("step", "tickets"),
    [
        (before("journal", "asked"), []),
        (after("journal", "asked"), []),
        (before("journal", "issued"), [("A001", "abandoned")]),
        (after("journal", "issued"), [("A001", "abandoned")]),
        (before("numbers", "handing"), [("A001", "abandoned")]),
    ],
    ids=str,
)
def test_a_ticket_that_nobody_saw_goes_back_and_the_appointment_is_open_again(
    ready_sqlite_url: str, qapp: QApplication, step: Step, tickets: list[tuple[str, str]]
) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        code = book(rig, "11:00").code
        again = take_until_it_dies(rig, step, lambda dying: check_in(dying, code))
        again.at(Home)
        assert again.tickets() == tickets
        check_in(again, code)
        assert again.at(TakeNumber).slip is Slip.PRINTED
        assert [state for _, state in again.tickets()].count("waiting") == 1
        again.numbers.journal.close()


@pytest.mark.parametrize("given", [True, False])
def test_an_answer_that_is_lost_gives_its_ticket_back_before_the_next_try(
    ready_sqlite_url: str, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, given: bool
) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        code = book(rig, "11:00").code
        with monkeypatch.context() as cut:
            cut.setattr("kiosk.check_in.desk.check_in", partial(losing_the_answer, checking_in.check_in, given))
            rig.desk.before = True
            check_in(rig, code)
            assert rig.at(AtCheckIn).said is not None
        rig.desk.before = False
        check_in(rig, code)
        assert rig.at(TakeNumber).slip is Slip.PRINTED
        assert [state for _, state in rig.tickets()] == (["abandoned"] if given else []) + ["waiting"]


def losing_the_answer(check_in: Callable[..., CheckedIn], given: bool, *args: Any) -> CheckedIn:
    if given:
        check_in(*args)
    raise DatabaseAway("The database does not answer.")


def test_whoever_waits_too_long_for_the_hall_gets_nothing_later(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        rig.presenter.pressed(OpenCheckIn())
        rig.presenter.pressed(TypeCode(book(rig, "11:00").code))
        rig.presenter.pressed(DoCheckIn())
        rig.wait(9)
        assert rig.at(AtCheckIn).said is not None
        rig.work()
        assert "waiting" not in [state for _, state in rig.tickets()]


def test_given_back_it_can_be_checked_in_anew(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        code = book(rig, "11:00").code
        rig.faults.paper_out = True
        check_in(rig, code)
        rig.at(PrintFault)
        rig.presenter.pressed(GiveBack())
        rig.work()
        assert (rig.tickets(), phases(rig)) == ([("A001", "abandoned")], [Phase.GONE])
        rig.faults.paper_out = False
        check_in(rig, code)
        assert rig.at(TakeNumber).issued.ticket.number == "A002"


def test_given_back_while_the_database_is_away_it_goes_back_later(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        rig.faults.paper_out = True
        check_in(rig, book(rig, "11:00").code)
        rig.lose_database()
        rig.presenter.pressed(GiveBack())
        rig.work()
        assert (rig.tickets(), phases(rig)) == ([("A001", "waiting")], [Phase.RETURNING])
        rig.find_database()
        assert (rig.tickets(), phases(rig)) == ([("A001", "abandoned")], [Phase.GONE])


def test_a_second_try_prints_it_once(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        rig.faults.paper_out = True
        check_in(rig, book(rig, "11:00").code)
        rig.faults.paper_out = False
        rig.presenter.pressed(PrintAgain())
        rig.work()
        assert rig.at(TakeNumber).slip is Slip.PRINTED
        assert (len(rig.printer.device.slips), phases(rig)) == (1, [Phase.KEPT])


def test_kept_without_paper_it_stays_in_line(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        rig.faults.paper_out = True
        check_in(rig, book(rig, "11:00").code)
        rig.presenter.pressed(Keep())
        rig.work()
        assert rig.at(TakeNumber).slip is Slip.NONE
        assert (rig.tickets(), phases(rig)) == ([("A001", "waiting")], [Phase.KEPT])
