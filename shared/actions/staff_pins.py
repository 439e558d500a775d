"""Clerks' PINs and passwords, which the duty manager sets; what was typed is kept nowhere, only its hash."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from shared.db import halls, snapshot, staff_pins
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.events import ClerkPinSet, ClerkUnlocked
from shared.domain.hall import Clerk, Role
from shared.domain.ids import ClerkId, CommandId, CounterId
from shared.domain.problem import Refused
from shared.domain.secret_hash import hash_secret
from shared.domain.staff_pin import WrongPins, check_secret
from shared.domain.view import HallView

MAY_SET = (Role.MANAGER, Role.TECHNICIAN)


@dataclass(frozen=True, slots=True)
class StaffMember:
    """A clerk of the catalogue; `Clerk.has_pin` tells whether a PIN is set."""

    clerk: Clerk
    wrong_pins: int
    """Wrong ones in a row."""
    locked_until: datetime | None
    """Until when no PIN of theirs is looked at; None while the next may be tried at once."""
    counter: int | None
    """Number of the counter where they are on duty."""


def set_pin(store: Store, by: Actor, clerk_id: ClerkId, secret: str, command: CommandId) -> None:
    """Give a clerk a PIN or password, also in place of another one; a pause after wrong ones ends.

    Raises:
        Refused: the actor may not, the hall has no such clerk, or the secret is too short or too easy.
    """
    check_secret(secret)
    kept = hash_secret(secret)

    def work(change: Change) -> None:
        staff_pins.set_pin(change, clerk_id, kept)
        change.record(ClerkPinSet(clerk_id))

    _as_manager(store, by, clerk_id, command, work)


def remove_pin(store: Store, by: Actor, clerk_id: ClerkId, command: CommandId) -> None:
    """Let a clerk have no PIN; where the hall's rules want one, the clerk cannot sign in then.

    Raises:
        Refused: the actor may not, or the hall has no such clerk.
    """

    def work(change: Change) -> None:
        staff_pins.remove_pin(change, clerk_id)
        change.record(ClerkPinSet(clerk_id, removed=True))

    _as_manager(store, by, clerk_id, command, work)


def unlock(store: Store, by: Actor, clerk_id: ClerkId, command: CommandId) -> None:
    """End the pause after a clerk's wrong PINs.

    Raises:
        Refused: the actor may not, or the hall has no such clerk.
    """

    def work(change: Change) -> None:
        staff_pins.count_wrong(change, clerk_id, WrongPins())
        change.record(ClerkUnlocked(clerk_id))

    _as_manager(store, by, clerk_id, command, work)


def list_staff(store: Store) -> tuple[StaffMember, ...]:
    """Return the clerks of the catalogue, in its order."""

    def question(connection: Connection) -> tuple[StaffMember, ...]:
        hall, now = halls.load(connection, store.hall_id), store.now()
        wrong = staff_pins.wrong_pins(connection, store.hall_id)
        view = snapshot.read_view(connection, store.hall_id, store.today(connection))
        at = {clerk_id: hall.counter(counter_id).number for clerk_id, counter_id in _on_duty(view).items()}
        return tuple(_member(clerk, wrong.get(clerk.id, WrongPins()), now, at.get(clerk.id)) for clerk in hall.clerks)

    return store.read(question)


def _as_manager(store: Store, by: Actor, clerk_id: ClerkId, command: CommandId, work: Callable[[Change], None]) -> None:
    def decide(change: Change) -> None:
        if by.role not in MAY_SET:
            raise Refused(refusals.NOT_FOR_YOU)
        if not change.hall.has_clerk(clerk_id):
            raise Refused(refusals.UNKNOWN_CLERK_OR_COUNTER)
        work(change)

    store.change(by, command, None, decide)


def _on_duty(view: HallView) -> dict[ClerkId, CounterId]:
    return {c.clerk_id: c.counter_id for c in view.counters.values() if c.clerk_id is not None}


def _member(clerk: Clerk, wrong: WrongPins, now: datetime, counter: int | None) -> StaffMember:
    return StaffMember(clerk, wrong.times, wrong.locked_until if wrong.is_locked(now) else None, counter)
