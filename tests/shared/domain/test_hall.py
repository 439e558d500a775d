from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.hall import Hall, number_range
from shared.domain.ids import ClerkId, CounterId, DepartmentId, QueueId, ServiceId
from tests.factories import MIDDAY, a_catalogue, a_hall

SERVES = {3: "A", 1: "AB", 2: "B"}


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Hall:
    catalogue = a_catalogue(queues="ABC", counters={n: list(letters) for n, letters in SERVES.items()}, clerks=2)
    made = a_hall(f"sqlite:///{tmp_path_factory.mktemp('hall') / 'hall.db'}", catalogue=catalogue)
    made.store.close()
    return made.hall


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [
        ([], ""),
        ([3], "3"),
        ([3, 4], "3–4"),
        ([3, 4, 5, 8], "3–5、8"),
        ([8, 3, 5, 4, 3], "3–5、8"),
        ([1, 3, 5], "1、3、5"),
        ([9, 10, 11, 20, 21], "9–11、20–21"),
    ],
)
def test_window_numbers_are_told_in_short_form(numbers: list[int], shown: str) -> None:
    assert number_range(numbers) == shown


@given(st.sets(st.integers(1, 60)))
def test_the_short_form_names_every_window_once(numbers: set[int]) -> None:
    parts = [[int(n) for n in part.split("–")] for part in number_range(numbers).split("、") if part]
    named = [n for part in parts for n in range(part[0], part[-1] + 1)]
    assert named == sorted(numbers)


@pytest.mark.parametrize(("letter", "counters"), [("A", [1, 3]), ("B", [1, 2]), ("C", [])])
def test_the_counters_of_a_queue_are_told_by_number(hall: Hall, letter: str, counters: list[int]) -> None:
    queue = next(q for q in hall.queues if q.letter == letter)
    assert [c.number for c in hall.counters_of(queue.id)] == counters


def test_things_are_found_by_their_ids(hall: Hall) -> None:
    assert [hall.queue(q.id) for q in hall.queues] == list(hall.queues)
    assert [hall.service(s.id) for s in hall.services] == list(hall.services)
    assert [hall.counter(c.id) for c in hall.counters] == list(hall.counters)
    assert [hall.clerk(c.id) for c in hall.clerks] == list(hall.clerks)


def test_an_unknown_id_is_a_mistake(hall: Hall) -> None:
    for look_up in (
        lambda: hall.queue(QueueId(99)),
        lambda: hall.service(ServiceId(99)),
        lambda: hall.counter(CounterId(99)),
        lambda: hall.clerk(ClerkId(99)),
    ):
        with pytest.raises(KeyError):
            look_up()


def test_a_department_lists_its_services_in_order(hall: Hall) -> None:
    department = hall.departments[0].id
    assert [s.code for s in hall.department_services(department)] == ["service-a", "service-b", "service-c"]
    assert hall.department_services(DepartmentId(99)) == ()


@pytest.mark.parametrize(("priority", "seconds"), [("normal", 0), ("green", 1200), ("unknown", 0)])
def test_a_priority_class_has_its_head_start(hall: Hall, priority: str, seconds: int) -> None:
    assert hall.head_start_s(priority, hall.queues[0].id) == seconds


def test_a_hall_knows_its_time_zone(hall: Hall) -> None:
    assert str(hall.zone) == MIDDAY


def test_a_hall_loaded_again_is_equal(hall: Hall, tmp_path: Path) -> None:
    catalogue = a_catalogue(queues="ABC", counters={n: list(letters) for n, letters in SERVES.items()}, clerks=2)
    again = a_hall(f"sqlite:///{tmp_path / 'hall.db'}", catalogue=catalogue)
    again.store.close()
    assert again.hall == hall
