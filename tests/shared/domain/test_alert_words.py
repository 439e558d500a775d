"""How alerts name the places that they come from."""

import pytest

from shared.domain.alert_words import program_words
from shared.domain.words import Words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("kiosk-1", Words("1 号取号机", "Kiosk 1")),
        ("kiosk 12", Words("12 号取号机", "Kiosk 12")),
        ("Screen_2", Words("2 号叫号屏", "Call screen 2")),
        ("counter 3", Words("3 号窗口", "Counter 3")),
        ("东门取号机", Words("东门取号机", "东门取号机")),
        ("kiosk by the door", Words("kiosk by the door", "kiosk by the door")),
        ("kiosk", Words("kiosk", "kiosk")),
    ],
)
def test_a_numbered_program_is_named_in_each_language_and_a_name_of_the_halls_own_stays(
    name: str, words: Words
) -> None:
    assert program_words(name) == words
