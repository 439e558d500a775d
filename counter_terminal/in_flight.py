"""The one intent of a clerk that is on its way, so that nothing pressed meanwhile lands on what nobody has seen."""

from dataclasses import dataclass, replace
from datetime import datetime

from counter_terminal.intents import Answer, Intent, SignIn
from counter_terminal.state import Act
from shared.actions.letting_in import SignedIn
from shared.domain.ids import CommandId, new_command
from shared.domain.seen import Seen, seen_at
from shared.domain.view import CounterView

SETTLE_S = 2.0
"""How long an answered intent waits for the feed to show it."""


@dataclass(frozen=True, slots=True)
class Sent:
    """An intent as it goes out: with its own command id, and meant for what the clerk saw."""

    intent: Intent
    command: CommandId
    before: CounterView
    at: datetime

    @property
    def seen(self) -> Seen:
        return seen_at(self.before)


class InFlight:
    """Holds an intent from the press until the picture of the hall shows what it did.

    Between the answer and the picture the screen is a moment behind; a key pressed then would be read by the step
    before.
    """

    def __init__(self) -> None:
        self.sent: Sent | None = None
        self._answer: Answer = None
        self._answered = False

    def begin(self, intent: Intent, before: CounterView, at: datetime) -> Sent:
        self.sent, self._answered = Sent(intent, new_command(), before, at), False
        return self.sent

    def answered(self, answer: Answer) -> None:
        self._answer, self._answered = answer, True

    def shows(self, counter: CounterView) -> bool:
        """Return whether the intent was answered and the counter shows it."""
        if self.sent is None or not self._answered:
            return False
        match self.sent.intent.act:
            case Act.RETURN | Act.END_HOLD | Act.CANCEL:
                return True
            case Act.CALL_NEXT if self._answer is None:
                return True
            case Act.SIGN_IN:
                return isinstance(self._answer, SignedIn) and _sits(counter, self.sent.intent, self._answer)
            case _:
                return _moves_of(counter) != _moves_of(self.sent.before)

    def end(self) -> None:
        """Let go of the intent."""
        self.sent = None


def _sits(counter: CounterView, intent: Intent, answer: SignedIn) -> bool:
    """Tell whether a counter shows somebody on duty who has signed in, and at the program where it was."""
    at = intent.terminal if isinstance(intent, SignIn) else ""
    return counter.clerk_id == answer.actor.clerk_id and (not at or counter.terminal == at)


def _moves_of(counter: CounterView) -> CounterView:
    """Return a counter without the ticks of papers, which come and go beside its moves."""
    return counter if counter.ticket is None else replace(counter, ticket=replace(counter.ticket, materials=()))
