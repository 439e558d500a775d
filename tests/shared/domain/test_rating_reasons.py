"""The coded reasons of a rating, and what a citizen may say besides."""

import pytest

from shared.domain import refusals
from shared.domain.rating_reasons import COMMENT_MAX, Explanation, rating_reasons, tidied, why_not_explained
from shared.domain.words import Words


def test_there_are_the_forty_reasons_of_the_national_list_eight_for_each_level() -> None:
    known = rating_reasons()
    assert len(known.by_code) == 40
    assert [len(known.of_level(level)) for level in range(6)] == [0, 8, 8, 8, 8, 8]
    assert known.by_code[212].words.zh == "在线预约办理后到实体大厅重复取号排队"


def test_every_reason_says_something_of_its_own_in_both_languages() -> None:
    words = [reason.words for reason in rating_reasons().by_code.values()]
    assert len({each.zh for each in words}) == len({each.en for each in words}) == 40
    assert all(each.zh and each.en for each in words)


@pytest.mark.parametrize(
    ("level", "codes", "comment", "why"),
    [
        (5, (510, 517), "", None),
        (1, (), "等了两个小时", None),
        (2, (209,), "x" * COMMENT_MAX, None),
        (5, (209,), "", refusals.NO_SUCH_RATING_REASON.fill(code=209, level=5)),
        (3, (399,), "", refusals.NO_SUCH_RATING_REASON.fill(code=399, level=3)),
        (4, (), "  \n", refusals.NOTHING_WRITTEN),
        (1, (), "x" * (COMMENT_MAX + 1), refusals.TOO_LONG.fill(most=COMMENT_MAX)),
        (1, (), "a\x1bb", refusals.CONTROL_CHARACTERS),
    ],
)
def test_only_reasons_of_the_level_and_a_short_plain_text_are_taken(
    level: int, codes: tuple[int, ...], comment: str, why: Words | None
) -> None:
    assert why_not_explained(level, tidied(codes, comment)) == why


def test_a_reason_pressed_twice_counts_once() -> None:
    assert tidied((214, 207, 214), " 慢 ") == Explanation((207, 214), "慢")
