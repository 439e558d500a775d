"""A command is sent again with its own id, and only while the database is away."""

from collections.abc import Callable

import pytest

from counter_terminal.commands import Commands
from shared.domain.ids import CommandId
from shared.domain.jobs import ManualJobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, DatabaseRefused, Refused
from shared.domain.words import Words


class Away:
    """Work that fails a number of times before it succeeds."""

    def __init__(self, failures: int, error: Exception) -> None:
        self.failures, self.error = failures, error
        self.ids: list[CommandId] = []

    def __call__(self, command: CommandId) -> str:
        self.ids.append(command)
        if len(self.ids) <= self.failures:
            raise self.error
        return "done"


def sent(work: Away, pauses: tuple[float, ...] = (0.5, 1.0)) -> tuple[list[Outcome[str]], list[float]]:
    """Send work and let all pauses pass; return the outcomes and the pauses taken."""
    jobs, outcomes, taken = ManualJobs(), list[Outcome[str]](), list[float]()
    waiting: list[Callable[[], None]] = []

    def later(seconds: float, call: Callable[[], None]) -> None:
        taken.append(seconds)
        waiting.append(call)

    Commands(jobs, later).send(work, outcomes.append, pauses)
    jobs.drain()
    while waiting:
        waiting.pop()()
        jobs.drain()
    return outcomes, taken


def test_a_command_that_found_the_database_away_is_sent_again_with_the_same_id() -> None:
    work = Away(2, DatabaseAway("away"))
    outcomes, taken = sent(work)
    assert outcomes == [Ok("done")]
    assert taken == [0.5, 1.0]
    assert len(set(work.ids)) == 1


def test_two_intents_have_two_ids() -> None:
    first, second = Away(0, DatabaseAway("")), Away(0, DatabaseAway(""))
    sent(first)
    sent(second)
    assert first.ids != second.ids


def test_after_the_last_pause_the_error_is_handed_over() -> None:
    error = DatabaseAway("away")
    outcomes, _ = sent(Away(9, error))
    assert outcomes == [Err(error)]


def test_a_refusal_is_not_sent_again() -> None:
    work = Away(1, Refused(Words("不行", "no")))
    outcomes, taken = sent(work)
    assert taken == []
    assert isinstance(outcomes[0], Err)


def test_a_long_list_keeps_no_step_waiting() -> None:
    steps, reads, outcomes = ManualJobs(), ManualJobs(), list[Outcome[str]]()
    commands = Commands(steps, lambda _seconds, _call: None, reads)
    commands.read(lambda: "a long list", outcomes.append)
    commands.send(Away(0, Refused(Words("", ""))), outcomes.append)
    steps.drain()
    assert outcomes == [Ok("done")]
    reads.drain()
    assert outcomes == [Ok("done"), Ok("a long list")]


@pytest.mark.allow_warnings("permission denied")
def test_what_the_database_refused_is_kept_in_the_log_and_not_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    refused = DatabaseRefused(
        "Database refused this (permission denied).", Words("数据库拒绝了", "The database refused")
    )
    outcomes, taken = sent(Away(1, refused))
    assert outcomes == [Err(refused)]
    assert taken == []
    assert "permission denied" in caplog.text
