"""Words that are spelled in two ways."""

import pytest

from shared.finding.spelling import begins


@pytest.mark.parametrize(
    ("word", "typed"),
    [
        ("licence", "license"),
        ("licensing", "licencing"),
        ("licence", "licens"),
        ("center", "centre"),
        ("organise", "organize"),
        ("registration", "regis"),
        ("authorization", "authorisation"),
        ("certificate", "certificates"),
        ("company", "companies"),
        ("companies", "company"),
        ("licence", "licenses"),
        ("bus", "buses"),
    ],
)
def test_either_spelling_finds_the_word(word: str, typed: str) -> None:
    assert begins(word, typed)


@pytest.mark.parametrize(
    ("word", "typed"), [("licence", "lice1"), ("premises", "size"), ("tax", "taxi"), ("busy", "business")]
)
def test_other_words_are_not_found(word: str, typed: str) -> None:
    assert not begins(word, typed)
