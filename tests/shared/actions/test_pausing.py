"""Pauses have limits, end what they raised, and come by themselves while a PC is locked."""

from datetime import timedelta

import pytest

from shared.actions.alerts import clear_alert, list_alerts
from shared.actions.duty import pause, resume, sign_out
from shared.actions.overlong_pauses import see_to_overlong_pauses
from shared.actions.pausing import pause_for_lock, resume_from_lock
from shared.domain.alert import AlertKind
from shared.domain.alert_words import alert_line
from shared.domain.events import AlertRaised, CounterPaused, CounterResumed
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from shared.domain.view import CounterState
from tests.shared.actions.clocked import SOMEBODY, Clocked, clocked
from tests.shared.actions.on_duty import MANAGER, counter_view, events, signs_in, stands_in


def look(hall: Clocked) -> list[str]:
    see_to_overlong_pauses(hall.running.store, SOMEBODY)
    return [alert_line(alert, hall.running.hall).en for alert in list_alerts(hall.running.store)]


def test_a_pause_tells_until_when_it_may_last(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        by = signs_in(hall, 1).actor
        pause(hall.running.store, by, "rest", new_command())
        view = counter_view(hall)
        assert (view.reason, view.pause_until) == ("rest", hall.now + timedelta(minutes=20))
        resume(hall.running.store, by, new_command())
        assert counter_view(hall).pause_until is None


@pytest.mark.parametrize("reason", ["fault", "not in any catalogue"])
def test_some_reasons_have_no_limit(ready_sqlite_url: str, reason: str) -> None:
    with clocked(ready_sqlite_url) as hall:
        pause(hall.running.store, signs_in(hall, 1).actor, reason, new_command())
        hall.later(hours=5)
        assert (counter_view(hall).pause_until, look(hall)) == (None, [])


def test_too_long_a_pause_is_one_alert_that_ends_with_it(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        by = signs_in(hall, 1).actor
        pause(hall.running.store, by, "rest", new_command())
        hall.later(minutes=19)
        assert look(hall) == []
        hall.later(minutes=3)
        assert look(hall) == ["Counter 1: Clerk 001 has paused for 22 min, longer than 20 min. See to it."]
        assert len(look(hall)) == 1
        (alert,) = list_alerts(hall.running.store)
        with pytest.raises(Refused):
            clear_alert(hall.running.store, by, alert.id)
        resume(hall.running.store, by, new_command())
        assert look(hall) == []


def test_what_the_manager_cleared_is_not_raised_again_for_the_same_pause(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        by = signs_in(hall, 1).actor
        for _ in range(2):
            pause(hall.running.store, by, "rest", new_command())
            hall.later(minutes=21)
            look(hall)
            (alert,) = list_alerts(hall.running.store)
            clear_alert(hall.running.store, MANAGER, alert.id)
            assert look(hall) == []
            resume(hall.running.store, by, new_command())
        assert [e.kind for e in events(hall, AlertRaised)] == [AlertKind.OVERLONG_PAUSE] * 2


def test_signing_out_and_a_stand_in_end_it_too(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        for end in (
            lambda by: sign_out(hall.running.store, by, new_command()),
            lambda _: stands_in(hall, 2),
        ):
            by = signs_in(hall, 1).actor
            pause(hall.running.store, by, "rest", new_command())
            hall.later(minutes=21)
            assert len(look(hall)) == 1
            end(by)
            assert look(hall) == []


def test_a_locked_pc_pauses_and_an_unlocked_one_goes_on(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, by = hall.running.store, signs_in(hall, 1).actor
        assert pause_for_lock(store, by, new_command())
        assert (counter_view(hall).state, counter_view(hall).reason) == (CounterState.PAUSED, "locked")
        assert not pause_for_lock(store, by, new_command())
        assert resume_from_lock(store, by, new_command())
        assert not resume_from_lock(store, by, new_command())
        assert counter_view(hall).state is CounterState.OPEN
        assert (len(events(hall, CounterPaused)), len(events(hall, CounterResumed))) == (1, 1)


def test_a_pause_for_another_reason_outlives_the_lock(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, by = hall.running.store, signs_in(hall, 1).actor
        pause(store, by, "meal", new_command())
        assert not pause_for_lock(store, by, new_command())
        assert not resume_from_lock(store, by, new_command())
        assert counter_view(hall).reason == "meal"


def test_after_a_lock_and_a_restart_signing_in_goes_on(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        pause_for_lock(hall.running.store, signs_in(hall, 1).actor, new_command())
        signs_in(hall, 1)
        assert counter_view(hall).state is CounterState.OPEN


def test_whoever_was_relieved_while_the_pc_was_locked_is_told(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        by = signs_in(hall, 1).actor
        pause_for_lock(hall.running.store, by, new_command())
        stands_in(hall, 2)
        with pytest.raises(Refused, match="not signed in at this counter"):
            resume_from_lock(hall.running.store, by, new_command())
