"""What a clerk says beside the work: calls for help, and messages to and from the manager.

These never wait for the ticket in hand, nor it for them.
"""

from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeVar

from counter_terminal import aside_texts, texts
from counter_terminal.commands import AT_THE_DESK, IN_THE_BACKGROUND, Commands
from counter_terminal.facts import Facts
from counter_terminal.state import StatusKind
from shared.actions.alerts import clear_alert, raise_alert
from shared.actions.messages import mark_message_read, send_message
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.alert import AlertKind
from shared.domain.ids import CommandId, MessageId
from shared.domain.message import MESSAGE_MAX, MessageTo
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.words import NOTHING, Words

T = TypeVar("T")

CALLS = (AlertKind.GUIDE_CALLED, AlertKind.MANAGER_CALLED, AlertKind.EMERGENCY)
"""Whom a clerk can call; the last one silently."""


class Desk(Protocol):
    """Whose asides these are."""

    facts: Facts

    def say(self, kind: StatusKind, text: Words) -> None:
        """Show a sentence in the status line."""


class Asides:
    def __init__(self, store: Store, commands: Commands, desk: Desk) -> None:
        self._store, self._commands, self._desk = store, commands, desk

    def call(self, kind: AlertKind) -> None:
        """Call somebody here; pressed again while the call is open, take it back. An emergency stays."""
        by = self._desk.facts.actor
        if by is None:
            self._desk.say(StatusKind.REFUSED, texts.WHY_SIGNED_OUT)
            return
        already = self._desk.facts.open_call(kind)
        if already is None:
            # Whoever is in danger cannot go and tell somebody, as the others are asked to when it is given up.
            pauses = IN_THE_BACKGROUND if kind is AlertKind.EMERGENCY else AT_THE_DESK
            said = aside_texts.CALLED_FOR_HELP[kind.value]
            self._send(lambda command: raise_alert(self._store, by, kind, command), said, pauses)
        elif kind is AlertKind.EMERGENCY:
            self._desk.say(StatusKind.INFO, aside_texts.CALLED_FOR_HELP[kind.value])
        else:
            self._send(lambda _: clear_alert(self._store, by, already.id), aside_texts.HELP_TAKEN_BACK[kind.value])

    def send(self, text: str) -> bool:
        """Send a line to the manager; return whether there was anything to send."""
        by, tidy = self._desk.facts.actor, text.strip()[:MESSAGE_MAX]
        if by is None or not tidy:
            return False
        work = partial(_to_manager, self._store, by, tidy)
        self._send(work, aside_texts.MESSAGE_SENT, IN_THE_BACKGROUND)  # the field it was written in is empty by now
        return True

    def read(self, message_id: MessageId) -> None:
        """Note that a message was read here."""
        by = self._desk.facts.actor
        if by is not None:
            self._send(lambda command: mark_message_read(self._store, by, message_id, command), None)

    def carry(self, work: Callable[[Store, Actor, CommandId], T], then: Callable[[Outcome[T]], None]) -> None:
        """Do in the background what nobody pressed for the clerk who is signed in, and hand over its outcome.

        Nothing is done where nobody is signed in.
        """
        by = self._desk.facts.actor
        if by is not None:
            self._commands.send(lambda command: work(self._store, by, command), then, IN_THE_BACKGROUND)

    def _send(
        self, work: Callable[[CommandId], object], done: Words | None, pauses: tuple[float, ...] = AT_THE_DESK
    ) -> None:
        again = partial(self._desk.say, StatusKind.PROBLEM, aside_texts.ASIDE_AGAIN)
        self._commands.send(work, partial(self._came, done), pauses, again)

    def _came(self, done: Words | None, outcome: Outcome[object]) -> None:
        match outcome:
            case Ok():
                if done is not None:
                    self._desk.say(StatusKind.INFO, done)
                elif self._desk.facts.status.text == aside_texts.ASIDE_AGAIN:
                    self._desk.say(StatusKind.QUIET, NOTHING)
            case Err(Refused(words=why)):
                self._desk.say(StatusKind.REFUSED, why)
            case Err(DatabaseAway()):
                self._desk.say(StatusKind.PROBLEM, aside_texts.ASIDE_GIVEN_UP)
            case Err(error):
                self._desk.say(StatusKind.PROBLEM, texts.FAILED.fill(why=str(error)))


def _to_manager(store: Store, by: Actor, text: str, command: CommandId) -> None:
    send_message(store, by, MessageTo.MANAGER, text, command)
