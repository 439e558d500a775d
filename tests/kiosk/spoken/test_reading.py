"""From words as they stand to words as they are said."""

import pytest

from kiosk.spoken.reading import said
from shared.domain.words import Language


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("A032", "A，零三二", "A, zero, three, two"),
        ("2–20", "2到20", "2 to 20"),
        ("17:00", "17点", "17 o'clock"),
        ("08:30", "8点30分", "8 30"),
        ("a · b", "a，b", "a, b"),
        ("W1032 x", "W，一零三二 x", "W, one, zero, three, two x"),
    ],
)
def test_numbers_ranges_and_separators_are_said_as_people_say_them(text: str, zh: str, en: str) -> None:
    assert said(text, Language.ZH) == zh
    assert said(text, Language.EN) == en


def test_plain_words_stay_as_they_are() -> None:
    assert said("请带好这些材料", Language.ZH) == "请带好这些材料"
