import pytest

from kiosk.facts import QueueFacts
from kiosk.wait_texts import wait_line, wait_words
from shared.domain.hall import Queue
from shared.domain.ids import QueueId
from shared.domain.ticket import WaitRange
from shared.domain.words import NOTHING, Words


@pytest.mark.parametrize(
    ("wait", "zh", "en"),
    [
        (WaitRange(10, 20), "预计等候：约 10–20 分钟", "Expected wait: about 10–20 min"),
        (WaitRange(0, 5), "预计等候：5 分钟以内", "Expected wait: 5 min at most"),
        (WaitRange(0, 45), "", ""),
    ],
)
def test_beside_a_number_the_wait_is_told_where_it_is_known(wait: WaitRange, zh: str, en: str) -> None:
    assert wait_line(wait) == Words(zh, en)


QUEUE = Queue(QueueId(1), "A", Words("甲", "A"), NOTHING)


def a_line(people: int, wait: WaitRange | None, *, seen: bool = True) -> QueueFacts:
    return QueueFacts(QUEUE, people, wait, Words("窗口", "window"), 1, seen=seen)


@pytest.mark.parametrize(
    ("people", "wait", "long", "zh"),
    [
        (0, WaitRange(0, 5), False, "马上可办"),
        (3, WaitRange(10, 20), False, "10–20 分钟"),
        (9, WaitRange(20, 55), True, "等候较长 20–55 分钟"),
        (50, WaitRange(120, 300), True, "等候较长 2 小时以上"),
        (1, WaitRange(0, 20), False, ""),
        (1, WaitRange(0, 45), True, "等候较长"),
        (0, None, False, "暂无窗口办理"),
        (3, None, True, "暂无窗口办理"),
    ],
)
def test_a_line_is_told_in_short_and_without_a_window_never_in_minutes(
    people: int, wait: WaitRange | None, long: bool, zh: str
) -> None:
    assert wait_words(a_line(people, wait), long=long).zh == zh


@pytest.mark.parametrize(
    ("people", "wait", "long", "zh"),
    [
        (0, WaitRange(0, 5), False, ""),
        (0, None, False, ""),
        (3, WaitRange(10, 20), False, ""),
        (9, WaitRange(20, 55), True, "等候较长"),
    ],
)
def test_of_a_hall_that_is_not_seen_neither_minutes_nor_windows_are_told(
    people: int, wait: WaitRange | None, long: bool, zh: str
) -> None:
    assert wait_words(a_line(people, wait, seen=False), long=long).zh == zh
