import pytest

from kiosk.service_desk.raw_bytes import as_bytes, meaning, spaced
from kiosk.service_desk.texts import same


@pytest.mark.parametrize(("digits", "told"), [("", b""), ("1B40", b"\x1b@"), ("1B4", None)])
def test_two_digits_make_a_byte(digits: str, told: bytes | None) -> None:
    assert as_bytes(digits) == told


def test_digits_are_shown_in_pairs() -> None:
    assert spaced("10040") == "10 04 0"


def test_the_answer_to_a_known_question_is_explained() -> None:
    raw, explained = meaning(b"\x10\x04\x04", b"\x12")
    assert raw.zh == "12"
    assert (explained.zh, explained.en) == ("纸够", "paper: enough")
    assert [words.zh for words in meaning(b"\x10\x04\x02", b"\x16")[1:]] == ["盖子打开，没有故障"]


def test_other_answers_are_bytes_only() -> None:
    assert meaning(b"\x1d\x49\x01", b"\x20") == (same("20"),)
    assert meaning(b"\x1b@", b"") == ()


def test_a_long_answer_is_shown_as_far_as_there_is_room() -> None:
    told = meaning(b"\x10\x04\x01", b"\x12" * 500)
    assert (told[0].en.count("12 "), len(told)) == (32, 4)
    assert told[0].en.endswith("… (500 bytes)")
