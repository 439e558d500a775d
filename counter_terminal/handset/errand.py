"""Asking the hall for something: refused while the database is away, sent once, and told in one sentence."""

from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeVar

from counter_terminal.commands import AT_THE_DESK, Commands
from counter_terminal.handset import texts
from counter_terminal.handset.facts import Facts
from counter_terminal.handset.state import Step
from counter_terminal.state import StatusKind
from shared.domain.ids import CommandId
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.words import Words

T = TypeVar("T")


class Hand(Protocol):
    """Who holds the handset."""

    facts: Facts

    def say(self, kind: StatusKind, text: Words) -> None:
        """Show a sentence above the page."""

    def change(self, **changes: object) -> None:
        """Change what is known or opened, and show it."""


def nothing() -> None:
    """Do nothing more about a refusal than to tell it."""


class Errands:
    """Runs one errand of each kind at a time: whoever taps twice asks once."""

    def __init__(self, commands: Commands, hand: Hand) -> None:
        self._commands, self._hand = commands, hand

    def run(
        self,
        step: Step,
        work: Callable[[CommandId], T],
        then: Callable[[T], None],
        *,
        failed: Callable[[], None] = nothing,
        pauses: tuple[float, ...] = AT_THE_DESK,
    ) -> None:
        """Do `work` and hand over what it came to; `failed` follows the sentence that tells why it did not.

        Once whoever asked has signed out, nobody is told of it.
        """
        hand, named = self._hand, texts.STEPS[step]
        if step in hand.facts.busy:
            return
        if hand.facts.link.away:
            hand.say(StatusKind.REFUSED, texts.AWAY.fill(step=named))
            return
        hand.change(busy=hand.facts.busy | {step})
        again = partial(hand.say, StatusKind.PROBLEM, texts.AGAIN.fill(step=named))
        by_staff = hand.facts.actor is not None
        self._commands.send(work, partial(self._came, step, then, failed, by_staff), pauses, again)

    def _came(
        self, step: Step, then: Callable[[T], None], failed: Callable[[], None], by_staff: bool, outcome: Outcome[T]
    ) -> None:
        hand = self._hand
        hand.change(busy=hand.facts.busy - {step})
        if by_staff and hand.facts.actor is None:
            return
        match outcome:
            case Ok(value):
                then(value)
                return
            case Err(Refused(words=why)):
                hand.say(StatusKind.REFUSED, why)
            case Err(DatabaseAway()):
                hand.say(StatusKind.PROBLEM, texts.GIVEN_UP.fill(step=texts.STEPS[step]))
            case Err(error):
                hand.say(StatusKind.PROBLEM, texts.FAILED.fill(why=str(error)))
        failed()
