import pytest

from shared.domain.words import NOTHING, Language, Words

WINDOW = Words("窗口", "Window")


@pytest.mark.parametrize(("language", "shown"), [(Language.ZH, "窗口"), (Language.EN, "Window")])
def test_words_are_shown_in_the_language_asked_for(language: Language, shown: str) -> None:
    assert WINDOW.of(language) == shown


@pytest.mark.parametrize(
    ("words", "values", "filled"),
    [
        (Words("请 {number}", "{number}, please"), {"number": "A012"}, Words("请 A012", "A012, please")),
        (Words("到 {place}", "to {place}"), {"place": WINDOW}, Words("到 窗口", "to Window")),
        (Words("{n}人", "{n} people"), {"n": 3, "unused": 1}, Words("3人", "3 people")),
        (WINDOW, {}, WINDOW),
    ],
)
def test_places_are_filled_in_both_languages(words: Words, values: dict[str, object], filled: Words) -> None:
    assert words.fill(**values) == filled


def test_a_place_without_a_value_is_a_mistake() -> None:
    with pytest.raises(KeyError, match="number"):
        Words("请 {number}", "{number}, please").fill(n=1)


def test_a_language_is_read_from_its_code() -> None:
    assert Language("en") is Language.EN


def test_nothing_is_empty_in_both_languages() -> None:
    assert [NOTHING.of(language) for language in Language] == ["", ""]
