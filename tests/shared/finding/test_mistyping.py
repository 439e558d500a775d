"""One wrong key is forgiven, two are not."""

import pytest

from shared.finding.mistyping import nearly_begins, nearly_stands, one_key_off
from shared.finding.readings import signs_of


@pytest.mark.parametrize(
    ("typed", "meant", "off"),
    [
        ("permit", "permit", True),
        ("pemit", "permit", True),
        ("perrmit", "permit", True),
        ("pernit", "permit", True),
        ("pemrit", "permit", True),
        ("permi", "permit", True),
        ("pemirt", "permit", False),
        ("pert", "permit", False),
        ("", "a", True),
    ],
)
def test_one_key_is_too_many_too_few_wrong_or_swapped(typed: str, meant: str, off: bool) -> None:
    assert one_key_off(typed, meant) is off


@pytest.mark.parametrize(
    ("word", "typed", "nearly"),
    [
        ("certificate", "certifcate", True),
        ("certificate", "cretif", True),
        ("licence", "liecnse", True),
        ("office", "ffice", False),
        ("fine", "fie", False),
        ("truck", "tr9ckk", False),
    ],
)
def test_a_word_is_begun_but_for_one_key(word: str, typed: str, nearly: bool) -> None:
    assert nearly_begins(word, typed) is nearly


@pytest.mark.parametrize(
    ("text", "typed", "nearly"),
    [
        ("道路运输证", "daoluyunsuzheng", True),
        ("道路运输证", "yunshuzehng", True),
        ("道路运输证", "yunshuz", True),
        ("道路运输证", "yunsuzehng", False),
        ("道路运输证", "zhen", True),
        ("道路运输证", "zeh", False),
        ("道路运输证", "运输证件", False),
        ("truck-permit", "trukc", False),
    ],
)
def test_readings_stand_in_a_text_but_for_one_key(text: str, typed: str, nearly: bool) -> None:
    assert nearly_stands(signs_of(text), typed) is nearly
