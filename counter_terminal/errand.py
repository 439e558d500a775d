"""Carrying an intent out: checked by the rules, sent once, answered in one sentence, settled when the hall shows it."""

from datetime import datetime
from functools import partial
from typing import Protocol

from counter_terminal import texts
from counter_terminal.commands import IN_THE_BACKGROUND, Commands
from counter_terminal.facts import Facts
from counter_terminal.in_flight import SETTLE_S, InFlight, Sent
from counter_terminal.intents import Answer, Intent, perform, said
from counter_terminal.on_its_way import OnItsWay
from counter_terminal.rating_desk import RatingDesk
from counter_terminal.state import ENDS, Lasts, Status, StatusKind
from counter_terminal.steps import label, why_not
from shared.actions.settling import was_done
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.words import Words


class Desk(Protocol):
    """Whom an errand is run for."""

    facts: Facts

    def say(self, kind: StatusKind, text: Words) -> None:
        """Show a sentence in the status line."""

    def change(self, **changes: object) -> None:
        """Change what is known, and show it."""

    def done(self, intent: Intent, answer: Answer) -> None:
        """Take in what an intent came to, before it is confirmed in the status line, and show it."""

    def failed(self, intent: Intent, error: Exception) -> None:
        """Take in why an intent came to nothing, after that was said in the status line."""


class Errands:
    """Runs one intent at a time; nothing waits behind it, since it would land on what nobody has seen yet."""

    def __init__(self, store: Store, commands: Commands, rating: RatingDesk, desk: Desk) -> None:
        self._store, self._commands, self._rating, self._desk = store, commands, rating, desk
        self._flight = InFlight()
        self._confirmation: Words | None = None
        """Said once the hall shows what it confirms, so that sentence and picture agree."""

    @property
    def busy(self) -> bool:
        return self._flight.sent is not None

    def ask(self, intent: Intent) -> None:
        """Carry an intent out if the rules allow it; a second press while it is on its way does nothing."""
        if self._flight.sent is not None:
            if intent != self._flight.sent.intent:
                self._refuse(intent, texts.WHY_BUSY.fill(act=label(self._flight.sent.intent.act)))
        elif (why := why_not(intent.act, self._desk.facts.situation)) is not None:
            self._refuse(intent, why)
        else:
            sent = self._flight.begin(intent, self._desk.facts.counter, self._store.now())
            self._rating.finishing = intent.act in ENDS
            self._tell(OnItsWay(intent.act, sent.at))
            self._send(sent)

    def look(self) -> None:
        """See whether the hall shows by now what the intent did."""
        if self._flight.sent is not None and self._flight.shows(self._desk.facts.counter):
            self._settled(self._flight.sent)

    def tick(self, now: datetime) -> None:
        """Tell of an intent that takes its time."""
        step = self._desk.facts.step
        if step is not None and (later := step.after(now)) != step:
            self._tell(later)

    def _refuse(self, intent: Intent, why: Words) -> None:
        self._desk.say(StatusKind.REFUSED, why)
        if intent.act in ENDS and not self._rating.finishing:
            self._rating.finish_failed()

    def _send(self, sent: Sent) -> None:
        self._commands.send(
            partial(perform, sent.intent, self._store, self._desk.facts.actor, seen=sent.seen),
            partial(self._answered, sent),
            on_retry=self._again,
            command=sent.command,
        )

    def _again(self) -> None:
        if (step := self._desk.facts.step) is not None:
            self._tell(step.again())

    def _answered(self, sent: Sent, outcome: Outcome[Answer]) -> None:
        match outcome:
            case Ok(answer):
                self._flight.answered(answer)
                self._desk.done(sent.intent, answer)
                self._confirmation = said(sent.intent, answer)
                self.look()
                if self._flight.sent is sent:
                    self._commands.later(SETTLE_S, partial(self._settled, sent))
            case Err(DatabaseAway()):
                self._find_out(sent)
            case Err(error):
                self._failed(sent, error)

    def _find_out(self, sent: Sent) -> None:
        """Ask, as soon as the database answers, what became of an intent; one that has not come never will."""
        if (step := self._desk.facts.step) is not None:
            self._tell(step.unknown())
        counter = self._desk.facts.set_up
        by = Actor(Role.CLERK, f"counter {counter.number}", counter.id)
        work = partial(was_done, self._store, by, sent.command)
        self._commands.send(work, partial(self._found_out, sent), IN_THE_BACKGROUND)

    def _found_out(self, sent: Sent, outcome: Outcome[bool]) -> None:
        match outcome:
            case Ok(True):
                self._send(sent)  # which brings the first answer
            case Ok(False):
                self._failed(sent, Refused(texts.NOT_DONE.fill(act=label(sent.intent.act))))
            case Err(DatabaseAway()):
                self._find_out(sent)
            case Err(error):
                self._failed(sent, error)

    def _failed(self, sent: Sent, error: Exception) -> None:
        match error:
            case Refused(words=why):
                self._desk.change(status=Status(StatusKind.REFUSED, why, Lasts.ITS_TIME))
            case _:
                self._desk.say(StatusKind.PROBLEM, texts.FAILED.fill(why=str(error)))
        self._desk.failed(sent.intent, error)
        self._settled(sent)

    def _settled(self, sent: Sent) -> None:
        """Be ready for the next intent."""
        if self._flight.sent is not sent:
            return
        if self._rating.finishing:
            self._rating.finish_failed()
        lasts = Lasts.WHILE_TRUE if self._flight.shows(self._desk.facts.counter) else Lasts.ITS_TIME
        self._flight.end()
        confirmation, self._confirmation = self._confirmation, None
        self._tell(None)
        if confirmation is not None:
            self._desk.change(status=Status(StatusKind.INFO, confirmation, lasts))

    def _tell(self, step: OnItsWay | None) -> None:
        self._desk.change(step=step)
