"""A counter whose screen is locked is paused, and open again when the clerk is back."""

from typing import Protocol

from counter_terminal import machine_texts, texts
from counter_terminal.asides import Asides
from counter_terminal.facts import Facts
from counter_terminal.status import Lasts, Status, StatusKind
from shared.actions.pausing import pause_for_lock, resume_from_lock
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.words import Words


class Desk(Protocol):
    """The presenter, as far as a lock concerns it."""

    facts: Facts
    asides: Asides

    def change(self, **changes: object) -> None: ...

    def refuse(self, why: Words) -> None: ...

    def problem(self, text: str) -> None: ...


class LockPause:
    """Tells the hall of a lock and of its end, one after the other; what the clerk chose to pause for goes on there."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._locked = False
        self._told: bool | None = None
        """What is on its way to the hall."""

    def locked_changed(self, locked: bool) -> None:
        """Be told that the screen was locked or unlocked."""
        self._locked = locked
        if self._told is None:
            self._tell()

    def _tell(self) -> None:
        if self._desk.facts.actor is None:
            return
        self._told = self._locked
        self._desk.asides.carry(pause_for_lock if self._locked else resume_from_lock, self._came)

    def _came(self, outcome: Outcome[bool]) -> None:
        told, self._told = self._told, None
        match outcome:
            case Ok(True):
                said = machine_texts.LOCK_PAUSED if told else texts.RESUMED_NOW
                self._desk.change(status=Status(StatusKind.INFO, said, Lasts.ITS_TIME))
            case Err(Refused(words=why)):
                self._desk.refuse(why)
            case Err(DatabaseAway()):
                self._desk.refuse(texts.WHY_AWAY)
            case Err(error):
                self._desk.problem(str(error))
        if told is not self._locked:
            self._tell()
