import pytest

from shared.domain.jobs import ManualJobs, outcome_of
from shared.domain.outcome import Err, Ok, Outcome


def broken() -> str:
    raise ValueError("no paper")


def test_work_that_succeeds_is_ok_with_its_value() -> None:
    assert outcome_of(lambda: "A012") == Ok("A012")


def test_work_that_fails_is_an_error_as_a_value() -> None:
    outcome = outcome_of(broken)
    assert isinstance(outcome, Err)
    assert str(outcome.error) == "no paper"


def test_a_person_who_stops_the_program_is_not_an_outcome() -> None:
    def stopped() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        outcome_of(stopped)


def test_nothing_is_done_before_it_is_drained() -> None:
    jobs, done = ManualJobs(), list[Outcome[str]]()
    jobs.run(lambda: "A012", done.append)
    assert done == []
    assert jobs.drain() == 1
    assert done == [Ok("A012")]
    assert jobs.drain() == 0


def test_jobs_are_done_in_order_with_those_they_start() -> None:
    jobs, seen = ManualJobs(), list[str]()

    def first_done(outcome: Outcome[str]) -> None:
        seen.append("first done")
        jobs.run(lambda: "third", lambda _: seen.append("third done"))

    jobs.run(lambda: "first", first_done)
    jobs.run(lambda: "second", lambda _: seen.append("second done"))
    assert jobs.drain() == 3
    assert seen == ["first done", "second done", "third done"]
