"""A number scanned or typed is found, brought back and given back, each only by whom it belongs to."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.modes import USUAL_MODES, Mode, Modes
from kiosk.my_number import texts
from kiosk.my_number.place import (
    AskGiveUp,
    AskNumber,
    AskTime,
    AtNumber,
    ComeBack,
    DoGiveUp,
    FindNumber,
    GiveUp,
    KeepNumber,
    OpenMyNumber,
    ProveTime,
    Purpose,
    TakeNew,
    TypeNumber,
)
from kiosk.press import GiveBack, GoBack, GoHome, SwitchLanguage, ToggleMode
from kiosk.state import AtService, Home, TakeNumber
from shared.actions import calling
from shared.domain.events import TicketReturned
from shared.domain.ids import new_command
from shared.domain.problem import DatabaseAway
from shared.domain.slip_key import CODE_SCHEME
from shared.domain.ticket import TicketState
from shared.domain.words import Language
from tests.kiosk.askers import a_rig_with, happened, lose_slip, missed, scan, scan_slip
from tests.kiosk.kiosks import Rig


def type_number(rig: Rig, text: str, purpose: Purpose = Purpose.ASK) -> None:
    rig.presenter.pressed(OpenMyNumber(purpose))
    rig.presenter.pressed(TypeNumber(text))
    rig.presenter.pressed(FindNumber())
    rig.work()


def type_time(rig: Rig, text: str) -> None:
    rig.presenter.pressed(TypeNumber(text))
    rig.presenter.pressed(ProveTime())
    rig.work()


def test_a_slip_scanned_at_home_tells_where_it_is(rig: Rig) -> None:
    rig.running.issue("A")
    mine = rig.running.issue("A").ticket
    scan_slip(rig, mine)
    place = rig.at(AtNumber)
    assert (place.ticket.number, place.issued.people_ahead, place.by_slip) == ("A002", 1, True)
    assert not place.came_back


def test_a_slip_in_a_link_is_understood(rig: Rig) -> None:
    mine = rig.running.issue("A").ticket
    scan(rig, f"https://hall.example/t/{CODE_SCHEME}{mine.code}")
    assert rig.at(AtNumber).ticket.number == mine.number


@pytest.mark.parametrize("typed", ["A001", "A1"])
def test_a_number_typed_tells_where_it_is_and_proves_nothing(rig: Rig, typed: str) -> None:
    rig.running.issue("A")
    type_number(rig, typed)
    assert rig.at(AtNumber).proof is None


def test_a_number_that_is_none_is_told_on_the_same_page(rig: Rig) -> None:
    type_number(rig, "A")
    assert rig.at(AskNumber).said == texts.NO_SUCH_NUMBER
    rig.presenter.pressed(TypeNumber("A099"))
    rig.presenter.pressed(FindNumber())
    rig.work()
    said = rig.at(AskNumber).said
    assert said is not None
    assert "no number A099 today" in said.en


@pytest.mark.parametrize("where", ["home", "errand", "my number"])
def test_a_missed_slip_scanned_anywhere_is_back_in_line_at_once(rig: Rig, where: str) -> None:
    gone = missed(rig)
    if where != "home":
        rig.presenter.pressed(OpenMyNumber(Purpose.RETURN if where == "errand" else Purpose.ASK))
    scan_slip(rig, gone)
    place = rig.at(AtNumber)
    assert (place.ticket.state, place.issued.people_ahead, place.came_back) == (TicketState.WAITING, 3, True)
    assert happened(rig, TicketReturned) == 1


def test_scanning_twice_returns_once(rig: Rig) -> None:
    gone = missed(rig)
    scan_slip(rig, gone)
    scan_slip(rig, gone)
    assert not rig.at(AtNumber).came_back
    assert happened(rig, TicketReturned) == 1


def test_a_missed_number_typed_comes_back_with_the_time_on_its_slip(rig: Rig) -> None:
    missed(rig)
    type_number(rig, "A001", Purpose.RETURN)
    assert rig.at(AskTime).number == "A001"
    type_time(rig, "10")
    assert rig.at(AskTime).said == texts.TIME_INCOMPLETE
    type_time(rig, "0101")
    said = rig.at(AskTime).said
    assert rig.at(AskTime).typed == "0101"
    assert said is not None
    assert "not the time printed" in said.en
    assert happened(rig, TicketReturned) == 0
    type_time(rig, "1042")
    assert (rig.at(AtNumber).came_back, rig.at(AtNumber).issued.people_ahead) == (True, 3)
    assert not rig.at(AtNumber).by_slip


def test_a_missed_number_looked_up_offers_the_same_way_back(rig: Rig) -> None:
    missed(rig)
    type_number(rig, "A001")
    rig.presenter.pressed(ComeBack())
    assert rig.at(AskTime).number == "A001"
    rig.presenter.pressed(GoBack())
    assert rig.at(AskNumber).typed == ""


def test_a_number_that_was_not_missed_just_tells_where_it_is(rig: Rig) -> None:
    rig.running.issue("A")
    type_number(rig, "A001", Purpose.RETURN)
    assert rig.at(AtNumber).ticket.state is TicketState.WAITING


def test_who_comes_too_late_is_offered_a_new_number(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url, rules={"parked_for_s": 600}) as rig:
        gone = missed(rig)
        rig.clock.seconds += 660
        scan_slip(rig, gone)
        place = rig.at(AtNumber)
        assert place.over
        assert place.said is not None
        assert "too long ago" in place.said.en
        rig.presenter.pressed(TakeNew(gone.service_id))
        rig.work()
        assert rig.at(AtService).service_id == gone.service_id
        rig.take()
        assert rig.at(TakeNumber).issued.ticket.number == "A006"


def test_a_slip_of_yesterday_is_offered_a_new_number(rig: Rig) -> None:
    old = rig.running.issue("A").ticket
    rig.clock.seconds += 24 * 3600
    scan_slip(rig, old)
    place = rig.at(AskNumber)
    assert place.new_for == old.service_id
    rig.presenter.pressed(TakeNew(old.service_id))
    rig.work()
    rig.at(AtService)


def test_a_called_number_tells_its_window(rig: Rig) -> None:
    rig.running.issue("A")
    calling.call_next(rig.running.store, rig.running.clerk(2), new_command())
    type_number(rig, "A001")
    assert rig.at(AtNumber).ticket.counter_id == rig.running.counter(2).id


def test_a_slip_gives_its_number_back_after_one_question(rig: Rig) -> None:
    mine = rig.running.issue("A").ticket
    scan_slip(rig, mine)
    rig.presenter.pressed(AskGiveUp())
    rig.at(GiveUp)
    assert rig.tickets() == [("A001", "waiting")]
    rig.presenter.pressed(DoGiveUp())
    rig.presenter.pressed(DoGiveUp())
    rig.work()
    said = rig.at(Home).said
    assert said is not None
    assert said.zh == "A001 号已退回。"
    assert rig.tickets() == [("A001", "abandoned")]


def test_who_keeps_the_number_is_back_at_it(rig: Rig) -> None:
    scan_slip(rig, rig.running.issue("A").ticket)
    rig.presenter.pressed(AskGiveUp())
    rig.presenter.pressed(KeepNumber())
    rig.at(AtNumber)
    rig.presenter.pressed(AskGiveUp())
    rig.presenter.pressed(GoBack())
    rig.at(AtNumber)
    assert rig.tickets() == [("A001", "waiting")]


def test_whoever_tries_out_times_must_wait_a_minute_and_the_slip_works_all_the_same(rig: Rig) -> None:
    gone = missed(rig)
    for typed in ("0101", "0102", "0103", "0104", "0105"):
        type_number(rig, "A001", Purpose.RETURN)
        type_time(rig, typed)
        said = rig.at(AskTime).said
        assert said is not None
        assert "not the time printed" in said.en
        rig.presenter.pressed(GoHome())
    type_number(rig, "A001", Purpose.RETURN)
    type_time(rig, "1042")
    assert (rig.at(AskTime).said, rig.at(AskTime).typed) == (texts.TOO_MANY_TIMES, "")
    assert happened(rig, TicketReturned) == 0
    scan_slip(rig, gone)
    assert rig.at(AtNumber).came_back


def test_times_may_be_tried_again_after_a_minute(rig: Rig) -> None:
    missed(rig)
    type_number(rig, "A001", Purpose.RETURN)
    for _ in range(5):
        type_time(rig, "0101")
    type_time(rig, "1042")
    rig.at(AskTime)
    rig.clock.seconds += 60
    type_time(rig, "1042")
    assert rig.at(AtNumber).came_back


@pytest.mark.parametrize("with_time", [False, True])
def test_nobody_cancels_a_number_without_its_slip(rig: Rig, with_time: bool) -> None:
    if with_time:
        missed(rig)
        type_number(rig, "A001", Purpose.RETURN)
        type_time(rig, "1042")
    else:
        rig.running.issue("A")
        type_number(rig, "A001")
    place = rig.at(AtNumber)
    rig.presenter.pressed(AskGiveUp())
    rig.presenter.pressed(DoGiveUp())
    rig.work()
    assert rig.at(AtNumber) == place
    assert all(state == "waiting" for _, state in rig.tickets())


def test_a_number_called_meanwhile_is_not_given_back(rig: Rig) -> None:
    mine = rig.running.issue("A").ticket
    scan_slip(rig, mine)
    rig.presenter.pressed(AskGiveUp())
    calling.call_next(rig.running.store, rig.running.clerk(1), new_command())
    rig.presenter.pressed(DoGiveUp())
    rig.work()
    said = rig.at(GiveUp).said
    assert said is not None
    assert "A001" in said.en
    assert rig.tickets() == [("A001", "called")]


def test_a_lost_database_is_told_and_asked_again(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = rig.running.issue("A").ticket
    store = rig.running.store

    def away(*_: object, **__: object) -> None:
        raise DatabaseAway("The database does not answer.")

    with monkeypatch.context() as cut:
        cut.setattr(store, "change", away)
        scan_slip(rig, mine)
        assert rig.at(AskNumber).said == texts.AWAY
    scan_slip(rig, mine)
    rig.at(AtNumber)


def test_a_scan_in_the_middle_of_taking_a_number_disturbs_nobody(rig: Rig) -> None:
    mine = rig.running.issue("A").ticket
    rig.open()
    scan_slip(rig, mine)
    rig.at(AtService)
    rig.take()
    place = rig.at(TakeNumber)
    scan_slip(rig, mine)
    assert rig.at(TakeNumber) == place


def test_an_answer_that_comes_after_the_page_was_left_changes_nothing(rig: Rig) -> None:
    mine = rig.running.issue("A").ticket
    rig.presenter.pressed(OpenMyNumber(Purpose.ASK))
    rig.presenter.pressed(TypeNumber(mine.number))
    rig.presenter.pressed(FindNumber())
    rig.presenter.pressed(GoHome())
    assert rig.at(AskNumber).waiting
    rig.work()
    rig.presenter.pressed(GoHome())
    assert rig.at(Home) == Home()


def test_the_page_goes_home_by_itself(rig: Rig) -> None:
    scan_slip(rig, rig.running.issue("A").ticket)
    rig.wait(31)
    assert replace(rig.at(Home), said=None) == Home()


def test_going_home_from_a_number_keeps_the_persons_modes_and_language_until_they_leave(rig: Rig) -> None:
    rig.presenter.pressed(ToggleMode(Mode.ELDER))
    rig.presenter.pressed(SwitchLanguage())
    scan_slip(rig, rig.running.issue("A").ticket)
    visit = rig.state.visit
    rig.presenter.pressed(GoHome(stays=True))
    assert rig.at(Home) == Home()
    assert (rig.state.modes, rig.state.language, rig.state.visit) == (Modes(elder=True), Language.EN, visit + 1)
    rig.wait(120)
    assert (rig.state.modes, rig.state.language) == (USUAL_MODES, Language.ZH)


def test_giving_a_number_back_ends_the_modes(rig: Rig) -> None:
    rig.presenter.pressed(ToggleMode(Mode.ELDER))
    scan_slip(rig, rig.running.issue("A").ticket)
    rig.presenter.pressed(AskGiveUp())
    rig.presenter.pressed(DoGiveUp())
    rig.work()
    assert (type(rig.state.place), rig.state.modes) == (Home, USUAL_MODES)


def test_a_wrong_time_is_kept_to_be_seen(rig: Rig) -> None:
    type_number(rig, missed(rig).number, Purpose.RETURN)
    type_time(rig, "0001")
    place = rig.at(AskTime)
    assert (place.typed, place.said is not None) == ("0001", True)


def test_a_number_whose_citizen_left_without_slip_and_answer_leads_to_a_new_one(rig: Rig) -> None:
    lose_slip(rig)
    rig.wait(40)
    rig.work()
    assert rig.tickets() == [("A001", "abandoned")]
    type_number(rig, "A001")
    assert (rig.at(AtNumber).left, rig.at(AtNumber).proof) == (True, None)
    rig.presenter.pressed(TakeNew(rig.at(AtNumber).ticket.service_id))
    assert rig.at(AtService).service_id == rig.running.service("A").id


def test_a_number_given_back_by_choice_tells_strangers_nothing(rig: Rig) -> None:
    lose_slip(rig)
    rig.presenter.pressed(GiveBack())
    rig.work()
    type_number(rig, "A001")
    assert not rig.at(AtNumber).left
