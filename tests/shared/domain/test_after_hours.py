from dataclasses import replace
from datetime import date, datetime

import pytest

from shared.domain.after_hours import BookedSlot, Stay, left_behind, open_for_appointments
from shared.domain.hall import Counter, Hall
from shared.domain.ids import ClerkId, CounterId, QueueId, ServiceId
from shared.domain.slot_pattern import SlotPattern
from shared.domain.view import CounterState, CounterView, HallView
from tests.shared.domain.open_halls import a_service, an_open_hall, spans

MONDAY, SATURDAY = date(2026, 3, 2), date(2026, 3, 7)
A, B = QueueId(1), QueueId(2)
EVENING = SlotPattern(spans("17:00-19:00")[0], 30, 2, after_hours=True)


def a_hall() -> Hall:
    services = (a_service(slots=(EVENING,)), replace(a_service(slots=()), id=ServiceId(2), queue_id=B))
    counters = (Counter(CounterId(1), 1, (A, B)), Counter(CounterId(2), 2, (A,)), Counter(CounterId(3), 3, (B,)))
    return replace(an_open_hall(), services=services, counters=counters)


def at(clock: str, service: int = 1, day: date = MONDAY) -> BookedSlot:
    return BookedSlot(ServiceId(service), moment(clock, day))


def moment(clock: str, day: date = MONDAY) -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}+08:00")


@pytest.mark.parametrize(
    ("day", "booked", "stays"),
    [
        (MONDAY, [], []),
        (MONDAY, ["09:00", "16:30"], []),
        (MONDAY, ["16:30", "17:00"], [("17:30", 1)]),
        (MONDAY, ["18:00", "18:00", "17:30"], [("18:30", 3)]),
        (SATURDAY, ["17:00"], [("17:30", 1)]),
    ],
    ids=["nobody", "in hours", "the last half hour", "several", "a free Saturday"],
)
def test_a_counter_stays_until_the_last_after_hours_appointment_ends(
    day: date, booked: list[str], stays: list[tuple[str, int]]
) -> None:
    found = open_for_appointments(a_hall(), day, [at(clock, day=day) for clock in booked])
    assert list(found) == [Stay(A, moment(until, day), people) for until, people in stays]


def test_each_queue_has_its_own_end_and_a_slot_dropped_since_takes_the_usual_time() -> None:
    found = open_for_appointments(a_hall(), MONDAY, [at("18:00"), at("17:15", service=2)])
    assert found == (Stay(B, moment("17:25"), 1), Stay(A, moment("18:30"), 1))


@pytest.mark.parametrize(
    ("leaving", "on_duty", "left"),
    [(1, [1], "B"), (1, [1, 2], "B"), (1, [1, 3], "A"), (1, [1, 2, 3], ""), (2, [2, 3], "A"), (3, [3], "B")],
)
def test_the_last_counter_of_a_queue_leaves_those_who_booked_behind(
    leaving: int, on_duty: list[int], left: str
) -> None:
    counters = {CounterId(n): CounterView(CounterId(n), CounterState.OPEN, ClerkId(n)) for n in on_duty}
    view = HallView(0, MONDAY, {}, counters, (), ())
    stays = (Stay(A, moment("17:30"), 1), Stay(B, moment("18:30"), 2))
    found = left_behind(a_hall(), view, CounterId(leaving), stays)
    assert ("" if found is None else "AB"[found.queue_id - 1]) == left
