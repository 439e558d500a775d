"""The sentence that explains a wait: who waits, how many windows are open or paused, how long it takes."""

import pytest

from counter_terminal.handset.outlook import Outlook, is_long, sentence, wait_words
from shared.actions import duty
from shared.domain.hall import Queue
from shared.domain.ids import QueueId, new_command
from shared.domain.ticket import WaitRange
from shared.domain.words import Words
from tests.counter_terminal.handset.bench import Bench

QUEUE = Queue(QueueId(1), "A", Words("车辆证件", "Vehicle certificates"), Words("", ""))
WINDOW, WINDOWS = Words("窗口", "window"), Words("窗口", "windows")


def outlook(people: int, wait: WaitRange | None, total: int, open_: int, paused: int = 0) -> Outlook:
    return Outlook(QUEUE, people, wait, total, open_, paused, False, WINDOW, WINDOWS, 30)


TOLD = [
    (outlook(0, WaitRange(0, 5), 4, 4), "车辆证件现在不用等，可以直接办理。"),
    (outlook(12, WaitRange(20, 50), 4, 2, 1), "车辆证件有 12 人在等，4 个窗口开了 2 个，1 个暂停，要等约 20–50 分钟。"),
    (outlook(12, WaitRange(20, 50), 4, 2), "车辆证件有 12 人在等，4 个窗口开了 2 个，要等约 20–50 分钟。"),
    (outlook(12, WaitRange(20, 50), 4, 4), "车辆证件有 12 人在等，4 个窗口都开着，要等约 20–50 分钟。"),
    (outlook(12, WaitRange(0, 90), 4, 4), "车辆证件有 12 人在等，4 个窗口都开着。"),
    (outlook(3, None, 2, 0, 2), "车辆证件的 2 个窗口都暂停了，恢复后接着叫号，有 3 人在等。"),
    (outlook(3, None, 2, 0), "车辆证件现在没有开放的窗口，有 3 人在等，我去了解一下。"),
    (outlook(0, None, 2, 0), "车辆证件现在没有开放的窗口，也没有人在等。"),
]


@pytest.mark.parametrize(("known", "told"), TOLD)
def test_a_wait_is_explained_in_a_sentence(known: Outlook, told: str) -> None:
    assert sentence(known).zh == told
    assert "{" not in sentence(known).en


@pytest.mark.parametrize(
    ("known", "long"),
    [
        (outlook(0, None, 2, 0), False),
        (outlook(1, None, 2, 0), True),
        (outlook(9, WaitRange(10, 25), 2, 2), False),
        (outlook(9, WaitRange(15, 30), 2, 2), True),
    ],
)
def test_a_wait_is_long_by_the_halls_rule_or_when_nobody_calls(known: Outlook, long: bool) -> None:
    assert is_long(known) is long


def test_a_wait_nobody_knows_is_said_to_be_unknown() -> None:
    assert wait_words(outlook(9, WaitRange(0, 90), 2, 2)).en == "Time unknown"
    assert wait_words(outlook(9, None, 2, 0)).en == "No window open now"


def test_a_paused_window_is_the_reason_in_a_real_hall(guide: Bench) -> None:
    clerk = guide.running.clerk(1)
    guide.running.clerk(2)
    duty.pause(guide.store, clerk, "meal", new_command())
    for _ in range(3):
        guide.issue("A")
    line = guide.state.queues[0]
    assert line.sentence.en.startswith("3 are waiting for Queue A, 1 of 3 windows are open and 1 paused, so it takes")
