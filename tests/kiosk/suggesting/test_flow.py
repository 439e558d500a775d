"""Writing to the hall at a kiosk, and every wrong turn on the way."""

import pytest

from kiosk.press import GoBack, GoHome, SwitchLanguage
from kiosk.state import Home
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
from shared.domain import refusals
from shared.domain.suggestion import TEXT_MAX, Category
from shared.domain.words import Language
from shared.press import Press
from shared.writing.strokes import (
    ChooseCandidate,
    DeleteSign,
    MoveCursor,
    NextIsCapital,
    OtherKeys,
    OtherLetters,
    PlaceCursor,
    TypeSign,
)
from shared.writing.texts import NOT_CHOSEN
from tests.kiosk.kiosks import Rig
from tests.kiosk.suggesting.steps import check, kept, send, write


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


@pytest.mark.parametrize("keys", ["zzqq", "paidui taijiule"])
def test_letters_that_wait_become_no_words_that_nobody_chose(rig: Rig, keys: str) -> None:
    write(rig, keys)
    before = rig.at(WritingText).note
    rig.presenter.pressed(TextIsDone())
    assert rig.at(WritingText) == WritingText(before, said=NOT_CHOSEN)


def test_letters_kept_as_letters_may_be_sent(rig: Rig) -> None:
    write(rig, "zzqq\n")
    rig.presenter.pressed(TextIsDone())
    assert rig.at(LeavingPhone).note.written.text == "zzqq"


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


def test_backing_out_keeps_the_draft_for_the_rest_of_the_visit(rig: Rig) -> None:
    check(rig)
    for _ in range(4):
        rig.presenter.pressed(GoBack())
    assert rig.state.place == Home()
    rig.presenter.pressed(OpenBox())
    note = rig.at(WritingText).note
    assert (note.written.text, note.phone, note.category) == ("排队太久了", "13812345678", Category.COMPLAINT)
    assert rig.state.draft is None


def test_a_draft_left_behind_is_wiped_at_the_end_of_the_visit(rig: Rig) -> None:
    write(rig)
    for _ in range(2):
        rig.presenter.pressed(GoBack())
    rig.wait(35)
    assert rig.state.place == Home()
    assert "排队" not in repr(rig.state)
    rig.presenter.pressed(OpenBox())
    assert rig.at(ChoosingCategory).note.written.text == ""


def test_what_was_sent_is_no_draft(rig: Rig) -> None:
    check(rig)
    send(rig)
    assert rig.state.draft is None


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
