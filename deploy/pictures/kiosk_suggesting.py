"""Pictures of the suggestion box at the kiosk."""

from dataclasses import replace

from deploy.pictures.kiosk import home_state
from kiosk.place import Place
from kiosk.state import Home, KioskState
from kiosk.suggesting import texts
from kiosk.suggesting.place import CheckingNote, ChoosingCategory, LeavingPhone, Note, NoteReceived, Paper, WritingText
from shared.domain import refusals
from shared.domain.hall import Hall
from shared.domain.ids import CommandId
from shared.domain.suggestion import TEXT_MAX, Category
from shared.domain.words import Language
from shared.pinyin_input.lexicon import load
from shared.writing.written import Written, offering

TEXT = "上午十点来办道路运输证，三号窗口的工作人员很耐心，就是排队太久，"
LONG = (TEXT + "希望中午也能多开几个窗口。\n") * 12
ENGLISH = "The clerk at window 3 was very patient, but the line was long. Please open more windows at noon."
KEY = CommandId("1a1f1a2b-0000-4000-8000-000000000001")


def states(hall: Hall) -> list[tuple[str, KioskState]]:
    """Return every page of the suggestion box, empty and full, in Chinese and English."""
    home = home_state(hall)
    english = replace(home, language=Language.EN)
    made = [("home", home, home.place), ("home-en", english, home.place)]
    made += [(name, home, place) for name, place in _chinese()]
    made += [(f"{name}-en", english, place) for name, place in _english()]
    return [(f"suggestion-{name}", replace(at, place=place)) for name, at, place in made]


def _chinese() -> list[tuple[str, Place]]:
    empty = Note(Home(), KEY, Category.SUGGESTION)
    begun = replace(empty, written=_writing("xiwangduokai"))
    full = Written(LONG[:TEXT_MAX], TEXT_MAX)
    note = replace(empty, written=Written(TEXT[:-1] + "。", len(TEXT)), phone="13812345678")
    return [
        ("category", ChoosingCategory(replace(empty, category=None))),
        ("text-empty", WritingText(empty, refusals.NOTHING_WRITTEN)),
        ("text-candidates", WritingText(begun)),
        ("text-one-letter", WritingText(replace(empty, written=_writing("s")))),
        ("text-no-word", WritingText(replace(empty, written=_writing("vv")))),
        ("text-signs", WritingText(replace(note, written=replace(note.written, signs=True)))),
        ("text-long", WritingText(replace(note, written=full))),
        ("phone-empty", LeavingPhone(replace(note, phone=""))),
        ("phone-wrong", LeavingPhone(replace(note, phone="1381234"), refusals.NO_SUCH_PHONE)),
        ("check", CheckingNote(note)),
        ("check-long-away", CheckingNote(replace(note, written=full), said=texts.AWAY)),
        ("check-sending", CheckingNote(replace(note, phone=""), sending=True)),
        ("received", NoteReceived("YJ-0302-004", 20.0)),
        ("received-away", NoteReceived("YJ-0302-KXAFN", 20.0, away=True)),
        ("received-no-paper", NoteReceived("YJ-0302-KXAFN", 20.0, away=True, paper=Paper.FAILED)),
    ]


def _english() -> list[tuple[str, Place]]:
    latin = Written(chinese=False, capital=True)
    note = Note(Home(), KEY, Category.COMPLAINT, replace(latin, text=ENGLISH, cursor=len(ENGLISH)), "01062345678")
    return [
        ("category", ChoosingCategory(note)),
        ("text-empty", WritingText(replace(note, written=latin), refusals.NOTHING_WRITTEN)),
        ("text", WritingText(note)),
        ("text-candidates", WritingText(replace(note, written=_writing("paidui")))),
        ("text-signs", WritingText(replace(note, written=replace(note.written, signs=True)))),
        ("phone", LeavingPhone(note, refusals.NO_SUCH_PHONE)),
        ("check", CheckingNote(note)),
        ("check-away", CheckingNote(note, said=texts.AWAY)),
        ("received", NoteReceived("YJ-0302-004", 20.0)),
        ("received-away", NoteReceived("YJ-0302-KXAFN", 20.0, away=True)),
    ]


def _writing(letters: str) -> Written:
    return offering(Written(TEXT, len(TEXT), letters), load())
