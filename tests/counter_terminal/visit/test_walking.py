"""Where a ticket with several services is, is read once it can be."""

import logging

import pytest

from counter_terminal.visit import walking
from shared.actions import issuing
from shared.domain.ids import new_command
from shared.domain.problem import DatabaseAway
from tests.counter_terminal.bench import Bench
from tests.factories import KIOSK


def take_two(bench: Bench) -> None:
    """Give a ticket for the services of A and B."""
    first, second = (bench.running.service(letter).id for letter in "AB")
    issuing.issue(bench.running.store, KIOSK, first, new_command(), then=(second,))
    bench.bring_news()


def test_what_could_not_be_read_while_the_database_was_away_is_read_after_it(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object, **__: object) -> None:
        raise DatabaseAway("The database does not answer.")

    take_two(bench)
    bench.sign_in()
    with monkeypatch.context() as patch:
        patch.setattr(walking, "look_up", away)
        bench.primary()
        bench.retry()
    assert bench.state.visit.services_line.zh == ""
    bench.primary()
    assert bench.state.visit.services_line.zh == "第 1/2 项 · 下一项：事项B"


@pytest.mark.allow_warnings("no such column")
def test_a_mistake_in_reading_it_is_logged_as_one(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def mistaken(*_: object, **__: object) -> None:
        raise ValueError("no such column")

    take_two(bench)
    bench.sign_in()
    monkeypatch.setattr(walking, "look_up", mistaken)
    bench.primary()
    assert [(one.levelno, "no such column" in one.getMessage()) for one in caplog.records] == [(logging.ERROR, True)]
