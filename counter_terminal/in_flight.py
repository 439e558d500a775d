"""The one intent of a clerk that is on its way, so that a second press of the same key does nothing."""

from collections.abc import Callable
from dataclasses import replace

from counter_terminal.intents import Answer, Intent, SignIn
from counter_terminal.state import Act
from shared.actions.letting_in import SignedIn
from shared.domain.view import CounterView

Press = Callable[[], None]
SETTLE_S = 2.0
"""How long an answered intent waits for the feed to show it."""


class InFlight:
    """Holds an intent from the press until the picture of the hall shows what it did.

    Between the answer and the picture the screen is a moment behind; a key pressed then would be read by the step
    before. One other press meanwhile is kept and follows; the same one again is a double press.
    """

    def __init__(self) -> None:
        self.intent: Intent | None = None
        self._before: CounterView | None = None
        self._answer: Answer = None
        self._answered = False
        self.by_primary = False
        """Whether the primary button began it."""
        self._held: Press | None = None

    def begin(self, intent: Intent, before: CounterView, *, by_primary: bool) -> None:
        self.intent, self.by_primary, self._before, self._answered = intent, by_primary, before, False

    def hold(self, press: Press) -> None:
        """Keep a press for when the intent has ended."""
        self._held = press

    def answered(self, answer: Answer) -> None:
        self._answer, self._answered = answer, True

    def shows(self, counter: CounterView) -> bool:
        """Return whether the intent was answered and the counter shows it."""
        if self.intent is None or not self._answered:
            return False
        match self.intent.act:
            case Act.RETURN | Act.END_HOLD | Act.CANCEL:
                return True
            case Act.CALL_NEXT if self._answer is None:
                return True
            case Act.SIGN_IN:
                return isinstance(self._answer, SignedIn) and _sits(counter, self.intent, self._answer)
            case _:
                return self._before is None or _moves_of(counter) != _moves_of(self._before)

    def end(self) -> Press | None:
        """Let go of the intent; return what was pressed meanwhile."""
        held, self._held, self.intent = self._held, None, None
        return held


def _sits(counter: CounterView, intent: Intent, answer: SignedIn) -> bool:
    """Tell whether a counter shows somebody on duty who has signed in, and at the program where it was."""
    at = intent.terminal if isinstance(intent, SignIn) else ""
    return counter.clerk_id == answer.actor.clerk_id and (not at or counter.terminal == at)


def _moves_of(counter: CounterView) -> CounterView:
    """Return a counter without the ticks of papers, which come and go beside its moves."""
    return counter if counter.ticket is None else replace(counter, ticket=replace(counter.ticket, materials=()))
