from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.tongue import Tongue
from shared.voice.pack.cover import clips_for, filled_carrier
from shared.voice.pack.index import PackIndex, read_index
from shared.voice.sentence import Sentence
from tests.shared.voice.pack.packs import BUILT_IN, a_call_of


@cache
def built_in() -> PackIndex:
    return read_index(BUILT_IN)


def test_a_call_is_its_letter_its_digits_by_place_and_its_window() -> None:
    assert clips_for(built_in(), a_call_of("A032", 5)) == ("L:A", "D:0:first", "D:3:mid", "D:2:last", "W:5")


@given(
    letter=st.sampled_from("ABCDEFGHJKLMNPQRSTUVWXYZ"),
    digits=st.integers(0, 999),
    window=st.integers(1, 99),
)
def test_every_call_of_the_cover_has_all_its_clips(letter: str, digits: int, window: int) -> None:
    index = built_in()
    keys = clips_for(index, a_call_of(f"{letter}{digits:03}", window))

    assert keys is not None
    assert set(keys) <= set(index.clips)
    assert [key.split(":")[1] for key in keys] == [letter, *f"{digits:03}", str(window)]


@pytest.mark.parametrize(
    ("ticket_number", "counter_number"),
    [("I001", 5), ("O001", 5), ("A0032", 5), ("A32", 5), ("AB032", 5), ("032", 5), ("A032", 100), ("A032", 0), ("", 5)],
)
def test_a_number_or_window_outside_the_cover_is_left_to_another_voice(ticket_number: str, counter_number: int) -> None:
    assert clips_for(built_in(), a_call_of(ticket_number, counter_number)) is None


@pytest.mark.parametrize(
    "text",
    [
        "请A，零三二号，到五号诊室办理",
        "请A，零三二号，到五号柜台办理",
        "请A，零三二号张先生，到五号窗口办理",
        "请A，零三二号，到六号窗口办理",
        "请A，零三三号，到五号窗口办理",
        "请A，零三二号，到五号窗口办理，请带好身份证",
        "再次呼叫，请A，零三二号，到五号窗口办理",
        "请到五号窗口办理",
        "",
    ],
)
def test_a_sentence_in_other_words_is_left_to_another_voice(text: str) -> None:
    assert clips_for(built_in(), replace(a_call_of("A032", 5), text=text)) is None


def test_one_read_as_yao_is_left_to_a_pack_that_reads_it_so() -> None:
    call = a_call_of("A110", 1)
    yao = replace(call, text=call.text.replace("一一零", "幺幺零"))

    assert clips_for(built_in(), yao) is None
    assert clips_for(replace(built_in(), reading="幺"), yao) is not None
    assert clips_for(replace(built_in(), reading="幺"), call) is None


@pytest.mark.parametrize(
    "text", ["请A 零三二号，到五号窗口办理", "请A，零，三，二号到五号窗口办理", "请A零三二号，到五号窗口办理"]
)
def test_pauses_are_the_packs_own(text: str) -> None:
    assert clips_for(built_in(), replace(a_call_of("A032", 5), text=text)) is not None


def test_another_language_is_left_to_another_voice() -> None:
    call = a_call_of("A032", 5)

    assert clips_for(built_in(), a_call_of("A032", 5, Tongue.EN)) is None
    assert clips_for(built_in(), replace(call, language=Tongue.EN)) is None


def test_a_text_without_parts_is_left_to_another_voice() -> None:
    assert clips_for(built_in(), Sentence(Tongue.ZH, a_call_of("A032", 5).text)) is None


@pytest.mark.parametrize("letter", "LDW")
def test_letters_that_mark_places_in_the_carrier_are_spoken_as_letters(letter: str) -> None:
    assert filled_carrier(built_in(), letter, "107", 12) == f"请{letter}，一，零，七号，到十二号窗口办理"
