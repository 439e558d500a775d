"""The sentence of a call as it stands on the screen while it is spoken."""

import pytest

from callscreen.voice.written import written_call
from shared.domain.place_kind import PlaceKind
from shared.domain.tongue import Tongue
from shared.domain.voice_rules import VoiceRules
from shared.domain.words import Words

OWN = VoiceRules(call_zh="请{ticket}号旅客前往{place}体检", call_en="Passenger {ticket}: {place}, please.")
YUE, ZH, EN = Tongue.YUE, Tongue.ZH, Tongue.EN


def test_it_is_the_halls_own_sentence_with_numbers_as_written() -> None:
    expected = Words("请 C001 号旅客前往 1 号窗口体检", "Passenger C001: window 1, please.")
    assert written_call(("C001",), 1, OWN) == expected


def test_a_hall_without_sentences_of_its_own_has_the_usual_ones() -> None:
    assert written_call(("A032",), 5) == Words("请 A032 号，到 5 号窗口办理", "Number A032. Please go to window 5.")


def test_numbers_called_together_stand_in_one_sentence() -> None:
    written = written_call(("A012", "A013"), 3)
    assert written == Words("请 A012、A013 号，到 3 号窗口办理", "Number A012, A013. Please go to window 3.")


def test_a_room_is_named_as_such() -> None:
    written = written_call(("A032",), 302, kind=PlaceKind.ROOM)
    assert written == Words("请 A032 号，到 302 诊室办理", "Number A032. Please go to room 302.")


@pytest.mark.parametrize(
    ("tongues", "chinese"),
    [
        ((YUE, EN), "請 A032 號，到 5 號窗口辦理"),
        ((EN, YUE, ZH), "請 A032 號，到 5 號窗口辦理"),
        ((ZH, YUE), "请 A032 号，到 5 号窗口办理"),
        ((EN,), "请 A032 号，到 5 号窗口办理"),
    ],
)
def test_chinese_is_the_one_that_the_hall_speaks_first(tongues: tuple[Tongue, ...], chinese: str) -> None:
    assert written_call(("A032",), 5, tongues=tongues).zh == chinese
