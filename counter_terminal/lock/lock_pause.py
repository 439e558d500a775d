"""A counter whose screen is locked is paused, and open again when the clerk is back."""

from typing import Protocol

from counter_terminal import texts
from counter_terminal.facts import Facts
from counter_terminal.intents import Intent, Pause, Simple
from counter_terminal.state import Act
from shared.domain.pause_words import LOCKED
from shared.domain.view import CounterState
from shared.domain.words import Words


class Desk(Protocol):
    """The presenter, as far as a lock concerns it."""

    facts: Facts

    def ask(self, intent: Intent) -> None: ...

    def inform(self, text: Words) -> None: ...


class LockPause:
    """Resumes only what it paused: a clerk who went to lunch and locked the screen is at lunch still."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._paused = False

    def locked_changed(self, locked: bool) -> None:
        """Be told that the screen was locked or unlocked."""
        if locked:
            self._locked()
        else:
            self._unlocked()

    def _locked(self) -> None:
        facts = self._desk.facts
        if facts.actor is not None and facts.counter.state is CounterState.OPEN:
            self._paused = True
            self._desk.inform(texts.LOCK_PAUSED)
            self._desk.ask(Pause(LOCKED.code))

    def _unlocked(self) -> None:
        counter, paused, self._paused = self._desk.facts.counter, self._paused, False
        # Before the pause has come back from the hall, the resuming waits behind it.
        still_coming = paused and counter.state is CounterState.OPEN
        if self._desk.facts.actor is not None and (still_coming or counter.reason == LOCKED.code):
            self._desk.ask(Simple(Act.RESUME))
