from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.tongue import Tongue
from shared.voice.pack.cover import CallClips, clips_for, filled_carrier
from shared.voice.pack.index import PackIndex, read_index
from shared.voice.readings import call_sentence
from shared.voice.sentence import Sentence
from tests.shared.voice.pack.packs import BUILT_IN, a_call_of


@cache
def built_in() -> PackIndex:
    return read_index(BUILT_IN)


def test_a_call_is_its_letter_its_digits_by_place_and_its_window() -> None:
    expected = CallClips((("L:A", "D:0:first", "D:3:mid", "D:2:last"),), "W:5")
    assert clips_for(built_in(), a_call_of("A032", 5)) == expected


def test_a_number_from_1000_on_has_a_middle_digit_more() -> None:
    expected = CallClips((("L:A", "D:1:first", "D:0:mid", "D:2:mid", "D:3:last"),), "W:5")
    assert clips_for(built_in(), a_call_of("A1023", 5)) == expected


def test_numbers_called_together_are_said_one_after_the_other_before_the_window() -> None:
    text = call_sentence(("A032", "B117", "C1000"), 5, Tongue.ZH)
    together = clips_for(built_in(), Sentence(Tongue.ZH, text, ("A032", "B117", "C1000"), 5))
    alone = [clips_for(built_in(), a_call_of(number, 5)) for number in ("A032", "B117", "C1000")]

    assert together is not None
    assert together.tail == "W:5"
    assert together.numbers == tuple(one.numbers[0] for one in alone if one)


@pytest.mark.parametrize("numbers", [("A032", "I001"), ("A032", "A32"), ("A032", "A10000")])
def test_of_numbers_called_together_the_pack_speaks_all_or_none(numbers: tuple[str, ...]) -> None:
    text = call_sentence(numbers, 5, Tongue.ZH)
    assert clips_for(built_in(), Sentence(Tongue.ZH, text, numbers, 5)) is None


def test_a_sentence_that_names_other_numbers_than_it_says_is_left_to_another_voice() -> None:
    text = call_sentence(("A032", "B117"), 5, Tongue.ZH)
    assert clips_for(built_in(), Sentence(Tongue.ZH, text, ("A032",), 5)) is None
    assert clips_for(built_in(), Sentence(Tongue.ZH, text, ("B117", "A032"), 5)) is None


def test_a_call_by_name_is_left_to_another_voice() -> None:
    text = call_sentence(("A032",), 5, Tongue.ZH, name="张*三")
    assert clips_for(built_in(), Sentence(Tongue.ZH, text, ("A032",), 5)) is None


@given(
    letter=st.sampled_from("ABCDEFGHJKLMNPQRSTUVWXYZ"),
    serial=st.integers(0, 9999),
    window=st.integers(1, 99),
)
def test_every_call_of_the_cover_has_all_its_clips(letter: str, serial: int, window: int) -> None:
    index, digits = built_in(), f"{serial:03}"
    found = clips_for(index, a_call_of(f"{letter}{digits}", window))

    assert found is not None
    keys = (*found.numbers[0], found.tail)
    assert set(keys) <= set(index.clips)
    assert [key.split(":")[1] for key in keys] == [letter, *digits, str(window)]


@pytest.mark.parametrize(
    ("ticket_number", "counter_number"),
    [
        ("I001", 5),
        ("O001", 5),
        ("A10032", 5),
        ("A32", 5),
        ("AB032", 5),
        ("032", 5),
        ("A032", 100),
        ("A032", 0),
        ("", 5),
    ],
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
    assert filled_carrier(built_in(), [(letter, "107")], 12) == f"请{letter}，一，零，七号，到十二号窗口办理"
