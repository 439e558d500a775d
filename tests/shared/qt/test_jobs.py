"""Slow work runs elsewhere, in order; its outcome comes back on the GUI thread."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from shared.domain.outcome import Err, Ok, Outcome
from shared.qt.jobs import QtJobs


@pytest.fixture
def jobs(qapp: object) -> Iterator[QtJobs]:
    made = QtJobs()
    yield made
    made.close()


def test_the_outcome_comes_back_on_the_gui_thread(qtbot: QtBot, jobs: QtJobs) -> None:
    worked, told = list[int](), list[tuple[int, Outcome[None]]]()
    jobs.run(
        lambda: worked.append(threading.get_ident()), lambda outcome: told.append((threading.get_ident(), outcome))
    )
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(threading.get_ident(), Ok(None))]
    assert worked != [threading.get_ident()]


def test_jobs_are_done_one_after_the_other_in_the_order_given(qtbot: QtBot, jobs: QtJobs) -> None:
    steps, told = list[str](), list[str]()
    go_on = threading.Event()

    def slow() -> str:
        steps.append("slow begins")
        assert go_on.wait(10)
        steps.append("slow ends")
        return "slow"

    def quick() -> str:
        steps.append("quick")
        return "quick"

    def note(outcome: Outcome[str]) -> None:
        assert isinstance(outcome, Ok)
        told.append(outcome.value)

    jobs.run(slow, note)
    jobs.run(quick, note)
    qtbot.waitUntil(lambda: steps == ["slow begins"])
    go_on.set()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert steps == ["slow begins", "slow ends", "quick"]
    assert told == ["slow", "quick"]


def test_an_error_is_an_outcome_and_the_next_job_runs(qtbot: QtBot, jobs: QtJobs) -> None:
    told = list[Outcome[float]]()
    jobs.run(lambda: 1 / 0, told.append)
    jobs.run(lambda: 1.0, told.append)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert isinstance(told[0], Err)
    assert isinstance(told[0].error, ZeroDivisionError)
    assert told[1] == Ok(1.0)


def test_a_job_may_start_another_from_its_outcome(qtbot: QtBot, jobs: QtJobs) -> None:
    told = list[str]()
    jobs.run(lambda: "first", lambda _: jobs.run(lambda: "second", lambda _: told.append("second")))
    qtbot.waitUntil(lambda: told == ["second"])


def test_closing_ends_the_job_in_hand_and_forgets_the_others(qtbot: QtBot) -> None:
    jobs, begun, go_on, done = QtJobs(), threading.Event(), threading.Event(), list[str]()

    def slow() -> None:
        begun.set()
        assert go_on.wait(10)
        done.append("slow")

    jobs.run(slow, lambda _: None)
    jobs.run(lambda: done.append("forgotten"), lambda _: None)
    assert begun.wait(10)
    threading.Timer(0.05, go_on.set).start()
    jobs.close()
    assert done == ["slow"]


def test_a_job_that_comes_after_closing_is_forgotten(qtbot: QtBot) -> None:
    jobs, done = QtJobs(), list[str]()
    jobs.close()
    jobs.run(lambda: done.append("late"), lambda _: None)
    assert done == []


def test_a_job_that_does_not_end_holds_up_the_end_of_the_program_for_a_moment_only(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.qt.jobs.LAST_JOB_S", 0.02)
    stuck, begun, came = threading.Event(), threading.Event(), list[Outcome[bool]]()

    def ask_a_stuck_server() -> bool:
        begun.set()
        return stuck.wait(20)

    jobs = QtJobs()
    jobs.run(ask_a_stuck_server, came.append)
    jobs.run(ask_a_stuck_server, came.append)
    assert begun.wait(20)
    jobs.close()
    assert not stuck.is_set()
    stuck.set()
    assert came == []
