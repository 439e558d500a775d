"""The mind of the look-up: takes what was typed or scanned for a ticket and reads its life; it changes nothing."""

from datetime import date
from functools import partial
from typing import Protocol

from counter_terminal.commands import Commands
from counter_terminal.facts import Facts
from counter_terminal.look_up import texts
from counter_terminal.look_up.state import LookUpFacts
from shared.actions.looking_up import look_up
from shared.db.store import Store
from shared.domain import refusals
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.slip_key import plain_number, slip_code
from shared.domain.story import TicketStory
from shared.domain.words import Words


class Desk(Protocol):
    """At whose desk a ticket is looked up."""

    facts: Facts

    def change(self, **changes: object) -> None:
        """Change what is known, and show it."""


class LookUp:
    def __init__(self, store: Store, commands: Commands, desk: Desk) -> None:
        self._store, self._commands, self._desk = store, commands, desk
        self._last = 0
        """Counts what was asked, so that only the answer to the last question is shown."""

    def ask(self, typed: str, day: date | None = None) -> None:
        """Look up a number of a day, today where none is told, or the code of a scanned slip."""
        by, code, number = self._desk.facts.actor, slip_code(typed), plain_number(typed)
        if by is None or not typed.strip():
            return
        self._last += 1
        if code is None and number is None:
            self._show(LookUpFacts(said=texts.NEITHER.fill(typed=typed.strip())))
            return
        self._show(LookUpFacts(asked=True))
        asked_day = day or self._today()
        missing = texts.NOT_FOUND_CODE if code else texts.NOT_FOUND.fill(day=asked_day.isoformat(), number=number)
        work = partial(look_up, self._store, by, number=number or "", day=asked_day, code=code or "")
        self._commands.read(work, partial(self._came, self._last, missing))

    def forget(self) -> None:
        """Show no ticket any more: another clerk may sit here."""
        self._last += 1
        self._show(LookUpFacts())

    def _today(self) -> date:
        return self._store.now().astimezone(self._store.zone).date()

    def _came(self, question: int, missing: Words, outcome: Outcome[TicketStory]) -> None:
        if question != self._last:
            return
        match outcome:
            case Ok(story):
                self._show(LookUpFacts(story=story, at=self._store.now()))
            case Err(Refused(words=why)):
                self._show(LookUpFacts(said=missing if why == refusals.NO_SUCH_TICKET else why))
            case Err(DatabaseAway()):
                self._show(LookUpFacts(said=texts.AWAY))
            case Err(error):
                self._show(LookUpFacts(said=Words(str(error), str(error))))

    def _show(self, known: LookUpFacts) -> None:
        self._desk.change(look_up=known)
