from collections.abc import Iterator
from datetime import timedelta

import pytest

from shared.actions import calling
from shared.db.next_up import next_numbers
from shared.domain.ids import new_command
from tests.factories import RunningHall, a_hall


@pytest.fixture
def hall(ready_url: str) -> Iterator[RunningHall]:
    made = a_hall(ready_url)
    yield made
    made.store.close()


def told(hall: RunningHall, count: int = 2) -> dict[str, tuple[str, ...]]:
    store = hall.store
    found = store.read(lambda c: next_numbers(c, hall.hall, store.today(c), store.now(), count))
    return {hall.hall.queue(queue_id).letter: numbers for queue_id, numbers in found.items()}


def test_the_first_of_each_queue_are_told_in_the_order_in_which_they_are_called(hall: RunningHall) -> None:
    for letter in "AAAB":
        hall.issue(letter)
    hall.issue("A", "green")
    assert told(hall) == {"A": ("A004", "A001"), "B": ("B001",)}
    clerk = hall.clerk(1)
    called = calling.call_next(hall.store, clerk, new_command())
    assert called is not None
    assert called.number == "A004"
    assert told(hall)["A"] == ("A001", "A002")


def test_other_days_have_their_own_numbers(hall: RunningHall) -> None:
    hall.issue("A")
    store = hall.store
    tomorrow = store.read(store.today) + timedelta(days=1)
    found = store.read(lambda c: next_numbers(c, hall.hall, tomorrow, store.now(), 2))
    assert set(found.values()) == {()}
