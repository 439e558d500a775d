"""PINs: who has one is asked for it, wrong ones cost growing pauses everywhere, and none of them is ever kept."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select

from shared.actions import duty, letting_in
from shared.actions.staff_pins import list_staff, remove_pin, set_pin, unlock
from shared.catalogue.of_hall import catalogue_of
from shared.catalogue.writing import written
from shared.db.journal_tables import command, event
from shared.db.store import open_store
from shared.domain.events import ClerkPinSet, ShiftBegan, SignInRefused
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from tests.shared.actions.clocked import clocked
from tests.shared.actions.on_duty import MANAGER, PIN, clerk_of, entry, events, gets_pin, only_serving, signs_in

WRONG = "204918"


def refused(action: Callable[[], Any]) -> str:
    with pytest.raises(Refused) as told:
        action()
    return str(told.value)


def test_a_clerk_with_a_pin_always_needs_it(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        gets_pin(hall, 1)
        assert "Enter your PIN" in refused(lambda: signs_in(hall, 1))
        assert "not your PIN. Try again" in refused(lambda: signs_in(hall, 1, pin=WRONG))
        assert signs_in(hall, 1, pin=PIN).actor.clerk_id == clerk_of(hall, 1).id
        assert "Enter your PIN" in refused(lambda: signs_in(hall, 1))
        assert signs_in(hall, 2, 2).actor.clerk_id == clerk_of(hall, 2).id


def test_a_hall_may_let_nobody_in_without_a_pin(ready_url: str) -> None:
    with clocked(ready_url, pin_required=True) as hall:
        assert "Ask the duty manager to set one" in refused(lambda: signs_in(hall, 1))
        gets_pin(hall, 1)
        signs_in(hall, 1, pin=PIN)
        assert [(e.why, e.wrong) for e in events(hall, SignInRefused)] == [("no_pin", 0)]


def test_wrong_pins_cost_growing_pauses_at_every_counter(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        gets_pin(hall, 1)
        for counter in (1, 2):
            assert "Try again" in refused(partial(signs_in, hall, 1, counter, WRONG))
        assert "Wait 30 s" in refused(lambda: signs_in(hall, 1, 3, WRONG))
        hall.later(seconds=10)
        assert "Wait 20 s" in refused(lambda: signs_in(hall, 1, 1, PIN))
        hall.later(seconds=20)
        for seconds in (60, 120, 300, 900, 900):
            assert f"Wait {seconds} s" in refused(lambda: signs_in(hall, 1, 1, WRONG))
            hall.later(seconds=seconds)
        signs_in(hall, 1, 1, PIN)
        whys = [(e.why, e.wrong) for e in events(hall, SignInRefused)]
        assert whys[:4] == [("wrong_pin", 1), ("wrong_pin", 2), ("wrong_pin", 3), ("locked", 3)]
        assert "Try again" in refused(lambda: signs_in(hall, 1, 1, WRONG))


def test_a_manager_ends_the_pause_or_sets_another_pin(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, clerk = hall.running.store, clerk_of(hall, 1)
        for end in (unlock, partial(set_pin, secret=PIN)):
            gets_pin(hall, 1)
            for _ in range(3):
                refused(lambda: signs_in(hall, 1, 1, WRONG))
            (locked, *_) = list_staff(store)
            assert (locked.wrong_pins, locked.locked_until is not None) == (3, True)
            end(store, MANAGER, clerk.id, command=new_command())
            duty.sign_out(store, signs_in(hall, 1, 1, PIN).actor, new_command())
        remove_pin(store, MANAGER, clerk.id, new_command())
        signs_in(hall, 1)
        (member, *_) = list_staff(store)
        assert (member.clerk.has_pin, member.wrong_pins, member.counter) == (False, 0, 1)


def test_only_a_manager_sets_pins_and_only_good_ones(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        by, clerk = signs_in(hall, 1).actor, clerk_of(hall, 2)
        assert "Only the duty manager" in refused(lambda: set_pin(hall.running.store, by, clerk.id, PIN, new_command()))
        assert "anybody tries" in refused(lambda: gets_pin(hall, 2, "123456"))
        assert events(hall, ClerkPinSet) == []


def test_programs_learn_who_has_a_pin(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        assert not clerk_of(hall, 1).has_pin
        gets_pin(hall, 1)
        known = hall.running.store.hall()
        assert [known.needs_pin(clerk.id) for clerk in known.clerks] == [True, False, False, False]


def test_many_guesses_at_once_are_no_more_than_in_a_row(ready_url: str) -> None:
    with clocked(ready_url) as hall, ThreadPoolExecutor(4) as hands:
        gets_pin(hall, 1)
        told = list(hands.map(refused, [partial(signs_in, hall, 1, 1, WRONG)] * 8))
        assert sum("Too many wrong PINs" in sentence for sentence in told) == 5
        assert "Too many wrong PINs" in refused(lambda: signs_in(hall, 1, 1, PIN))


def test_the_hall_goes_on_while_a_pin_is_looked_at(ready_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with clocked(ready_url) as hall, ThreadPoolExecutor(1) as terminal:
        gets_pin(hall, 1)
        looking, go_on = threading.Event(), threading.Event()

        def slow(_kept: str, _secret: str) -> bool:
            looking.set()
            return go_on.wait(20)

        monkeypatch.setattr(letting_in, "is_secret", slow)
        coming = terminal.submit(signs_in, hall, 1, 1, PIN)
        assert looking.wait(20)
        assert hall.take("A") == ["A001"]
        go_on.set()
        assert coming.result().actor.counter_id == hall.running.counter(1).id


def test_a_pin_that_is_changed_while_it_is_looked_at_counts_no_more(
    ready_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with clocked(ready_url) as hall, closing(open_store(ready_url, clock=lambda: hall.now)) as managers:
        gets_pin(hall, 1)
        clerk = clerk_of(hall, 1)

        def meanwhile(_kept: str, _secret: str) -> bool:
            set_pin(managers, MANAGER, clerk.id, "771204", new_command())
            return True

        monkeypatch.setattr(letting_in, "is_secret", meanwhile)
        assert "changed just now" in refused(lambda: signs_in(hall, 1, 1, PIN))
        assert events(hall, ShiftBegan) == []


def test_the_same_wrong_try_sent_twice_counts_once(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        gets_pin(hall, 1)
        once = new_command()
        for _ in range(2):
            assert "Try again" in refused(lambda: duty.sign_in_at(hall.running.store, entry(hall, 1, 1, WRONG), once))
        assert [e.wrong for e in events(hall, SignInRefused)] == [1]


def test_neither_pins_nor_their_hashes_are_in_journal_answers_or_catalogue(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        gets_pin(hall, 1)
        refused(lambda: signs_in(hall, 1, 1, WRONG))
        signs_in(hall, 1, 1, PIN)
        assert PIN not in repr(entry(hall, 1, 1, PIN))
        kept = hall.running.store.read(
            lambda c: [str(row) for table in (event, command) for row in c.execute(select(table))]
        )
        for text in (*kept, written(catalogue_of(hall.running.store.hall()))):
            assert not any(secret in text for secret in (PIN, WRONG, "argon2"))


def test_importing_the_catalogue_again_leaves_pins_alone(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        gets_pin(hall, 1)
        only_serving(hall, 2, "A")
        assert clerk_of(hall, 1).has_pin
        signs_in(hall, 1, 1, PIN)
