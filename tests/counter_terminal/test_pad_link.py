"""What the pad's keys ask for, and what its display is told."""

from dataclasses import replace

import pytest

from counter_terminal.intents import Intent, Pause, Simple
from counter_terminal.pad_link import PadDisplay, intent_of
from counter_terminal.state import Act
from counter_terminal.visit.intents import Hold, RecallHeld
from drivers.pad.events import Key
from shared.domain.pause_words import PauseReason
from shared.domain.view import AtCounter, CounterState
from shared.domain.words import Words
from tests.counter_terminal.bench import Bench, PadLog
from tests.counter_terminal.test_steps import CALLED, SERVING, at
from tests.factories import RunningHall


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
        (Key.HOLD, SERVING, CounterState.OPEN, Hold("", None)),
        (Key.RECALL_HELD, None, CounterState.OPEN, RecallHeld()),
        (Key.OK, CALLED, CounterState.OPEN, Simple(Act.START)),
        (Key.OK, SERVING, CounterState.OPEN, None),
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


def test_the_pads_pause_has_a_reason_that_the_hall_knows(desk: Bench) -> None:
    own = (PauseReason("tea", Words("喝茶", "Tea")), PauseReason("meal", Words("用餐", "Meal")))
    desk.presenter.change(hall=replace(desk.presenter.facts.hall, pause_reasons=own))
    desk.key(Key.PAUSE)
    assert desk.state.idle_line.zh == "喝茶 · 自 09:00"


def test_the_display_is_told_only_what_changed(running: RunningHall) -> None:
    pad = PadLog()
    display = PadDisplay(pad)
    for ticket, waiting in ((None, 3), (None, 3), (CALLED, 2), (SERVING, 2), (SERVING, 3)):
        display.follow(at(ticket).counter, running.hall, waiting)
    assert pad.told == [("show", None, 3), ("show", "A032", 2), ("show", "A032", 3)]


def test_whoever_comes_on_duty_is_welcomed_once_by_number_and_latin_name(running: RunningHall) -> None:
    pad = PadLog()
    display = PadDisplay(pad)
    first, second = running.hall.clerks[:2]
    on_duty = replace(at(None).counter, clerk_id=first.id)
    left = replace(on_duty, state=CounterState.CLOSED)
    for counter in (on_duty, replace(on_duty, state=CounterState.PAUSED), left, replace(on_duty, clerk_id=second.id)):
        display.follow(counter, running.hall, 0)
    display.follow(left, running.hall, 0)
    display.follow(on_duty, running.hall, 0)
    welcomed = [told[1] for told in pad.told if told[0] == "welcome"]
    assert welcomed == [f"{clerk.number} {clerk.name.en}" for clerk in (first, second, first)]
