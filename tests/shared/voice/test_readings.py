import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.place_kind import PlaceKind
from shared.domain.tongue import Tongue
from shared.domain.voice_rules import VoiceRules
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
        (Tongue.ZH, "请A，零三二号，到五号窗口办理"),
        (Tongue.EN, "Number A, zero, three, two. Please go to window five."),
    ],
)
def test_the_sentence_of_a_call(language: Tongue, sentence: str) -> None:
    assert readings.call_sentence(("A032",), 5, language) == sentence


@pytest.mark.parametrize(
    ("tongue", "kind", "number", "sentence"),
    [
        (Tongue.ZH, PlaceKind.WINDOW, 12, "请A，零三二号，到十二号窗口办理"),
        (Tongue.ZH, PlaceKind.ROOM, 302, "请A，零三二号，到三零二诊室办理"),
        (Tongue.ZH, PlaceKind.COUNTER, 5, "请A，零三二号，到五号柜台办理"),
        (Tongue.ZH, PlaceKind.DESK, 2, "请A，零三二号，到二号台办理"),
        (Tongue.YUE, PlaceKind.WINDOW, 2, "請A，零三二號，到二號窗口辦理"),
        (Tongue.YUE, PlaceKind.ROOM, 302, "請A，零三二號，到三零二診室辦理"),
        (Tongue.EN, PlaceKind.ROOM, 302, "Number A, zero, three, two. Please go to room three, zero, two."),
        (Tongue.EN, PlaceKind.DESK, 2, "Number A, zero, three, two. Please go to desk two."),
    ],
)
def test_other_trades_have_other_words_for_their_windows(
    tongue: Tongue, kind: PlaceKind, number: int, sentence: str
) -> None:
    assert readings.call_sentence(("A032",), number, tongue, kind=kind) == sentence


def test_a_hall_may_read_a_one_as_yao_in_tickets_but_never_in_windows() -> None:
    yao = VoiceRules(one="幺")
    assert readings.call_sentence(("A117",), 11, Tongue.ZH, yao) == "请A，幺幺七号，到十一号窗口办理"


def test_a_hall_may_call_in_words_of_its_own() -> None:
    clinic = VoiceRules(call_zh="{ticket}号，请到{place}就诊", call_en="{ticket}, please come to {place}.")
    assert readings.call_sentence(("B007",), 3, Tongue.ZH, clinic, PlaceKind.ROOM) == "B，零零七号，请到三诊室就诊"
    assert readings.call_sentence(("B007",), 3, Tongue.EN, clinic) == (
        "B, zero, zero, seven, please come to window three."
    )


def test_two_tickets_share_one_sentence() -> None:
    assert readings.call_sentence(("A012", "A013"), 3, Tongue.ZH) == "请A，零一二号，请A，零一三号，到三号窗口办理"
    assert readings.call_sentence(("A012", "A013"), 3, Tongue.YUE) == "請A，零一二號，請A，零一三號，到三號窗口辦理"
    assert readings.call_sentence(("A012", "A013"), 3, Tongue.EN) == (
        "Number A, zero, one, two, and number A, zero, one, three. Please go to window three."
    )


def test_where_a_sentence_does_not_begin_with_please_it_is_not_said_before_each_number() -> None:
    clinic = VoiceRules(call_zh="{ticket}号，请到{place}就诊")
    said = readings.call_sentence(("A012", "A013"), 3, Tongue.ZH, clinic)
    assert said == "A，零一二号，A，零一三号，请到三号窗口就诊"


@pytest.mark.parametrize(
    ("tongue", "sentence"),
    [
        (Tongue.ZH, "请A，零三二号，张某三，到三号窗口办理"),
        (Tongue.YUE, "請A，零三二號，张某三，到三號窗口辦理"),
        (Tongue.EN, "Number A, zero, three, two. Please go to window three."),
    ],
)
def test_a_name_is_said_after_its_number_where_voices_can_read_it(tongue: Tongue, sentence: str) -> None:
    assert readings.call_sentence(("A032",), 3, tongue, name="张*三") == sentence


def test_a_hall_says_the_name_where_its_sentence_has_room_for_it() -> None:
    clinic = VoiceRules(call_zh="请{ticket}号旅客{name}前往{place}")
    bare = VoiceRules(call_zh="请{ticket}号前往{place}")
    assert readings.call_sentence(("A032",), 3, Tongue.ZH, clinic, name="王*") == "请A，零三二号旅客，王某前往三号窗口"
    assert readings.call_sentence(("A032",), 3, Tongue.ZH, bare, name="王*") == "请A，零三二号前往三号窗口"


@given(
    st.from_regex(r"[A-Z]{0,2}[0-9]{1,4}", fullmatch=True),
    st.integers(1, 999),
    st.sampled_from(Tongue),
)
def test_the_engine_never_sees_a_raw_digit(number: str, counter: int, language: Tongue) -> None:
    assert not re.search(r"\d", readings.call_sentence((number,), counter, language))


@given(st.lists(st.integers(0, 9), min_size=3, max_size=4))
def test_every_digit_of_a_ticket_is_spoken_zeros_too(digits: list[int]) -> None:
    number = "A" + "".join(map(str, digits))

    assert [readings.DIGITS_ZH.index(sign) for sign in readings.ticket_zh(number)[2:]] == digits
    assert [readings.DIGITS_EN.index(word) for word in readings.ticket_en(number).split(", ")[1:]] == digits
