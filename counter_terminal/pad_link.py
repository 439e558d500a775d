"""The pad on the counter: what its keys mean at each step, and what its display shows.

"Call next" is the one key clerks press blindly. While a number is called it starts the visit, since most pads have no
start key and the citizen who was called is the one in front of them; on a pad with a start key it calls the same number
again. While a visit runs it is refused, because finishing has its own key and must not happen by habit.
"""

from collections.abc import Sequence
from typing import Protocol

from counter_terminal.intents import Intent, Pause, Simple
from counter_terminal.state import Act
from counter_terminal.texts import PAD_WELCOME
from counter_terminal.visit.intents import Hold, RecallHeld
from drivers.pad.events import Key
from shared.domain.hall import Hall
from shared.domain.ids import ClerkId
from shared.domain.pause_words import USUAL_REASONS, PauseReason
from shared.domain.view import CounterState, CounterView

SHORT_ABSENCE = "away"
"""Code of the reason that a pad's key tells, in halls that know it."""
_ACTS = {
    Key.RECALL: Act.RECALL,
    Key.ASK_RATING: Act.FINISH,
    Key.NO_SHOW: Act.NO_SHOW,
    Key.START: Act.START,
    Key.FINISH: Act.FINISH,
}


def intent_of(
    key: Key, counter: CounterView, start_key: bool = False, reasons: Sequence[PauseReason] = USUAL_REASONS
) -> Intent | None:
    """Return what a key asks for at a counter; None for keys that open a page or have no use here.

    `start_key` says that the pad has a key of its own for starting; `reasons` are the hall's, to pause for.
    """
    called = counter.ticket is not None and not counter.ticket.serving
    if key is Key.CALL_NEXT:
        while_called = Act.RECALL if start_key else Act.START
        return Simple(while_called if called else Act.CALL_NEXT)
    if key is Key.NO_SHOW_OR_FINISH:
        return Simple(Act.NO_SHOW if called else Act.FINISH)
    if key is Key.OK:
        return Simple(Act.START) if called else None
    if key is Key.HOLD:
        return Hold("", None)
    if key is Key.RECALL_HELD:
        return RecallHeld()
    if key is Key.PAUSE:
        return Simple(Act.RESUME) if counter.state is CounterState.PAUSED else Pause(_reason(reasons))
    return Simple(_ACTS[key]) if key in _ACTS else None


def _reason(reasons: Sequence[PauseReason]) -> str:
    """Return the code of a short absence, or of what a hall without it offers first."""
    codes = [reason.code for reason in reasons]
    return SHORT_ABSENCE if SHORT_ABSENCE in codes or not codes else codes[0]


class Display(Protocol):
    def show_ticket(self, number: str | None, waiting: int | None) -> None:
        """Show a ticket's number and how many people wait; must not block."""

    def show_welcome(self, text: str) -> None:
        """Show a welcome on pads that can, until a ticket is shown; must not block."""


class PadDisplay:
    """Keeps a pad's display in step with the counter; it is told only what changed."""

    def __init__(self, pad: Display) -> None:
        self._pad = pad
        self._shown: tuple[str | None, int] | None = None
        self._welcomed: ClerkId | None = None

    def follow(self, counter: CounterView, hall: Hall, waiting: int) -> None:
        """Show the counter's ticket and how many wait, and once who has come on duty."""
        now = (counter.ticket.number if counter.ticket else None, waiting)
        if now != self._shown:
            self._shown = now
            self._pad.show_ticket(*now)
        on_duty = None if counter.state is CounterState.CLOSED else counter.clerk_id
        if on_duty != self._welcomed:
            self._welcomed = on_duty
            if on_duty is not None:
                clerk = hall.clerk(on_duty)
                # Pads have Latin letters only, whatever the screen's language is.
                self._pad.show_welcome(PAD_WELCOME.format(number=clerk.number, name=clerk.name.en))
