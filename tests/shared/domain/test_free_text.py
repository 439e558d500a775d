"""What is kept of what people write in their own words."""

import pytest

from shared.domain import refusals
from shared.domain.free_text import has_controls, tidy_text, why_no_text
from shared.domain.words import Words


def test_a_text_is_tidied_without_losing_its_lines() -> None:
    assert tidy_text("  窗口少\r\n排队久 \r请多开\n") == "窗口少\n排队久 \n请多开"


@pytest.mark.parametrize("text", ["\x1b[2J", "a\x00b", "a\u202eb", "a\tb", "\u200bhidden"])
def test_signs_that_nobody_types_are_found(text: str) -> None:
    assert has_controls(text)


@pytest.mark.parametrize("text", ["窗口，太少！", "two\nlines", "全角\u3000空格", "🙂"])
def test_signs_that_people_type_are_fine(text: str) -> None:
    assert not has_controls(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", refusals.NOTHING_WRITTEN),
        ("四个字呢", None),
        ("五个字太多", refusals.TOO_LONG.fill(most=4)),
        ("a\x00b", refusals.CONTROL_CHARACTERS),
    ],
)
def test_a_text_is_refused_in_the_sentence_that_says_why(text: str, why: Words | None) -> None:
    assert why_no_text(text, 4) == why
