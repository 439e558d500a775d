"""What ratings came to: who did not answer is never counted as content."""

from datetime import UTC, datetime
from typing import Any

import pytest

from shared.domain.ids import ServiceId
from shared.domain.rating_figures import RatedVisit, counted

AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


def visit(level: int | None, *reasons: int) -> RatedVisit:
    return RatedVisit("A001", 1, "001", ServiceId(1), AT, level, reasons)


@pytest.mark.parametrize(
    ("visits", "expected"),
    [
        ([], {"asked": 0, "given": 0, "good_share": None, "unanswered_share": None}),
        ([visit(None)], {"asked": 1, "given": 0, "good_share": None, "unanswered_share": 1.0}),
        (
            [visit(5), visit(3), visit(2, 209), visit(1, 115, 110), visit(None)],
            {"asked": 5, "given": 4, "good_share": 0.5, "unanswered_share": 0.2},
        ),
    ],
)
def test_shares_are_of_those_who_answered(visits: list[RatedVisit], expected: dict[str, Any]) -> None:
    figures = counted(visits)
    assert {key: figures[key] for key in expected} == expected


def test_levels_and_reasons_are_counted_the_most_frequent_reason_first() -> None:
    figures = counted([visit(1, 110), visit(1, 115, 110), visit(5)])
    assert figures["levels"] == {"5": 1, "4": 0, "3": 0, "2": 0, "1": 2}
    assert list(figures["reasons"].items()) == [("110", 2), ("115", 1)]
