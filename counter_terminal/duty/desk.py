"""The clerk's own day at the terminal: leaving with a warning, what the day came to, and another PIN."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Protocol

from counter_terminal import texts as desk_texts
from counter_terminal.commands import Commands
from counter_terminal.duty import texts
from counter_terminal.duty.leaving import Leaving, read_leaving
from counter_terminal.facts import Facts
from counter_terminal.intents import Intent, Simple
from counter_terminal.signing.facts import Wait
from counter_terminal.state import QUIET, Act, Page
from counter_terminal.steps import why_not
from shared.actions.duty_report import duty_of
from shared.actions.own_pin import change_own_pin
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.duty_times import DutyTimes
from shared.domain.ids import ClerkId
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.staff_pin import MustWait
from shared.domain.words import Words


class Desk(Protocol):
    """Whose day this is: the presenter, as far as it concerns that."""

    facts: Facts

    def now(self) -> datetime: ...

    def ask(self, intent: Intent) -> None: ...

    def change(self, **changes: object) -> None: ...

    def refuse(self, why: Words) -> None: ...

    def inform(self, text: Words) -> None: ...

    def problem(self, text: str) -> None: ...


class DutyDesk:
    def __init__(self, store: Store, commands: Commands, desk: Desk) -> None:
        self._store, self._commands, self._desk = store, commands, desk
        self._asking = False
        """Whether something that was pressed here is on its way, so that a second press does nothing."""

    # leaving

    def sign_out_pressed(self) -> None:
        """Ask once whether the shift is to end, and tell who and what would be left behind."""
        facts = self._desk.facts
        by = facts.actor
        if (why := why_not(Act.SIGN_OUT, facts.situation)) is not None:
            self._desk.refuse(why)
        elif not self._asking and by is not None:
            self._asking = True
            look = partial(read_leaving, self._store, facts.counter_id, by)
            self._commands.send(lambda _: look(), partial(self._may_leave, by), pauses=())

    def leave_anyway(self) -> None:
        """End the shift."""
        self._desk.ask(Simple(Act.SIGN_OUT))

    def _may_leave(self, by: Actor, outcome: Outcome[Leaving]) -> None:
        self._asking = False
        match outcome:
            case _ if self._desk.facts.actor != by:  # gone already, and perhaps somebody else is here
                return
            case Ok(leaving):
                self._open_leaving(leaving)
            case Err(DatabaseAway()):  # nobody is kept here by a look that fails
                self._open_leaving(Leaving())
            case Err(error):
                self._desk.problem(str(error))

    def _open_leaving(self, leaving: Leaving) -> None:
        if why_not(Act.SIGN_OUT, self._desk.facts.situation) is None:
            duty = replace(self._desk.facts.duty, stay=leaving.stay, held=leaving.held)
            self._desk.change(page=Page.LEAVING, duty=duty, status=QUIET)

    # the day

    def signed_in(self, actor: Actor) -> None:
        """Tell, as soon as it is read, when the clerk came today."""
        self._read_day(actor, self._came)

    def signed_out(self, actor: Actor | None) -> None:
        """Tell what the day came to."""
        self._read_day(actor, self._went)

    def _read_day(self, actor: Actor | None, then: Callable[[Outcome[DutyTimes | None]], None]) -> None:
        if actor is None or actor.clerk_id is None:
            return
        clerk_id = actor.clerk_id
        day = self._desk.now().astimezone(self._store.zone).date()
        self._commands.read(lambda: duty_of(self._store, clerk_id, day), then)

    def _came(self, outcome: Outcome[DutyTimes | None]) -> None:
        actor = self._desk.facts.actor
        match outcome:
            case Ok(today) if today is not None and actor is not None and actor.clerk_id == today.clerk_id:
                self._desk.change(duty=replace(self._desk.facts.duty, today=today))
            case _:
                self._not_read(outcome)

    def _went(self, outcome: Outcome[DutyTimes | None]) -> None:
        match outcome:
            case Ok(today) if self._desk.facts.actor is None:
                self._desk.change(duty=replace(self._desk.facts.duty, farewell=today))
            case _:
                self._not_read(outcome)

    def _not_read(self, outcome: Outcome[DutyTimes | None]) -> None:
        """Say what went wrong; a database that is away is told of already, and the day can be read in the report."""
        if isinstance(outcome, Err) and not isinstance(outcome.error, DatabaseAway):
            self._desk.problem(str(outcome.error))

    # the own PIN

    def own_pin_pressed(self) -> None:
        """Open the page of the own PIN; pressed again, close it."""
        closes = self._desk.facts.page is Page.OWN_PIN
        self._desk.change(page=Page.DESK if closes else Page.OWN_PIN, status=QUIET)

    def change_pin(self, old: str, new: str, again: str) -> None:
        """Change the PIN of the clerk who is signed in."""
        by = self._desk.facts.actor
        if by is None:
            self._desk.refuse(desk_texts.WHY_SIGNED_OUT)
        elif not new:
            self._desk.refuse(texts.NO_NEW_PIN)
        elif new != again:
            self._desk.refuse(texts.PINS_DIFFER)
        elif not self._asking:
            self._asking = True
            work = partial(change_own_pin, self._store, by, old, new)
            self._commands.send(work, partial(self._pin_changed, by.clerk_id))

    def _pin_changed(self, clerk_id: ClerkId | None, outcome: Outcome[Words]) -> None:
        self._asking = False
        match outcome:
            case Ok(said):
                if self._desk.facts.page is Page.OWN_PIN:
                    self._desk.change(page=Page.DESK)
                self._desk.inform(said)
            case Err(MustWait(until=until)) if clerk_id is not None:
                signing = replace(self._desk.facts.signing, wait=Wait(clerk_id, until))
                self._desk.change(signing=signing, status=QUIET)
            case Err(Refused(words=why)):
                self._desk.refuse(why)
            case Err(error):
                self._desk.problem(str(error))
