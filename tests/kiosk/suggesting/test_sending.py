"""Sending what was written: once, whatever goes wrong."""

import logging
import re

import pytest

from kiosk.desk import Desk
from kiosk.press import GoBack, GoHome
from kiosk.state import Home
from kiosk.suggesting import texts
from kiosk.suggesting.desk import SuggestionDesk
from kiosk.suggesting.place import (
    CheckingNote,
    NoteReceived,
    Paper,
    PrintNumber,
    SendNote,
)
from shared.domain.ids import CommandId
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.suggestion import Category, Draft, WrittenAway
from shared.domain.words import Words
from tests.kiosk.kiosks import Rig, restarted
from tests.kiosk.suggesting.steps import check, kept, send


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch) -> list[DatabaseAway]:
    """A database that is cut off, after it did what was asked, as long as the list holds an error."""
    errors = [DatabaseAway("The database does not answer.")]
    whole = SuggestionDesk.send

    def shaky(desk: SuggestionDesk, draft: Draft, command: CommandId) -> str:
        number = whole(desk, draft, command)
        if errors:
            raise errors[0]
        return number

    monkeypatch.setattr(SuggestionDesk, "send", shaky)
    return errors


def test_pressing_send_twice_sends_once(rig: Rig) -> None:
    check(rig)
    rig.presenter.pressed(SendNote())
    rig.presenter.pressed(SendNote())
    rig.presenter.pressed(GoBack())
    rig.presenter.pressed(GoHome())
    assert rig.at(CheckingNote).sending
    rig.work()
    assert len(kept(rig)) == 1


@pytest.mark.parametrize("noticed", [True, False])
def test_without_the_database_a_number_is_told_at_once_and_the_text_comes_in_later_once(
    rig: Rig, noticed: bool
) -> None:
    if noticed:
        rig.lose_database()
    check(rig)
    if not noticed:
        rig.lose_database()
    send(rig)
    place = rig.at(NoteReceived)
    assert place.away
    assert re.fullmatch(r"YJ-0302-[A-Z]{5}", place.number)
    assert kept(rig) == ()
    for _ in range(2):
        rig.find_database()
    (found,) = kept(rig)
    assert (found.number, found.text, found.phone) == (place.number, "排队太久了", "13812345678")
    assert (found.place, found.category) == ("kiosk-1", Category.COMPLAINT)
    assert rig.numbers.journal.notes.to_merge() == []


def test_a_lost_answer_is_one_suggestion_under_the_number_told(rig: Rig, cut: list[DatabaseAway]) -> None:
    check(rig)
    send(rig)
    place = rig.at(NoteReceived)
    assert place.away
    assert [found.number for found in kept(rig)] == ["YJ-0302-001"]
    cut.clear()
    rig.find_database()
    assert [found.number for found in kept(rig)] == [place.number]


def test_an_answer_that_takes_too_long_is_one_suggestion_too(rig: Rig) -> None:
    check(rig)
    rig.presenter.pressed(SendNote())
    rig.wait(9)
    rig.local.drain()
    number = rig.at(NoteReceived).number
    rig.work()
    rig.wait(21)
    rig.work()
    assert [found.number for found in kept(rig)] == [number]


def test_what_was_written_survives_a_restart_without_the_database(rig: Rig) -> None:
    rig.lose_database()
    check(rig)
    send(rig)
    number = rig.at(NoteReceived).number
    again = restarted(rig)
    again.find_database()
    assert [found.number for found in kept(again)] == [number]
    again.close()


@pytest.mark.allow_warnings("A suggestion could not be brought in: ValueError$")
def test_one_that_cannot_be_brought_in_stays_and_stops_no_other(
    rig: Rig, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    rig.lose_database()
    numbers = []
    for phone in ("13812345678", "13812345679"):
        check(rig, phone)
        send(rig)
        numbers.append(rig.at(NoteReceived).number)
        rig.presenter.pressed(GoHome())
    whole = Desk.bring_in_note

    def fail_once(desk: Desk, written: WrittenAway) -> str:
        if written.number == numbers[0]:
            raise ValueError(written.draft.text)
        return whole(desk, written)

    with monkeypatch.context() as patched:
        patched.setattr(Desk, "bring_in_note", fail_once)
        rig.find_database()
    assert [found.number for found in kept(rig)] == numbers[1:]
    assert "排队" not in caplog.text
    rig.find_database()
    assert {found.number for found in kept(rig)} == set(numbers)


@pytest.mark.parametrize("away", [False, True])
def test_the_number_is_printed_when_somebody_wants_it(rig: Rig, away: bool) -> None:
    check(rig)
    if away:
        rig.lose_database()
    send(rig)
    assert rig.printer.device.slips == []
    rig.wait(15)
    for _ in range(2):
        rig.presenter.pressed(PrintNumber())
    assert rig.at(NoteReceived).paper is Paper.PRINTING
    rig.work()
    rig.presenter.pressed(PrintNumber())
    rig.work()
    assert rig.at(NoteReceived).paper is Paper.PRINTED
    assert len(rig.printer.device.slips) == 1
    rig.wait(15)
    rig.at(NoteReceived)


def test_a_number_that_did_not_come_out_is_told_and_may_be_tried_again(rig: Rig) -> None:
    check(rig)
    send(rig)
    rig.faults.paper_out = True
    rig.presenter.pressed(PrintNumber())
    rig.work()
    assert rig.at(NoteReceived).paper is Paper.FAILED
    rig.faults.paper_out = False
    rig.presenter.pressed(PrintNumber())
    rig.work()
    assert rig.at(NoteReceived).paper is Paper.PRINTED


def test_what_is_printed_after_its_citizen_left_changes_no_other_page(rig: Rig) -> None:
    check(rig)
    send(rig)
    rig.presenter.pressed(PrintNumber())
    rig.presenter.pressed(GoHome())
    rig.work()
    assert rig.state.place == Home()


def test_what_the_hall_refuses_is_told_in_its_words(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> str:
        raise Refused(Words("不行。", "No."))

    monkeypatch.setattr(SuggestionDesk, "send", refuse)
    check(rig)
    send(rig)
    assert rig.at(CheckingNote).said == Words("不行。", "No.")


@pytest.mark.allow_warnings("A suggestion could not be sent: ValueError$")
def test_a_fault_is_logged_without_what_was_written(
    rig: Rig, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: SuggestionDesk, draft: Draft, command: CommandId) -> str:
        raise ValueError(draft.text, command)

    monkeypatch.setattr(SuggestionDesk, "send", fail)
    check(rig)
    with caplog.at_level(logging.DEBUG):
        send(rig)
    assert rig.at(CheckingNote).said == texts.AWAY
    assert "排队" not in caplog.text
