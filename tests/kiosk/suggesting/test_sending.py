"""Sending what was written: once, whatever goes wrong."""

import logging

import pytest

from kiosk.press import GoBack, GoHome
from kiosk.suggesting import texts
from kiosk.suggesting.desk import SuggestionDesk
from kiosk.suggesting.place import (
    CheckingNote,
    NoPhone,
    NoteReceived,
    PhoneIsDone,
    SendNote,
)
from shared.domain.ids import CommandId
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.suggestion import Draft
from shared.domain.words import Words
from tests.kiosk.kiosks import Rig
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


def test_a_lost_answer_keeps_the_text_and_trying_again_sends_it_once(rig: Rig, cut: list[DatabaseAway]) -> None:
    check(rig)
    send(rig)
    assert rig.at(CheckingNote).said == texts.AWAY
    assert rig.at(CheckingNote).note.written.text == "排队太久了"
    rig.presenter.pressed(GoBack())
    rig.presenter.pressed(PhoneIsDone())
    cut.clear()
    send(rig)
    assert rig.at(NoteReceived).number == "YJ-0302-001"
    assert len(kept(rig)) == 1


def test_what_was_changed_after_a_lost_answer_is_sent_as_it_is_now(rig: Rig, cut: list[DatabaseAway]) -> None:
    check(rig)
    send(rig)
    cut.clear()
    rig.presenter.pressed(GoBack())
    rig.presenter.pressed(NoPhone())
    send(rig)
    assert [found.phone for found in kept(rig)] == ["", "13812345678"]


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
