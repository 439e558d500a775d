import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.words import Language
from shared.voice import readings


@pytest.mark.parametrize(
    ("number", "zh", "en"),
    [
        ("A032", "A，零三二", "A, zero, three, two"),
        ("B001", "B，零零一", "B, zero, zero, one"),
        ("E127", "E，一二七", "E, one, two, seven"),
        ("AB1200", "A B，一二零零", "A, B, one, two, zero, zero"),
        ("045", "零四五", "zero, four, five"),
        ("c9", "C，九", "C, nine"),
        ("A-032", "A，零三二", "A, zero, three, two"),
    ],
)
def test_a_ticket_is_read_letter_by_letter_and_digit_by_digit(number: str, zh: str, en: str) -> None:
    assert readings.ticket_zh(number) == zh
    assert readings.ticket_en(number) == en


@pytest.mark.parametrize(
    ("number", "zh", "en"),
    [
        (1, "一", "one"),
        (5, "五", "five"),
        (10, "十", "ten"),
        (11, "十一", "eleven"),
        (12, "十二", "twelve"),
        (19, "十九", "nineteen"),
        (20, "二十", "twenty"),
        (21, "二十一", "twenty one"),
        (42, "四十二", "forty two"),
        (99, "九十九", "ninety nine"),
        (100, "一零零", "one, zero, zero"),
        (302, "三零二", "three, zero, two"),
    ],
)
def test_a_window_is_a_cardinal_up_to_99_and_digits_above(number: int, zh: str, en: str) -> None:
    assert readings.counter_zh(number) == zh
    assert readings.counter_en(number) == en


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (Language.ZH, "请A，零三二号，到五号窗口办理"),
        (Language.EN, "Number A, zero, three, two. Please go to window five."),
    ],
)
def test_the_sentence_of_a_call(language: Language, sentence: str) -> None:
    assert readings.call_sentence(("A032",), 5, language) == sentence


@given(
    st.from_regex(r"[A-Z]{0,2}[0-9]{1,4}", fullmatch=True),
    st.integers(1, 999),
    st.sampled_from(Language),
)
def test_the_engine_never_sees_a_raw_digit(number: str, counter: int, language: Language) -> None:
    assert not re.search(r"\d", readings.call_sentence((number,), counter, language))


@given(st.lists(st.integers(0, 9), min_size=3, max_size=4))
def test_every_digit_of_a_ticket_is_spoken_zeros_too(digits: list[int]) -> None:
    number = "A" + "".join(map(str, digits))

    assert [readings.DIGITS_ZH.index(sign) for sign in readings.ticket_zh(number)[2:]] == digits
    assert [readings.DIGITS_EN.index(word) for word in readings.ticket_en(number).split(", ")[1:]] == digits
