"""Carrying an intent out: checked by the rules, sent once, answered in one sentence, settled when the hall shows it."""

from functools import partial
from typing import Protocol

from counter_terminal import texts
from counter_terminal.commands import Commands
from counter_terminal.facts import Facts
from counter_terminal.in_flight import SETTLE_S, InFlight
from counter_terminal.intents import Answer, Intent, Simple, perform, said
from counter_terminal.rating_desk import RatingDesk
from counter_terminal.state import ENDS, StatusKind
from counter_terminal.steps import label, primary_act, why_not
from shared.db.store import Store
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.words import Words


class Desk(Protocol):
    """Whom an errand is run for."""

    facts: Facts

    def say(self, kind: StatusKind, text: Words) -> None:
        """Show a sentence in the status line."""

    def done(self, intent: Intent, answer: Answer) -> None:
        """Take in what an intent came to, before it is confirmed in the status line, and show it."""

    def failed(self, intent: Intent, error: Exception) -> None:
        """Take in why an intent came to nothing, after that was said in the status line."""


class Errands:
    """Runs one intent at a time."""

    def __init__(self, store: Store, commands: Commands, rating: RatingDesk, desk: Desk) -> None:
        self._store, self._commands, self._rating, self._desk = store, commands, rating, desk
        self._flight = InFlight()
        self._confirmation: Words | None = None
        """Said once the hall shows what it confirms, so that sentence and picture agree."""

    @property
    def busy(self) -> bool:
        return self._flight.intent is not None

    @property
    def _keeps_presses(self) -> bool:
        """Whether what is pressed now may follow what is on its way."""
        return self.busy and not self._desk.facts.link.away

    def ask(self, intent: Intent, *, by_primary: bool = False) -> None:
        """Carry an intent out if the rules allow it; a second press while it is on its way does nothing.

        Nor does another one while the database is away: carried out when that is back, it would surprise.
        """
        if self._keeps_presses:
            if self._flight.intent is not None and intent.act is not self._flight.intent.act:
                self._flight.hold(partial(self.ask, intent))
        elif (why := why_not(intent.act, self._desk.facts.situation)) is not None:
            self._desk.say(StatusKind.REFUSED, why)
            if intent.act in ENDS and not self.busy:
                self._rating.finish_failed()
        else:
            self._flight.begin(intent, self._desk.facts.counter, by_primary=by_primary)
            self._send(intent)

    def next_step(self) -> None:
        """Take the primary step; while the pad's last key is on its way, the step that comes after it."""
        if self._keeps_presses and not self._flight.by_primary:
            self._flight.hold(self.next_step)
        else:
            self.ask(Simple(primary_act(self._desk.facts.counter)), by_primary=True)

    def look(self) -> None:
        """See whether the hall shows by now what the intent did."""
        if self._flight.shows(self._desk.facts.counter):
            self._settled(self._flight.intent)

    def _send(self, intent: Intent) -> None:
        self._rating.finishing = intent.act in ENDS
        again = texts.SENDING_AGAIN.fill(act=label(intent.act))
        self._commands.send(
            partial(perform, intent, self._store, self._desk.facts.actor),
            partial(self._answered, intent),
            on_retry=partial(self._desk.say, StatusKind.PROBLEM, again),
        )

    def _answered(self, intent: Intent, outcome: Outcome[Answer]) -> None:
        match outcome:
            case Ok(answer):
                self._flight.answered(answer)
                self._desk.done(intent, answer)
                self._confirmation = said(intent, answer)
                self.look()
                if self._flight.intent is intent:
                    self._commands.later(SETTLE_S, partial(self._settled, intent))
            case Err(error):
                self._failed(intent, error)

    def _failed(self, intent: Intent, error: Exception) -> None:
        match error:
            case Refused(words=why):
                self._desk.say(StatusKind.REFUSED, why)
            case DatabaseAway():
                self._desk.say(StatusKind.PROBLEM, texts.GIVEN_UP.fill(act=label(intent.act)))
            case _:
                self._desk.say(StatusKind.PROBLEM, texts.FAILED.fill(why=str(error)))
        self._desk.failed(intent, error)
        self._settled(intent)

    def _settled(self, intent: Intent | None) -> None:
        """Be ready for the next intent, and carry out what was pressed meanwhile."""
        if intent is None or self._flight.intent is not intent:
            return
        if self._rating.finishing:
            self._rating.finish_failed()
        if self._confirmation is not None:
            self._desk.say(StatusKind.INFO, self._confirmation)
        held, self._confirmation = self._flight.end(), None
        if held is not None:
            held()
