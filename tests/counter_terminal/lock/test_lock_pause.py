"""A locked screen pauses the counter, on a real hall."""

from counter_terminal.intents import Pause
from counter_terminal.lock.lock_pause import LockPause
from shared.domain.events import CounterPaused, CounterResumed
from shared.domain.pause_words import LOCKED
from tests.counter_terminal.bench import Bench


def reasons(bench: Bench) -> list[str]:
    return [event.reason for event in bench.events if isinstance(event, CounterPaused)]


def test_locking_pauses_and_unlocking_resumes(desk: Bench) -> None:
    lock = LockPause(desk.presenter)
    lock.locked_changed(True)
    desk.settle()
    assert reasons(desk) == [LOCKED.code]
    assert desk.state.pause_line.zh.startswith("临时离开")
    lock.locked_changed(False)
    desk.settle()
    assert desk.happened(CounterResumed) == 1
    assert not desk.state.paused


def test_an_unlock_that_comes_before_the_pause_is_known_resumes_after_it(desk: Bench) -> None:
    lock = LockPause(desk.presenter)
    lock.locked_changed(True)
    lock.locked_changed(False)
    desk.settle()
    assert (desk.happened(CounterPaused), desk.happened(CounterResumed)) == (1, 1)


def test_a_clerk_at_lunch_stays_at_lunch(desk: Bench) -> None:
    lock = LockPause(desk.presenter)
    desk.presenter.ask(Pause("meal"))
    desk.settle()
    lock.locked_changed(True)
    lock.locked_changed(False)
    desk.settle()
    assert reasons(desk) == ["meal"]
    assert desk.state.paused


def test_a_citizen_at_the_desk_stays_there(desk: Bench) -> None:
    lock = LockPause(desk.presenter)
    desk.primary()
    desk.primary()
    lock.locked_changed(True)
    desk.settle()
    assert desk.state.paused
    assert desk.state.ticket is not None
    lock.locked_changed(False)
    desk.settle()
    assert not desk.state.paused


def test_where_nobody_has_signed_in_nothing_happens(bench: Bench) -> None:
    lock = LockPause(bench.presenter)
    lock.locked_changed(True)
    lock.locked_changed(False)
    bench.settle()
    assert reasons(bench) == []


def test_a_terminal_that_ended_while_the_screen_was_locked_opens_again_with_it(desk: Bench) -> None:
    LockPause(desk.presenter).locked_changed(True)
    desk.settle()
    LockPause(desk.presenter).locked_changed(False)
    desk.settle()
    assert not desk.state.paused
