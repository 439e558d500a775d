"""Clerks who sign in, stand in and come back, as tests tell of it."""

from dataclasses import replace
from typing import TypeVar

from shared.actions import duty, standing_in
from shared.actions.letting_in import Entry, SignedIn
from shared.actions.set_up import import_catalogue
from shared.actions.staff_pins import set_pin
from shared.catalogue.of_hall import catalogue_of
from shared.domain.actor import Actor
from shared.domain.hall import Clerk, Role
from shared.domain.ids import new_command
from shared.domain.view import CounterView
from tests.shared.actions.clocked import Clocked
from tests.shared.actions.legality import whole_journal

T = TypeVar("T")

MANAGER = Actor(Role.MANAGER, "manager 1")
PIN = "204917"


def clerk_of(hall: Clocked, number: int) -> Clerk:
    return next(c for c in hall.running.store.hall().clerks if c.number == f"{number:03d}")


def entry(hall: Clocked, clerk: int, counter: int = 1, pin: str = "", terminal: str = "") -> Entry:
    return Entry(clerk_of(hall, clerk).id, hall.running.counter(counter).id, pin, terminal)


def signs_in(hall: Clocked, clerk: int, counter: int = 1, pin: str = "", terminal: str = "") -> SignedIn:
    return duty.sign_in_at(hall.running.store, entry(hall, clerk, counter, pin, terminal), new_command())


def stands_in(hall: Clocked, clerk: int, counter: int = 1, pin: str = "") -> SignedIn:
    return standing_in.stand_in(hall.running.store, entry(hall, clerk, counter, pin), new_command())


def comes_back(hall: Clocked, clerk: int, counter: int = 1, pin: str = "") -> SignedIn:
    return standing_in.come_back(hall.running.store, entry(hall, clerk, counter, pin), new_command())


def gets_pin(hall: Clocked, clerk: int, pin: str = PIN) -> None:
    set_pin(hall.running.store, MANAGER, clerk_of(hall, clerk).id, pin, new_command())


def counter_view(hall: Clocked, counter: int = 1) -> CounterView:
    return hall.view().counter(hall.running.counter(counter).id)


def events(hall: Clocked, kind: type[T]) -> list[T]:
    return [r.event for r in whole_journal(hall.running.store) if isinstance(r.event, kind)]


def only_serving(hall: Clocked, clerk: int, *letters: str) -> None:
    """Import the hall's catalogue again with a clerk who serves these queues only."""
    known = catalogue_of(hall.running.store.hall())
    number = f"{clerk:03d}"
    clerks = tuple(replace(c, skills=letters) if c.number == number else c for c in known.clerks)
    url = hall.running.store.engine.url.render_as_string(hide_password=False)
    import_catalogue(url, replace(known, clerks=clerks), lambda: hall.now).close()
