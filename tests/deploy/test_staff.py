"""`hall staff` and `hall report duty` as they are typed."""

import json

import pytest

from shared.actions.duty import sign_in
from shared.domain.ids import new_command
from shared.domain.problem import Problem, Refused
from tests.deploy.test_numbers import Typed
from tests.deploy.test_numbers import running as running
from tests.deploy.test_numbers import typed as typed
from tests.factories import RunningHall

PIN = "204917"


def test_a_pin_is_set_without_being_shown_and_removed(running: RunningHall, typed: Typed) -> None:
    told = typed("staff", "pin", "001", keys=f"{PIN}\n{PIN}\n")
    assert told.endswith("001 王1 has a new PIN.\n")
    assert PIN not in told
    clerk, counter = running.hall.clerks[0].id, running.counter(1).id
    with pytest.raises(Refused, match="Enter your PIN"):
        sign_in(running.store, clerk, counter, new_command())
    sign_in(running.store, clerk, counter, new_command(), PIN)
    assert typed("staff", "pin", "001", "--remove") == "001 王1 has no PIN any more.\n"
    sign_in(running.store, clerk, counter, new_command())


def test_the_list_tells_who_has_a_pin_and_who_must_wait(running: RunningHall, typed: Typed) -> None:
    typed("staff", "pin", "001", keys=f"{PIN}\n{PIN}\n")
    running.clerk(2)
    for _ in range(3):
        with pytest.raises(Refused):
            sign_in(running.store, running.hall.clerks[0].id, running.counter(1).id, new_command(), "771204")
    lines = typed("staff", "list").splitlines()
    assert lines[0].split() == ["NUMBER", "NAME", "ROLE", "PIN", "COUNTER"]
    assert "locked until" in lines[1]
    assert lines[2].split() == ["002", "王2", "clerk", "none", "2"]
    first, *_ = json.loads(typed("staff", "list", "--format", "json"))
    assert (first["has_pin"], first["wrong_pins"], first["locked_until"] is None) == (True, 3, False)
    assert "argon2" not in json.dumps(first)
    assert typed("staff", "unlock", "001") == "001 王1 may try again.\n"
    assert "locked until" not in typed("staff", "list")


def test_mistakes_are_sentences(typed: Typed) -> None:
    with pytest.raises(Problem, match="No clerk has the number 999"):
        typed("staff", "unlock", "999")
    with pytest.raises(Refused, match="at least 6 digits"):
        typed("staff", "pin", "001", keys="123\n123\n")
    with pytest.raises(Problem, match="Nobody was on duty on 2020-01-01"):
        typed("report", "duty", "--day", "2020-01-01")


def test_the_duty_report_tells_of_today(running: RunningHall, typed: Typed) -> None:
    running.issue()
    running.serve(running.clerk(1))
    lines = typed("report", "duty").splitlines()
    assert lines[1].split()[:4] == ["CLERK", "NAME", "IN", "OUT"]
    assert lines[2].split()[:2] == ["001", "王1"]
    told = json.loads(typed("report", "duty", "--format", "json"))
    (clerk,) = told["clerks"]
    assert (clerk["number"], clerk["started"], clerk["last_out"], clerk["pause_s"]) == ("001", 1, None, {})


def test_two_different_pins_are_told_to_be_so(running: RunningHall, typed: Typed) -> None:
    with pytest.raises(Problem, match="not the same"):
        typed("staff", "pin", "001", keys=f"{PIN}\n{PIN}1\n")
