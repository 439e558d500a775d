"""What the pad's keys ask for, and what its display is told."""

import pytest

from counter_terminal.intents import Intent, Pause, Simple
from counter_terminal.pad_link import PadDisplay, intent_of
from counter_terminal.state import Act
from drivers.pad.events import Key
from shared.domain.view import AtCounter, CounterState
from tests.counter_terminal.bench import PadLog
from tests.counter_terminal.test_steps import CALLED, SERVING, at


@pytest.mark.parametrize(
    ("key", "ticket", "state", "intent"),
    [
        (Key.CALL_NEXT, None, CounterState.OPEN, Simple(Act.CALL_NEXT)),
        (Key.CALL_NEXT, CALLED, CounterState.OPEN, Simple(Act.START)),
        (Key.CALL_NEXT, SERVING, CounterState.OPEN, Simple(Act.CALL_NEXT)),
        (Key.RECALL, CALLED, CounterState.OPEN, Simple(Act.RECALL)),
        (Key.ASK_RATING, SERVING, CounterState.OPEN, Simple(Act.FINISH)),
        (Key.NO_SHOW, CALLED, CounterState.OPEN, Simple(Act.NO_SHOW)),
        (Key.PAUSE, None, CounterState.OPEN, Pause("away")),
        (Key.PAUSE, None, CounterState.PAUSED, Simple(Act.RESUME)),
        (Key.HOLD, SERVING, CounterState.OPEN, None),
        (Key.PROMPT, CALLED, CounterState.OPEN, None),
    ],
)
def test_a_key_asks_for_what_clerks_expect(
    key: Key, ticket: AtCounter | None, state: CounterState, intent: Intent | None
) -> None:
    assert intent_of(key, at(ticket, state).counter) == intent


@pytest.mark.parametrize(
    ("key", "ticket", "intent"),
    [
        (Key.CALL_NEXT, None, Simple(Act.CALL_NEXT)),
        (Key.CALL_NEXT, CALLED, Simple(Act.RECALL)),
        (Key.CALL_NEXT, SERVING, Simple(Act.CALL_NEXT)),
        (Key.START, CALLED, Simple(Act.START)),
        (Key.FINISH, SERVING, Simple(Act.FINISH)),
        (Key.NO_SHOW_OR_FINISH, CALLED, Simple(Act.NO_SHOW)),
        (Key.NO_SHOW_OR_FINISH, SERVING, Simple(Act.FINISH)),
    ],
)
def test_on_a_pad_with_a_start_key_calling_again_does_not_start(
    key: Key, ticket: AtCounter | None, intent: Intent
) -> None:
    assert intent_of(key, at(ticket, CounterState.OPEN).counter, start_key=True) == intent


def test_the_display_is_told_only_what_changed() -> None:
    pad = PadLog()
    display = PadDisplay(pad)
    for ticket, waiting in ((None, 3), (None, 3), (CALLED, 2), (SERVING, 2), (SERVING, 3)):
        display.follow(at(ticket).counter, waiting)
    assert pad.told == [("show", None, 3), ("show", "A032", 2), ("show", "A032", 3)]
