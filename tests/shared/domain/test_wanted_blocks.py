"""Which number blocks a kiosk asks for: enough for today and for the next open day, and no more."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from shared.domain.hall import Queue
from shared.domain.ids import QueueId
from shared.domain.number_block import NumberBlock
from shared.domain.wanted_blocks import QueueDay, days_ahead, wanted_blocks
from shared.domain.words import NOTHING
from tests.shared.domain.open_halls import an_open_hall

A, B = QueueId(1), QueueId(2)
HALL = replace(an_open_hall(), queues=(Queue(A, "A", NOTHING, NOTHING), Queue(B, "B", NOTHING, NOTHING)))
MONDAY, TUESDAY, FRIDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 6)
MONDAY_MORNING = datetime.fromisoformat("2026-03-02T10:00:00+08:00")
ALL = [QueueDay(queue, day) for day in (MONDAY, TUESDAY) for queue in (A, B)]


def blocks(*of: QueueDay) -> list[NumberBlock]:
    return [NumberBlock(one.queue_id, one.business_day, 900, 999) for one in of]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-03-02T10:00:00+08:00", (MONDAY, TUESDAY)),
        ("2026-03-02T23:59:59+08:00", (MONDAY, TUESDAY)),
        ("2026-03-06T10:00:00+08:00", (FRIDAY, date(2026, 3, 9))),
        ("2026-03-08T10:00:00+08:00", (date(2026, 3, 8), date(2026, 3, 9))),
    ],
)
def test_after_a_friday_comes_a_monday(now: str, expected: tuple[date, ...]) -> None:
    assert days_ahead(HALL, datetime.fromisoformat(now)) == expected


def test_a_demonstration_is_open_tomorrow_too() -> None:
    always = an_open_hall(demonstration=True)
    assert days_ahead(always, datetime.fromisoformat("2026-03-06T10:00:00+08:00"))[1] == date(2026, 3, 7)


@pytest.mark.parametrize(
    ("known", "used", "size", "expected"),
    [
        ([], {}, 100, ALL),
        ([], {}, 0, []),
        (blocks(*ALL), {}, 100, []),
        (blocks(*ALL[:3]), {}, 100, ALL[3:]),
        (blocks(*ALL), {ALL[0]: 50}, 100, []),
        (blocks(*ALL), {ALL[0]: 51}, 100, ALL[:1]),
        (blocks(*ALL), {}, 300, ALL),
    ],
)
def test_a_block_is_wanted_where_less_than_half_of_one_is_left(
    known: list[NumberBlock], used: dict[QueueDay, int], size: int, expected: list[QueueDay]
) -> None:
    assert wanted_blocks(HALL, MONDAY_MORNING, known, used, size) == expected
