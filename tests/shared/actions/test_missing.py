"""A number that was missed keeps its right as long as the hall says, and never longer."""

import pytest

from shared.actions import missing
from shared.domain.actor import Actor
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from shared.domain.ticket import TicketState
from tests.shared.actions.clocked import Clocked, clocked

TOO_LATE = "A001 was missed too long ago to come back. Please take a new number."


def miss_the_first(hall: Clocked, clerk: Actor) -> None:
    assert hall.running.call(clerk) is not None
    missing.no_show(hall.running.store, clerk, new_command())


def come_back(hall: Clocked, number: str = "A001") -> None:
    missing.return_ticket(hall.running.store, hall.running.clerk(2), number, new_command())


@pytest.mark.parametrize(
    ("return_after", "served"),
    [
        (0, ["A001", "A002", "A003", "A004"]),
        (1, ["A002", "A001", "A003", "A004"]),
        (2, ["A002", "A003", "A001", "A004"]),
        (9, ["A002", "A003", "A004", "A001"]),
    ],
)
def test_a_missed_number_comes_back_behind_the_next_who_wait(
    ready_url: str, return_after: int, served: list[str]
) -> None:
    with clocked(ready_url, return_after=return_after) as hall:
        hall.take("AAAA")
        clerk = hall.running.clerk(1)
        miss_the_first(hall, clerk)
        come_back(hall)
        assert hall.serve_all(clerk) == served


def test_a_missed_number_comes_back_to_an_empty_line(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        miss_the_first(hall, clerk)
        come_back(hall)
        assert hall.serve_all(clerk) == ["A001"]


def test_a_missed_number_counts_people_of_every_class_before_it(ready_url: str) -> None:
    with clocked(ready_url, return_after=2) as hall:
        hall.take("AAA")
        green = hall.take("A", "green")
        clerk = hall.running.clerk(1)
        assert hall.running.call(clerk) is not None  # the green one
        missing.no_show(hall.running.store, clerk, new_command())
        come_back(hall, *green)
        assert hall.serve_all(clerk) == ["A001", "A002", "A004", "A003"]


def test_a_missed_number_is_over_after_its_minutes(ready_url: str) -> None:
    with clocked(ready_url, parked_for_s=30 * 60) as hall:
        hall.take("A")
        miss_the_first(hall, hall.running.clerk(1))
        hall.later(minutes=30)
        with pytest.raises(Refused, match=TOO_LATE):
            come_back(hall)
        assert hall.view().missed == ("A001",)
        assert hall.look_after() == 1
        assert hall.view().missed == ()
        assert hall.look_after() == 0


def test_a_missed_number_is_good_until_its_last_minute(ready_url: str) -> None:
    with clocked(ready_url, parked_for_s=30 * 60) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        miss_the_first(hall, clerk)
        hall.later(minutes=29, seconds=59)
        assert hall.look_after() == 0
        come_back(hall)
        hall.later(minutes=5)
        assert hall.look_after() == 0
        assert hall.serve_all(clerk) == ["A001"]


def test_a_missed_number_is_over_after_so_many_calls_of_its_queue(ready_url: str) -> None:
    with clocked(ready_url, parked_for_calls=2) as hall:
        hall.take("AAABB")
        clerk = hall.running.clerk(1)
        miss_the_first(hall, clerk)
        for _ in range(2):
            miss_the_first(hall, clerk)
        assert hall.look_after() == 1
        with pytest.raises(Refused, match="A001 is not among today's missed"):
            come_back(hall)
        come_back(hall, "A002")


def test_calls_of_other_queues_do_not_end_a_missed_number(ready_url: str) -> None:
    with clocked(ready_url, parked_for_calls=1) as hall:
        hall.take("ABB")
        clerk = hall.running.clerk(1)
        miss_the_first(hall, clerk)
        for _ in range(2):
            miss_the_first(hall, clerk)
        assert [hall.look_after(), hall.view().missed] == [1, ("B002", "A001")]  # B001, by the call of B002


def test_a_missed_number_without_limits_lasts_its_day(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        miss_the_first(hall, clerk)
        hall.later(hours=14)
        assert hall.look_after() == 0
        come_back(hall)
        ticket = hall.running.call(clerk)
        assert ticket is not None
        assert ticket.state is TicketState.CALLED
