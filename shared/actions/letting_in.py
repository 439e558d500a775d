"""Letting a clerk sign in: the PIN is looked at before the hall's lock is taken, and judged under it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from shared.db import staff_pins
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.events import SignInRefused, WhyRefused
from shared.domain.hall import Role
from shared.domain.ids import ClerkId, CommandId, CounterId
from shared.domain.problem import Refused
from shared.domain.secret_hash import is_secret
from shared.domain.staff_pin import MustWait, WrongPins
from shared.domain.words import Words


@dataclass(frozen=True, slots=True)
class Entry:
    """What somebody who signs in tells: who, at which counter, with which PIN or password, and at which program."""

    clerk_id: ClerkId
    counter_id: CounterId
    pin: str = ""
    terminal: str = ""
    """Empty for a program that tells no name."""

    def __repr__(self) -> str:
        """Tell all but the PIN, for logs."""
        return f"Entry(clerk {self.clerk_id}, counter {self.counter_id}, {self.terminal!r})"


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who wants to be let in, at a counter or without one."""

    clerk_id: ClerkId
    pin: str
    counter_id: CounterId | None = None

    def __repr__(self) -> str:
        """Tell all but the PIN, for logs."""
        return f"Newcomer(clerk {self.clerk_id}, counter {self.counter_id})"

    @property
    def actor(self) -> Actor:
        """Who tries, before it is known that they are who they say."""
        return Actor(Role.CLERK, f"clerk {self.clerk_id}", self.counter_id, self.clerk_id)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A member of staff who may act now, and one sentence to be told."""

    actor: Actor
    said: Words


@dataclass(frozen=True, slots=True)
class _NotLetIn:
    """An answer, not an error: that somebody tried must stay in the journal."""

    why: Words
    until: datetime | None = None
    """Until when no PIN of this clerk is looked at."""


@dataclass(frozen=True, slots=True)
class _Looked:
    """Whether the PIN is the one with this hash."""

    hash: str | None
    right: bool


def let_in(store: Store, entry: Entry, command: CommandId, take: Callable[[Change], Words]) -> SignedIn:
    """Let a clerk in who is who they say, and `take` the counter; `take` returns what the clerk is told.

    Raises:
        Refused: the clerk or counter is unknown, the PIN is wrong or wanted, or `take` refuses.
        MustWait: a refusal after which no PIN of this clerk is looked at for a while.
        BrokenHash: the PIN that is kept cannot be read.
    """
    newcomer = Newcomer(entry.clerk_id, entry.pin, entry.counter_id)

    def enter(change: Change) -> SignedIn:
        said, hall = take(change), change.hall
        role, number = hall.clerk(entry.clerk_id).role, hall.counter(entry.counter_id).number
        return SignedIn(Actor(role, f"counter {number}", entry.counter_id, entry.clerk_id), said)

    return let_in_anywhere(store, newcomer, command, enter)


def let_in_anywhere(
    store: Store, newcomer: Newcomer, command: CommandId, enter: Callable[[Change], SignedIn]
) -> SignedIn:
    """Let a member of staff in who is who they say, with a counter or without; `enter` tells as whom they act.

    Raises:
        Refused: the clerk or counter is unknown, the PIN is wrong, wanted or looked at later, or `enter` refuses.
        BrokenHash: the PIN that is kept cannot be read.
    """
    looked = _look(store, newcomer)

    def decide(change: Change) -> SignedIn | _NotLetIn:
        hall = change.hall
        at_known_place = newcomer.counter_id is None or hall.has_counter(newcomer.counter_id)
        if not (hall.has_clerk(newcomer.clerk_id) and at_known_place):
            raise Refused(refusals.UNKNOWN_CLERK_OR_COUNTER)
        if (why := _why_not(change, newcomer, looked)) is not None:
            return why
        return enter(change)

    answer = store.change(newcomer.actor, command, SignedIn | _NotLetIn, decide)
    if isinstance(answer, _NotLetIn):
        raise Refused(answer.why) if answer.until is None else MustWait(answer.why, answer.until)
    return answer


def _look(store: Store, newcomer: Newcomer) -> _Looked:
    """Look at the PIN, which takes a tenth of a second: nobody in the hall waits for it."""
    kept = store.read(lambda connection: staff_pins.hash_of(connection, newcomer.clerk_id))
    return _Looked(kept, kept is not None and bool(newcomer.pin) and is_secret(kept, newcomer.pin))


def _why_not(change: Change, who: Newcomer, looked: _Looked) -> _NotLetIn | None:
    """Return why a clerk is not let in, and keep that somebody tried; None for who is.

    Many tries at once are judged one after the other, so that no more of them count than of tries in a row.
    """
    kept = staff_pins.kept_pin(change, who.clerk_id)
    if kept is None:
        return _refuse(change, who, WhyRefused.NO_PIN, WrongPins()) if change.hall.rules.pin_required else None
    if not who.pin:
        raise Refused(refusals.PIN_WANTED)
    if kept.wrong.is_locked(change.now):
        return _refuse(change, who, WhyRefused.LOCKED, kept.wrong)
    if kept.hash != looked.hash:
        raise Refused(refusals.PIN_CHANGED)
    if looked.right:
        if kept.wrong.times:
            staff_pins.count_wrong(change, who.clerk_id, WrongPins())
        return None
    wrong = kept.wrong.one_more(change.now)
    staff_pins.count_wrong(change, who.clerk_id, wrong)
    return _refuse(change, who, WhyRefused.WRONG_PIN, wrong)


def _refuse(change: Change, who: Newcomer, why: WhyRefused, wrong: WrongPins) -> _NotLetIn:
    change.record(SignInRefused(who.clerk_id, who.counter_id, why, wrong.times))
    until = wrong.locked_until
    seconds = 0 if until is None else max(0, ceil((until - change.now).total_seconds()))
    match why:
        case WhyRefused.NO_PIN:
            return _NotLetIn(refusals.NO_PIN_YET)
        case WhyRefused.LOCKED:
            return _NotLetIn(refusals.PIN_LOCKED.fill(seconds=seconds), until)
        case WhyRefused.WRONG_PIN:
            said = refusals.WRONG_PIN_WAIT.fill(seconds=seconds) if seconds else refusals.WRONG_PIN
            return _NotLetIn(said, until)
