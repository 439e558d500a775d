"""Writing to the hall at a kiosk, and every wrong turn on the way."""

import logging

import pytest

from kiosk.finding.place import DeleteSign, TypeSign
from kiosk.press import GoBack, GoHome, Press, SwitchLanguage
from kiosk.state import Home
from kiosk.suggesting import texts
from kiosk.suggesting.desk import SuggestionDesk
from kiosk.suggesting.place import (
    CheckingNote,
    ChoosingCategory,
    DeleteDigit,
    LeavingPhone,
    NoPhone,
    NoteReceived,
    OpenBox,
    PhoneDigit,
    PhoneIsDone,
    PickCategory,
    SendNote,
    TextIsDone,
    WritingText,
)
from kiosk.writing.presses import ChooseCandidate, MoveCursor, NextIsCapital, OtherKeys, OtherLetters, PlaceCursor
from shared.actions.suggestions import list_suggestions
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import CommandId
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.suggestion import TEXT_MAX, Category, Draft, Suggestion
from shared.domain.words import Language, Words
from tests.kiosk.kiosks import Rig

MANAGER = Actor(Role.MANAGER, "manager")


def write(rig: Rig, keys: str = "paiduitaijiule ") -> None:
    rig.work()
    rig.presenter.pressed(OpenBox())
    rig.work()
    rig.presenter.pressed(PickCategory(Category.COMPLAINT))
    for key in keys:
        rig.presenter.pressed(TypeSign(key))


def dial(rig: Rig, digits: str) -> None:
    for digit in digits:
        rig.presenter.pressed(PhoneDigit(digit))


def check(rig: Rig, phone: str = "13812345678") -> None:
    write(rig)
    rig.presenter.pressed(TextIsDone())
    dial(rig, phone)
    rig.presenter.pressed(PhoneIsDone() if phone else NoPhone())


def send(rig: Rig) -> None:
    rig.presenter.pressed(SendNote())
    rig.work()


def kept(rig: Rig) -> tuple[Suggestion, ...]:
    return list_suggestions(rig.running.store, MANAGER)


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


def test_a_citizen_writes_by_pinyin_and_gets_a_number(rig: Rig) -> None:
    check(rig)
    assert rig.at(CheckingNote).note.written.text == "排队太久了"
    send(rig)
    assert rig.at(NoteReceived).number == "YJ-0302-001"
    (found,) = kept(rig)
    assert (found.text, found.phone, found.category) == ("排队太久了", "13812345678", Category.COMPLAINT)
    assert (found.place, found.language) == ("kiosk-1", Language.ZH)
    rig.wait(21)
    assert rig.state.place == Home()


def test_no_phone_is_needed(rig: Rig) -> None:
    check(rig, phone="")
    send(rig)
    assert kept(rig)[0].phone == ""


def test_letters_that_wait_are_settled_when_the_text_is_done(rig: Rig) -> None:
    write(rig, "nihao")
    rig.presenter.pressed(TextIsDone())
    assert rig.at(LeavingPhone).note.written.text == "你好"


@pytest.mark.parametrize("keys", ["", "  \n "])
def test_an_empty_text_is_told_and_the_next_key_takes_the_sentence_away(rig: Rig, keys: str) -> None:
    write(rig, keys)
    rig.presenter.pressed(TextIsDone())
    assert rig.at(WritingText).said == refusals.NOTHING_WRITTEN
    rig.presenter.pressed(TypeSign("a"))
    assert rig.at(WritingText).said is None


def test_all_keys_of_the_keyboard_do_what_they_say(rig: Rig) -> None:
    write(rig, "ni")
    rig.presenter.pressed(ChooseCandidate(0))
    keys: list[Press] = [OtherKeys(), OtherKeys(), OtherLetters(), NextIsCapital(), TypeSign("a"), TypeSign("b")]
    for press in (*keys, MoveCursor(-1), DeleteSign(), PlaceCursor(0), TypeSign("x")):
        rig.presenter.pressed(press)
    assert rig.at(WritingText).note.written.text == "x你b"


def test_who_reads_english_starts_with_latin_letters(rig: Rig) -> None:
    rig.presenter.pressed(SwitchLanguage())
    write(rig, "long queue")
    assert rig.at(WritingText).note.written.text == "long queue"


def test_a_wrong_phone_is_told_and_may_be_mended_or_left_out(rig: Rig) -> None:
    check(rig, phone="123")
    assert rig.at(LeavingPhone).said == refusals.NO_SUCH_PHONE
    rig.presenter.pressed(DeleteDigit())
    assert rig.at(LeavingPhone).said is None
    assert rig.at(LeavingPhone).note.phone == "12"
    rig.presenter.pressed(NoPhone())
    assert rig.at(CheckingNote).note.phone == ""


def test_endless_digits_are_cut(rig: Rig) -> None:
    check(rig, phone="1" * 30)
    assert len(rig.at(LeavingPhone).note.phone) == 12


def test_going_back_keeps_what_was_filled_in(rig: Rig) -> None:
    check(rig)
    for _ in range(3):
        rig.presenter.pressed(GoBack())
    note = rig.at(ChoosingCategory).note
    assert (note.written.text, note.phone, note.category) == ("排队太久了", "13812345678", Category.COMPLAINT)
    rig.presenter.pressed(PickCategory(Category.OTHER))
    assert rig.at(WritingText).note.written.text == "排队太久了"


def test_leaving_keeps_nothing(rig: Rig) -> None:
    check(rig)
    rig.presenter.pressed(GoHome())
    assert rig.state.place == Home()
    assert "排队" not in repr(rig.state)
    rig.presenter.pressed(OpenBox())
    assert rig.at(ChoosingCategory).note.written.text == ""
    assert kept(rig) == ()


def test_the_first_page_leads_back_to_where_the_citizen_came_from(rig: Rig) -> None:
    rig.presenter.pressed(OpenBox())
    rig.presenter.pressed(GoBack())
    assert rig.state.place == Home()


def test_the_kiosk_waits_longer_for_who_writes_and_wipes_all_in_the_end(rig: Rig) -> None:
    write(rig)
    rig.wait(85)
    assert rig.at(WritingText)
    assert rig.state.seconds_left is not None
    rig.presenter.pressed(TypeSign("a"))
    rig.wait(85)
    assert rig.at(WritingText)
    rig.wait(10)
    assert rig.state.place == Home()
    assert "排队" not in repr(rig.state)


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


def test_a_full_text_takes_no_more_and_is_taken_by_the_hall(rig: Rig) -> None:
    write(rig, "1" * (TEXT_MAX + 20))
    rig.presenter.pressed(TextIsDone())
    rig.presenter.pressed(NoPhone())
    send(rig)
    assert len(kept(rig)[0].text or "") == TEXT_MAX


def test_presses_of_the_box_do_nothing_elsewhere(rig: Rig) -> None:
    rig.work()
    presses = (PickCategory(Category.OTHER), TextIsDone(), PhoneDigit("1"), PhoneIsDone(), NoPhone(), SendNote())
    for press in (*presses, OtherLetters(), ChooseCandidate(0)):
        rig.presenter.pressed(press)
    assert rig.state.place == Home()
