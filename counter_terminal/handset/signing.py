"""Signing in with a staff number and a PIN, and putting the handset away."""

import logging
from collections.abc import Iterable
from functools import partial

from counter_terminal.commands import IN_THE_BACKGROUND, Commands
from counter_terminal.handset import texts
from counter_terminal.handset.errand import Errands, Hand
from counter_terminal.handset.state import Page, Step
from counter_terminal.signing.facts import Wait
from counter_terminal.state import QUIET, Status, StatusKind
from shared.actions.guiding import sign_in_guide, sign_out_guide
from shared.actions.letting_in import SignedIn
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.clerk import may_guide
from shared.domain.events import Recorded
from shared.domain.ids import ClerkId, CommandId
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.staff_pin import MustWait
from shared.domain.words import Words

log = logging.getLogger(__name__)


class Signing:
    def __init__(self, store: Store, commands: Commands, errands: Errands, hand: Hand, terminal: str) -> None:
        """`terminal` names this handset in the journal."""
        self._store, self._commands, self._errands, self._hand = store, commands, errands, hand
        self._terminal = terminal

    def typed(self, text: str) -> None:
        """Take what was typed: first the staff number, then the PIN where one is wanted."""
        facts, plain = self._hand.facts, text.strip()
        if facts.asks_pin is not None:
            self._enter(facts.asks_pin, text)
        elif not plain:
            self._hand.say(StatusKind.REFUSED, texts.TYPE_FIRST)
        else:
            self._number(plain)

    def not_me(self) -> None:
        """Ask for the staff number again."""
        self._hand.change(asks_pin=None, status=QUIET)

    def out(self, why: Words = texts.SIGNED_OUT) -> None:
        """Put the handset away at once; the journal learns of it when the database is there."""
        by = self._hand.facts.actor
        if by is not None:
            self._commands.send(partial(_sign_out, self._store, by), _whatever, IN_THE_BACKGROUND)
        self.leave(why)

    def leave(self, why: Words) -> None:
        """Show nothing of the hall's people any more."""
        self._hand.change(
            actor=None,
            page=Page.SIGN_IN,
            asks_pin=None,
            found=None,
            given=None,
            typed="",
            choices=(),
            search="",
            asking_cancel=False,
            asking_done=None,
            status=Status(StatusKind.INFO, why),
        )

    def _number(self, number: str) -> None:
        hall = self._hand.facts.hall
        found = (c for c in hall.clerks if may_guide(c.role) and c.number.casefold() == number.casefold())
        clerk = next(found, None)
        if clerk is None:
            self._hand.say(StatusKind.REFUSED, texts.NO_SUCH_STAFF.fill(number=number))
        elif hall.needs_pin(clerk.id):
            self._hand.change(asks_pin=clerk.id, status=QUIET)
        else:
            self._enter(clerk.id, "")

    def _enter(self, clerk_id: ClerkId, pin: str) -> None:
        def work(command: CommandId) -> SignedIn | Wait:
            try:
                return sign_in_guide(self._store, clerk_id, command, pin=pin, terminal=self._terminal)
            except MustWait as refusal:
                return Wait(clerk_id, refusal.until)

        self._errands.run(Step.SIGN_IN, work, self._entered)

    def news(self, recorded: Iterable[Recorded]) -> None:
        """Wait no longer when a manager has ended the pause."""
        wait = self._hand.facts.wait
        if wait is not None and wait.is_over_by(recorded):
            self._hand.change(wait=None)

    def _entered(self, answer: SignedIn | Wait) -> None:
        if isinstance(answer, Wait):
            self._hand.change(wait=answer, status=QUIET)  # the page tells the seconds as they pass
            return
        welcome = Status(StatusKind.INFO, answer.said)
        self._hand.change(actor=answer.actor, page=Page.HOME, asks_pin=None, status=welcome)


def _sign_out(store: Store, by: Actor, command: CommandId) -> None:
    sign_out_guide(store, by, command)


def _whatever(outcome: Outcome[None]) -> None:
    """Whoever signed out is gone, whatever the hall says to it; only the journal may lack it."""
    match outcome:
        case Err(Refused() | DatabaseAway() as why):
            log.info("a guide's sign-out is not in the journal: %s", why)
        case Err(error):
            log.error("a guide's sign-out could not be kept: %s", error)
        case Ok():
            return
