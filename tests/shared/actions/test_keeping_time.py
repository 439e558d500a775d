"""What happens by itself: once, at its time, whoever looks."""

from datetime import timedelta

import pytest

from shared.actions import calling, keeping_time, missing, moving, serving
from shared.db import journal
from shared.domain.events import DayClosed, Recorded, VisitStarted
from shared.domain.ids import new_command
from tests.shared.actions.clocked import Clocked, clocked


def told(hall: Clocked) -> list[object]:
    store, events = hall.running.store, list[Recorded]()
    while news := store.read(lambda c: journal.read_events(c, store.hall_id, len(events))):
        events.extend(news)
    return [recorded.event for recorded in events]


def test_a_called_ticket_counts_as_being_served_after_the_set_time(ready_url: str) -> None:
    with clocked(ready_url, auto_start_s=60) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        hall.running.call(clerk)
        hall.later(seconds=59)
        assert not keeping_time.anything_due(hall.running.store)
        assert hall.look_after() == 0
        hall.later(seconds=1)
        assert keeping_time.anything_due(hall.running.store)
        assert [hall.look_after(), hall.look_after()] == [1, 0]
        assert [e.by_itself for e in told(hall) if isinstance(e, VisitStarted)] == [True]
        serving.finish(hall.running.store, clerk, new_command())


def test_after_a_recall_the_citizen_gets_as_long_to_come_as_after_the_call(ready_url: str) -> None:
    with clocked(ready_url, auto_start_s=60) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        hall.running.call(clerk)
        hall.later(seconds=50)
        calling.recall(hall.running.store, clerk, new_command())
        hall.later(seconds=50)
        assert hall.look_after() == 0
        hall.later(seconds=10)
        assert hall.look_after() == 1


def test_a_ticket_started_or_missed_in_time_does_not_start_by_itself(ready_url: str) -> None:
    with clocked(ready_url, auto_start_s=60) as hall:
        hall.take("AA")
        first, second = hall.running.clerk(1), hall.running.clerk(2)
        hall.running.serve(first)
        hall.running.call(second)
        missing.no_show(hall.running.store, second, new_command())
        hall.later(minutes=5)
        assert hall.look_after() == 0


def test_a_held_ticket_comes_back_to_its_clerk_by_itself(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("AA")
        first, second = hall.running.clerk(1), hall.running.clerk(2)
        hall.running.serve(first)
        moving.hold(hall.running.store, first, hall.now + timedelta(minutes=10), new_command())
        assert hall.view().held == ("A001",)
        hall.later(minutes=10)
        assert hall.look_after() == 1
        assert hall.view().held == ()
        assert hall.serve_all(second) == ["A002"]
        assert hall.serve_all(first) == ["A001"]


@pytest.mark.parametrize("state", ["waiting", "missed", "held"])
def test_the_day_that_is_over_abandons_what_was_left_of_it(ready_url: str, state: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        if state == "missed":
            hall.running.call(clerk)
            missing.no_show(hall.running.store, clerk, new_command())
        if state == "held":
            hall.running.serve(clerk)
            moving.hold(hall.running.store, clerk, None, new_command())
        day = hall.now.date()
        hall.later(hours=14, minutes=58)
        assert hall.look_after() == 0
        hall.later(minutes=2)  # midnight in the hall's own zone, 16:00 UTC
        assert keeping_time.anything_due(hall.running.store)
        assert [hall.look_after(), hall.look_after()] == [1, 0]
        assert told(hall)[-1] == DayClosed(day, 1)
        assert hall.take("A") == ["A001"]
        assert hall.serve_all(clerk) == ["A001"]


def test_the_end_of_a_day_counts_what_was_due_in_the_night_too(ready_url: str) -> None:
    with clocked(ready_url, parked_for_s=60) as hall:
        hall.take("AAA")
        clerk = hall.running.clerk(1)
        hall.running.call(clerk)
        missing.no_show(hall.running.store, clerk, new_command())
        hall.running.serve(clerk)
        moving.hold(hall.running.store, clerk, hall.now + timedelta(minutes=10), new_command())
        day = hall.now.date()
        hall.later(days=1)
        assert hall.look_after() == 3
        assert [e for e in told(hall) if isinstance(e, DayClosed)] == [DayClosed(day, 3)]


def test_a_day_with_many_left_is_closed_in_several_changes(ready_sqlite_url: str) -> None:
    with clocked(ready_sqlite_url) as hall:
        hall.take("A" * 250)
        hall.later(days=1)
        assert [hall.look_after() for _ in range(3)] == [200, 50, 0]
        assert hall.view().people_waiting == 0
        assert sum(e.abandoned for e in told(hall) if isinstance(e, DayClosed)) == 250


def test_several_who_look_at_once_do_it_once(ready_url: str) -> None:
    with clocked(ready_url, parked_for_s=60) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        hall.running.call(clerk)
        missing.no_show(hall.running.store, clerk, new_command())
        hall.later(minutes=2)
        before = len(told(hall))
        assert [hall.look_after() for _ in range(4)] == [1, 0, 0, 0]
        assert len(told(hall)) == before + 1


def test_a_hall_whose_clock_stood_in_another_year_comes_back_to_today(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        hall.later(days=1500)
        assert hall.take("AA") == ["A001", "A002"]
        hall.later(days=-1500)
        assert keeping_time.anything_due(hall.running.store)
        assert hall.look_after() == 2
        assert hall.look_after() == 0
        assert hall.take("A") == ["A002"]
        assert hall.serve_all(hall.running.clerk(1)) == ["A001", "A002"]


def test_a_clock_set_back_by_hours_lets_the_halls_time_stand_until_it_is_reached(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        noted = hall.now
        hall.later(hours=-3)
        assert hall.running.issue("A").ticket.issued_at > noted - timedelta(minutes=2)
