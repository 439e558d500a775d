"""A clerk changes the own PIN: with the old one, judged as at signing in, and only while on duty."""

from datetime import timedelta

import pytest

from shared.actions import duty
from shared.actions.own_pin import change_own_pin
from shared.domain.actor import Actor
from shared.domain.events import ClerkPinSet, SignInRefused
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from shared.domain.staff_pin import MustWait
from tests.shared.actions.clocked import Clocked, clocked
from tests.shared.actions.on_duty import PIN, events, gets_pin, signs_in

NEW, WRONG = "580213", "204918"


def changes(hall: Clocked, by: Actor, old: str = PIN, new: str = NEW) -> str:
    return change_own_pin(hall.running.store, by, old, new, new_command()).en


def test_the_new_pin_lets_in_and_the_old_one_does_not(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        gets_pin(hall, 1)
        by = signs_in(hall, 1, pin=PIN).actor
        assert "is changed" in changes(hall, by)
        assert len(events(hall, ClerkPinSet)) == 2
        with pytest.raises(Refused, match="not your PIN"):
            signs_in(hall, 1, pin=PIN)
        signs_in(hall, 1, pin=NEW)


def test_a_clerk_without_a_pin_gives_himself_the_first_one(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        changes(hall, signs_in(hall, 1).actor, old="")
        signs_in(hall, 1, pin=NEW)


def test_wrong_old_ones_cost_the_pauses_of_signing_in(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        gets_pin(hall, 1)
        by = signs_in(hall, 1, pin=PIN).actor
        for _ in range(2):
            with pytest.raises(Refused, match="Try again"):
                changes(hall, by, old=WRONG)
        with pytest.raises(MustWait) as told:
            changes(hall, by, old=WRONG)
        assert told.value.until == hall.now + timedelta(seconds=30)
        with pytest.raises(MustWait):
            signs_in(hall, 1, pin=PIN)
        assert len(events(hall, SignInRefused)) == 4


@pytest.mark.parametrize(("new", "why"), [("1234", "at least 6 digits"), ("123456", "first that"), (PIN, "old one")])
def test_a_poor_new_one_is_refused(ready_sqlite_url: str, new: str, why: str) -> None:
    with clocked(ready_sqlite_url) as hall:
        gets_pin(hall, 1)
        by = signs_in(hall, 1, pin=PIN).actor
        with pytest.raises(Refused, match=why):
            changes(hall, by, new=new)


def test_who_is_not_on_duty_here_changes_nothing(ready_sqlite_url: str) -> None:
    with clocked(ready_sqlite_url) as hall:
        by = signs_in(hall, 1).actor
        duty.sign_out(hall.running.store, by, new_command())
        with pytest.raises(Refused, match="not signed in"):
            changes(hall, by, old="")
        assert events(hall, ClerkPinSet) == []
