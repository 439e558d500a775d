"""Which counters of a hall are on duty in a replay."""

import pytest

from deploy.replay.staff import staffed
from shared.domain.problem import Problem
from tests.deploy.replay.days import comes
from tests.factories import a_catalogue

HALL = a_catalogue(queues="ABC", counters={1: "A", 2: "AB", 3: "C", 4: "B"}, clerks=1)
ALL_COME = [comes("9:00", letter=letter) for letter in "ABC"]


@pytest.mark.parametrize(
    ("come", "count", "on_duty"),
    [("ABC", None, [1, 2, 3, 4]), ("ABC", 2, [2, 3]), ("ABC", 3, [1, 2, 3]), ("A", 1, [1]), ("C", 2, [1, 3])],
)
def test_no_queue_that_people_come_for_is_left_alone(come: str, count: int | None, on_duty: list[int]) -> None:
    hall = staffed(HALL, [comes("9:00", letter=letter) for letter in come], count)
    assert [counter.number for counter in hall.counters] == on_duty


def test_each_counter_has_a_clerk() -> None:
    hall = staffed(HALL, ALL_COME, None)
    assert len(hall.clerks) == len(hall.counters) == 4


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (5, "--counters 5: hall test-hall has 4; choose at most so many."),
        (1, "--counters 1: nobody would serve queue C; let more counters work."),
    ],
)
def test_too_many_or_too_few_is_one_sentence(count: int, sentence: str) -> None:
    with pytest.raises(Problem) as problem:
        staffed(HALL, ALL_COME, count)
    assert str(problem.value) == sentence
