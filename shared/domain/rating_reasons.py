"""Why a citizen rated so: the coded reasons of the national rating, and what a citizen may say besides.

The codes are those of 政务服务"好差评"; their first digit is the level that they belong to. They are data with a
version, since the list was renewed before and may be again.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from shared.domain import refusals
from shared.domain.free_text import tidy_text, why_no_text
from shared.domain.words import Words

COMMENT_MAX = 200
"""Signs that a citizen may write about a visit."""

_PER_LEVEL = 100


@dataclass(frozen=True, slots=True)
class RatingReason:
    code: int
    words: Words

    @property
    def level(self) -> int:
        """The level that it may be chosen with: 1 very dissatisfied … 5 very satisfied."""
        return self.code // _PER_LEVEL


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a citizen says about a rating: codes of reasons, and words of the citizen's own."""

    codes: tuple[int, ...] = ()
    comment: str = ""


@dataclass(frozen=True, slots=True)
class ReasonList:
    version: str
    by_code: Mapping[int, RatingReason]

    def of_level(self, level: int) -> tuple[RatingReason, ...]:
        """Return the reasons to offer with a level, in their order."""
        return tuple(reason for reason in self.by_code.values() if reason.level == level)


@cache
def rating_reasons() -> ReasonList:
    """Return the list in force."""
    read = tomllib.loads(files("shared.domain").joinpath("rating_reasons.toml").read_text(encoding="utf-8"))
    reasons = (RatingReason(each["code"], Words(each["zh"], each["en"])) for each in read["reason"])
    return ReasonList(read["version"], {reason.code: reason for reason in reasons})


def tidied(codes: Sequence[int], comment: str) -> Explanation:
    """Return what is kept: each code once, in the order of the list, and the comment without blanks around it."""
    return Explanation(tuple(sorted(set(codes))), tidy_text(comment))


def why_not_explained(level: int, told: Explanation) -> Words | None:
    """Return why an explanation is not taken; None when it is."""
    known = {reason.code for reason in rating_reasons().of_level(level)}
    if unknown := sorted(set(told.codes) - known):
        return refusals.NO_SUCH_RATING_REASON.fill(code=unknown[0], level=level)
    return why_no_text(told.comment, COMMENT_MAX) if told.comment or not told.codes else None
