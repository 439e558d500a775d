"""A clerk's day is told from the journal to the second."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime

from shared.actions import duty, missing, pausing, serving
from shared.actions.duty_report import duties_of, duty_of
from shared.actions.set_up import import_catalogue
from shared.actions.taking_back import undo_last
from shared.catalogue.of_hall import catalogue_of
from shared.domain.duty_times import DutyTimes
from shared.domain.hours import HallHours, OpenOn, Span, Week
from shared.domain.ids import new_command
from tests.shared.actions.clocked import Clocked, clocked
from tests.shared.actions.on_duty import clerk_of, comes_back, only_serving, signs_in, stands_in

DAY = date(2026, 3, 3)
TWO_SPANS = HallHours(OpenOn.EVERY_DAY, Week((Span.of("08:30", "12:00"), Span.of("13:30", "17:00"))))
MINUTE = 60


@contextmanager
def a_day(url: str, counters: dict[int, str] | None = None) -> Iterator[Clocked]:
    """Open a hall of 08:30–12:00 and 13:30–17:00 at eight o'clock."""
    with clocked(url, "AB", counters) as hall:
        at(hall, "08:00")
        known = replace(catalogue_of(hall.running.store.hall()))
        known = replace(known, hall=replace(known.hall, hours=TWO_SPANS), rules=replace(known.rules, numbers_early_s=0))
        import_catalogue(url, known, lambda: hall.now).close()
        yield hall


def at(hall: Clocked, clock: str) -> None:
    hall.clock[0] = datetime.fromisoformat(f"{DAY}T{clock}:00+08:00")


def times(hall: Clocked, clerk: int) -> DutyTimes:
    found = duty_of(hall.running.store, clerk_of(hall, clerk).id, DAY)
    assert found is not None
    return found


def test_who_comes_late_and_leaves_early(ready_url: str) -> None:
    with a_day(ready_url) as hall:
        at(hall, "08:20")
        signs_in(hall, 1, 1)
        at(hall, "08:42")
        late = signs_in(hall, 2, 2).actor
        at(hall, "16:30")
        duty.sign_out(hall.running.store, late, new_command())
        at(hall, "17:05")
        assert (times(hall, 1).early_s, times(hall, 1).late_s, times(hall, 1).left_early_s) == (600, 0, None)
        assert (times(hall, 2).late_s, times(hall, 2).left_early_s, times(hall, 2).stayed_s) == (720, 1800, 0)
        assert times(hall, 2).on_duty_s == 468 * MINUTE
        assert list(duties_of(hall.running.store, DAY)) == [clerk_of(hall, 1).id, clerk_of(hall, 2).id]


def test_a_gap_in_the_halls_hours_is_an_absence_and_the_break_is_none(ready_url: str) -> None:
    with a_day(ready_url) as hall:
        for begins, ends in (("08:30", "11:40"), ("13:45", "17:10")):
            at(hall, begins)
            by = signs_in(hall, 1).actor
            at(hall, ends)
            duty.sign_out(hall.running.store, by, new_command())
        told = times(hall, 1)
        assert (told.absent_s, told.late_s, told.left_early_s, told.stayed_s) == (35 * MINUTE, 0, 0, 600)


def test_idle_is_only_while_somebody_waits_whom_this_clerk_may_serve(ready_url: str) -> None:
    with a_day(ready_url, {1: "AB", 2: "B"}) as hall:
        only_serving(hall, 1, "A")
        at(hall, "08:30")
        by = signs_in(hall, 1).actor
        hall.running.issue("B")
        at(hall, "08:40")
        hall.running.issue("A")
        at(hall, "08:43")
        hall.running.call(by)
        hall.running.issue("A")
        at(hall, "08:44")
        serving.start(hall.running.store, by, new_command())
        at(hall, "08:54")
        serving.finish(hall.running.store, by, new_command())
        at(hall, "08:56")
        hall.running.call(by)
        at(hall, "08:58")
        missing.no_show(hall.running.store, by, new_command())
        at(hall, "09:30")
        told = times(hall, 1)
        assert (told.idle_s, told.walking_s, told.started, told.finished) == (5 * MINUTE, MINUTE, 1, 1)


def test_what_was_taken_back_was_neither_started_nor_finished(ready_url: str) -> None:
    with a_day(ready_url) as hall:
        at(hall, "08:30")
        by, store = signs_in(hall, 1).actor, hall.running.store
        hall.running.issue("A")
        hall.running.call(by)
        hall.later(minutes=1)
        serving.start(store, by, new_command())
        hall.later(seconds=5)
        undo_last(store, by, new_command())
        taken_back = times(hall, 1)
        hall.later(seconds=55)
        serving.start(store, by, new_command())
        serving.finish(store, by, new_command())
        undo_last(store, by, new_command())
        going_on = times(hall, 1)
        serving.finish(store, by, new_command())
        told = times(hall, 1)
        assert (taken_back.walking_s, taken_back.started) == (0, 0)
        assert (going_on.walking_s, going_on.started, going_on.finished) == (2 * MINUTE, 1, 0)
        assert (told.walking_s, told.started, told.finished) == (2 * MINUTE, 1, 1)


def test_pauses_are_told_by_reason_and_are_not_idle(ready_url: str) -> None:
    with a_day(ready_url) as hall:
        at(hall, "08:30")
        by = signs_in(hall, 1).actor
        hall.running.issue("A")
        for reason, minutes in (("meal", 30), ("rest", 10), ("meal", 5)):
            duty.pause(hall.running.store, by, reason, new_command())
            hall.later(minutes=minutes)
            duty.resume(hall.running.store, by, new_command())
        pausing.pause_for_lock(hall.running.store, by, new_command())
        hall.later(minutes=1)
        told = times(hall, 1)
        assert told.pause_s == {"locked": MINUTE, "meal": 35 * MINUTE, "rest": 10 * MINUTE}
        assert (told.idle_s, told.on_duty_s) == (0, 46 * MINUTE)


def test_a_stand_in_covers_the_own_clerk(ready_url: str) -> None:
    with a_day(ready_url) as hall:
        at(hall, "08:30")
        signs_in(hall, 1)
        at(hall, "09:00")
        stands_in(hall, 2)
        at(hall, "10:00")
        comes_back(hall, 1)
        at(hall, "16:00")
        taken = stands_in(hall, 2).actor
        at(hall, "17:00")
        assert times(hall, 1).last_out is None
        duty.sign_out(hall.running.store, taken, new_command())
        own, other = times(hall, 1), times(hall, 2)
        assert (own.absent_s, own.covered_s, own.left_early_s) == (0, 120 * MINUTE, 0)
        assert own.on_duty_s == 390 * MINUTE
        assert (other.stood_in_s, other.on_duty_s, other.late_s) == (120 * MINUTE, 120 * MINUTE, 0)


def test_a_shift_left_open_ends_with_its_day_and_the_next_begins_with_its_own_sign_in(ready_url: str) -> None:
    with a_day(ready_url) as hall:
        at(hall, "08:30")
        signs_in(hall, 1)
        hall.later(days=1, minutes=15)
        signs_in(hall, 1)
        hall.later(minutes=30)
        told = times(hall, 1)
        assert (told.last_out, told.on_duty_s) == (None, (24 * 60 - 510) * MINUTE)
        (next_day,) = duties_of(hall.running.store, date(2026, 3, 4)).values()
        assert next_day.on_duty_s == (525 + 30) * MINUTE
        assert duties_of(hall.running.store, date(2026, 3, 2)) == {}
        assert duties_of(hall.running.store, date(2026, 3, 5)) == {}
