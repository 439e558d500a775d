"""A command whose answer nobody heard: whether it was done is known, and what was not done never will be."""

import pytest

from shared.actions import calling
from shared.actions.settling import was_done
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from tests.shared.actions.clocked import clocked


def test_a_command_that_was_carried_out_is_known_and_gives_its_first_answer_again(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("AB")
        clerk, given = hall.running.clerk(1), new_command()
        called = calling.call_next(hall.running.store, clerk, given)
        assert was_done(hall.running.store, clerk, given, new_command())
        assert calling.call_next(hall.running.store, clerk, given) == called


def test_a_command_that_never_came_is_not_carried_out_later(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        clerk, given = hall.running.clerk(1), new_command()
        for _ in range(2):
            assert not was_done(hall.running.store, clerk, given, new_command())
        with pytest.raises(Refused):
            calling.call_next(hall.running.store, clerk, given)
        assert hall.running.call(clerk) is not None
