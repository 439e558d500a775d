"""A locked screen pauses the counter, on a real hall."""

import pytest

from counter_terminal.commands import AT_THE_DESK
from counter_terminal.intents import Pause
from counter_terminal.lock.lock_pause import LockPause
from shared.domain.events import CounterPaused, CounterResumed
from shared.domain.pause_words import LOCKED
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.signing.people import a_terminal, enters, pauses


def reasons(bench: Bench) -> list[str]:
    return [event.reason for event in bench.events if isinstance(event, CounterPaused)]


def test_locking_pauses_and_unlocking_resumes(desk: Bench) -> None:
    lock = LockPause(desk.presenter)
    lock.locked_changed(True)
    desk.settle()
    assert reasons(desk) == [LOCKED.code]
    assert desk.state.idle_line.zh == "还剩 15 分钟 · 临时离开 · 自 09:00"
    lock.locked_changed(False)
    desk.settle()
    assert desk.happened(CounterResumed) == 1
    assert not desk.state.paused


def test_a_lock_and_its_end_are_told_though_the_picture_of_the_hall_comes_later(desk: Bench) -> None:
    lock = LockPause(desk.presenter)
    lock.locked_changed(True)
    desk.settle()
    assert desk.state.status.text.zh == "屏幕锁定，窗口自动暂停。"
    lock.locked_changed(False)
    desk.settle()
    assert desk.state.status.text.zh == "窗口已恢复。"


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


def test_a_lock_and_a_pause_pressed_together_leave_the_pause_that_was_pressed(desk: Bench) -> None:
    """The hall decides, not the picture that this program has of it."""
    lock = LockPause(desk.presenter)
    desk.presenter.ask(Pause("meal"))
    lock.locked_changed(True)
    desk.settle()
    lock.locked_changed(False)
    desk.settle()
    assert reasons(desk) == ["meal"]
    assert desk.state.paused


def test_many_locks_in_a_moment_end_as_the_screen_stands(desk: Bench) -> None:
    lock = LockPause(desk.presenter)
    for locked in (True, False, True, False, True):
        lock.locked_changed(locked)
    desk.settle()
    assert desk.state.paused
    assert reasons(desk) == [LOCKED.code]


def test_a_lock_does_not_take_the_place_of_a_key_pressed_just_before(desk: Bench) -> None:
    lock = LockPause(desk.presenter)
    desk.presenter.primary_pressed()
    lock.locked_changed(True)
    desk.settle()
    assert desk.state.ticket is not None
    assert desk.state.paused


def test_an_unlock_at_the_pc_of_a_relieved_clerk_opens_nothing(desk: Bench) -> None:
    lock = LockPause(desk.presenter)
    lock.locked_changed(True)
    desk.settle()
    colleague = a_terminal(desk, "PC-2")
    enters(colleague, "002")
    pauses(colleague)
    lock.locked_changed(False)
    desk.settle()
    colleague.settle()
    assert colleague.state.paused


def test_a_lock_while_the_database_is_away_pauses_when_it_is_back(desk: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    with desk.away(monkeypatch):
        LockPause(desk.presenter).locked_changed(True)
        for _ in range(2 * len(AT_THE_DESK)):
            desk.settle()
            desk.retry_once()
    desk.retry()
    assert reasons(desk) == [LOCKED.code]
    assert desk.state.paused
