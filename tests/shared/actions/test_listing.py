"""The lists of a clerk's screen: in the order in which the counter calls, a page at a time, and found by number."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from shared.actions import duty, missing, moving
from shared.actions.listing import MOST_WAITING, list_held, list_parked, list_waiting
from shared.domain.actor import Actor
from shared.domain.check_in import Code
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.rules import Policy
from shared.domain.ticket_lists import Page
from shared.domain.words import NOTHING
from tests.shared.actions.booked import booked
from tests.shared.actions.clocked import Clocked, clocked
from tests.shared.actions.test_moving import send

GUIDE = Actor(Role.GUIDE, "guide")


def numbers(page: Page[Any]) -> list[str]:
    return [row.number for row in page.rows]


def waiting(hall: Clocked, by: Actor, **more: Any) -> list[str]:
    return numbers(list_waiting(hall.running.store, by, **more))


@pytest.mark.parametrize(
    "rules",
    [
        {"policy": Policy.HEAD_START},
        {"policy": Policy.RATIO, "ratio": 1},
        {"policy": Policy.RATIO, "ratio": 2},
        {"policy": Policy.STRICT},
    ],
    ids=str,
)
def test_those_who_wait_stand_in_the_order_in_which_they_are_called(ready_url: str, rules: dict[str, Any]) -> None:
    with clocked(ready_url, counters={1: "AB", 2: "B", 3: "A"}, **rules) as hall:
        hall.take("AAB")
        hall.take("AB", "green")
        hall.take("AAB")
        hall.take("A", "green")
        two = hall.running.clerk(2)
        hall.running.serve(two)
        one = hall.running.clerk(1)
        send(hall, "B", by=2, clerk_id=one.clerk_id)
        listed = waiting(hall, one)
        assert len(listed) == 9
        assert listed == hall.serve_all(one)


def test_appointments_stand_where_they_are_called(ready_url: str) -> None:
    with booked(ready_url) as day:
        hall = day.hall
        early, late = day.book("09:30"), day.book("10:00")
        hall.take("A")
        day.at("09:31")
        for booking in (late, early):
            day.check_in(Code(booking.code))
        hall.take("AB")
        clerk = hall.running.clerk(1)
        for clock in ("09:40", "10:05"):
            day.at(clock)
            assert len(waiting(hall, clerk)) == 5
            assert waiting(hall, clerk)[0] == "A001"
        listed = waiting(hall, clerk)
        assert listed == hall.serve_all(clerk)


def test_a_row_tells_since_when_in_which_class_and_for_whom(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A", "green")
        one, two = hall.running.clerk(1), hall.running.clerk(2)
        hall.running.serve(two)
        send(hall, "A", by=2, clerk_id=one.clerk_id)
        since = hall.now
        hall.later(minutes=7)
        page = list_waiting(hall.running.store, one)
        (row,) = page.rows
        assert (row.number, row.priority, row.personal, row.for_clerk_id) == ("A001", "green", True, one.clerk_id)
        assert (row.entered_at, row.waited_s(page.now), page.more) == (since, 420, False)
        assert waiting(hall, two) == []


def test_a_queue_that_needs_no_help_yet_comes_last(ready_url: str) -> None:
    with clocked(ready_url, counters={1: "AB", 2: "B", 3: "A"}, help_after_s=1800) as hall:
        hall.take("BA")
        assert waiting(hall, hall.running.clerk(1)) == ["A001", "B001"]
        assert waiting(hall, hall.running.clerk(2)) == ["B001"]
        assert waiting(hall, GUIDE) == ["B001", "A001"]


def test_pages_follow_each_other_and_end(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        taken = hall.take("A" * 7)
        clerk = hall.running.clerk(1)
        pages = [list_waiting(hall.running.store, clerk, page=page, size=3) for page in range(4)]
        assert [numbers(page) for page in pages] == [taken[:3], taken[3:6], taken[6:], []]
        assert [page.more for page in pages] == [True, True, False, False]
        assert not list_waiting(hall.running.store, clerk, page=MOST_WAITING, size=3).rows


@pytest.mark.parametrize(
    ("prefix", "found"), [("B", ["B001", "B002"]), ("a00", ["A001", "A002"]), (" b002", ["B002"]), ("C", [])]
)
def test_the_beginning_of_a_number_finds_whoever_waits(ready_url: str, prefix: str, found: Sequence[str]) -> None:
    with clocked(ready_url, counters={1: "A", 2: "B", 3: "A"}) as hall:
        hall.take("ABAB")
        assert waiting(hall, hall.running.clerk(1), prefix=prefix) == found


def test_missed_numbers_tell_when_they_are_over(ready_url: str) -> None:
    with clocked(ready_url, parked_for_s=1800, parked_for_calls=2) as hall:
        hall.take("AAA")
        clerk = hall.running.clerk(1)
        for _ in range(2):
            hall.running.call(clerk)
            missing.no_show(hall.running.store, clerk, new_command())
            missed_at = hall.now
            hall.later(minutes=1)
        page = list_parked(hall.running.store, GUIDE)
        assert numbers(page) == ["A002", "A001"]
        last, first = page.rows
        assert (last.missed_at, last.over_at, last.calls_left) == (missed_at, missed_at + timedelta(minutes=30), 2)
        assert first.calls_left == 1
        assert numbers(list_parked(hall.running.store, GUIDE, prefix="A001")) == ["A001"]
        assert list_parked(hall.running.store, GUIDE, size=1).more


def test_those_on_hold_tell_who_holds_them_since_when_and_why(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("AA")
        clerk = hall.running.clerk(1)
        for until, reason in ((None, "copy"), (hall.now + timedelta(minutes=30), "等领导签字")):
            hall.running.serve(clerk)
            moving.hold(hall.running.store, clerk, until, new_command(), reason)
            held_at = hall.now
            hall.later(minutes=1)
        page = list_held(hall.running.store, GUIDE)
        assert [(row.number, row.reason) for row in page.rows] == [("A001", "copy"), ("A002", "等领导签字")]
        last = page.rows[1]
        assert (last.held_by, last.held_at, last.until) == (clerk.clerk_id, held_at, until)
        assert numbers(list_held(hall.running.store, GUIDE, prefix="a2")) == []
        assert numbers(list_held(hall.running.store, GUIDE, prefix="a002")) == ["A002"]
        duty.sign_out(hall.running.store, clerk, new_command())
        (left,) = list_held(hall.running.store, GUIDE).rows
        assert (left.number, left.held_by) == ("A002", None)


def test_a_list_follows_a_new_catalogue_at_once(ready_url: str) -> None:
    from dataclasses import replace

    from shared.actions import set_up
    from shared.catalogue.of_hall import catalogue_of
    from shared.db.store import open_store

    with clocked(ready_url) as hall:
        hall.take("AB")
        other = open_store(ready_url, clock=lambda: hall.now)
        clerk = hall.running.clerk(1)
        assert numbers(list_waiting(other, clerk)) == ["A001", "B001"]
        changed = catalogue_of(hall.running.hall)
        counters = tuple(replace(c, queues=("B",) if c.number == 1 else c.queues) for c in changed.counters)
        set_up.import_catalogue(ready_url, replace(changed, counters=counters), lambda: hall.now).close()
        assert numbers(list_waiting(other, clerk)) == ["B001"]
        other.close()


def test_the_first_page_says_why_its_first_is_next_as_the_call_then_does(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        hall.take("A", "green")
        clerk = hall.running.clerk(1)
        said = list_waiting(hall.running.store, clerk, size=1).why
        called = hall.running.call(clerk)
        assert called is not None
        assert said == called.reason
        assert list_waiting(hall.running.store, clerk, page=1, size=1).why == NOTHING


def test_nothing_is_said_where_nobody_is_next(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        assert list_waiting(hall.running.store, hall.running.clerk(1)).why == NOTHING
