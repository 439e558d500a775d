from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from shared.domain.candidates import Candidate
from shared.domain.hall import NORMAL
from shared.domain.ids import QueueId, TicketId
from shared.domain.next_up import next_up
from shared.domain.rules import Policy, Rules

NOW = datetime(2026, 3, 2, 2, 42, tzinfo=UTC)
A, B = QueueId(1), QueueId(2)


def waits(number: int, minutes: int, priority: str = NORMAL, queue: QueueId = A, head_start_min: int = 0) -> Candidate:
    came = NOW - timedelta(minutes=minutes)
    rank = came - timedelta(minutes=head_start_min)
    return Candidate(TicketId(number), f"A{number:03d}", queue, priority, rank, came, head_start_min * 60)


WAITING = (
    waits(1, 30),
    waits(2, 20),
    waits(3, 10),
    waits(4, 5, "green", head_start_min=20),
    waits(5, 4, "green", head_start_min=20),
    waits(6, 50, queue=B),
)


@pytest.mark.parametrize(
    ("policy", "numbers"),
    [
        (Policy.HEAD_START, ["A001", "A004", "A005", "A002"]),
        (Policy.STRICT, ["A004", "A005", "A001", "A002"]),
        (Policy.RATIO, ["A004", "A001", "A002", "A003"]),
    ],
)
def test_the_next_are_those_whom_the_halls_policy_calls(policy: Policy, numbers: list[str]) -> None:
    rules = replace(Rules(), policy=policy, ratio=3)
    assert [c.number for c in next_up(WAITING, A, rules, NOW, 4)] == numbers


def test_no_more_are_told_than_wait_in_the_queue_for_any_counter() -> None:
    personal = replace(waits(7, 60), personal=True)
    assert [c.number for c in next_up((*WAITING, personal), B, Rules(), NOW, 3)] == ["A006"]
    assert next_up((), A, Rules(), NOW, 3) == ()
