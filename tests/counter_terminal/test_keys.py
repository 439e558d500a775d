"""Which keys there are, and what they do."""

import pytest

from counter_terminal.keys import KeySteps, window_keys
from counter_terminal.state import Page
from shared.domain.events import CounterResumed, TicketCalled
from shared.settings import CounterKeys
from tests.counter_terminal.bench import Bench


@pytest.mark.parametrize(
    ("settings", "keys"),
    [
        ({}, {"transfer": "F7", "pause": "F8", "call_next": "F9", "recall": "F10", "no_show": "F11"}),
        ({"call_next": "F7"}, {"pause": "F8", "call_next": "F7", "recall": "F10", "no_show": "F11"}),
        ({"pause": "F5", "recall": "none"}, {"transfer": "F7", "pause": "F5", "call_next": "F9", "no_show": "F11"}),
    ],
)
def test_the_window_adds_keys_of_its_own_where_they_are_free(settings: dict[str, str], keys: dict[str, str]) -> None:
    found = window_keys(CounterKeys.model_validate(settings))
    beside = {"undo": "F6", "finish_and_next": "Shift+F9"}
    assert {name: str(chord) for name, chord in found.items() if name != "window"} == keys | beside


def test_a_key_does_what_its_button_does(desk: Bench) -> None:
    steps = KeySteps(desk.presenter, desk.pages, lambda: None)
    steps.pressed("call_next")
    desk.settle()
    assert desk.happened(TicketCalled) == 1


def test_the_key_to_pause_also_resumes(desk: Bench) -> None:
    steps = KeySteps(desk.presenter, desk.pages, lambda: None)
    steps.pressed("pause")
    assert desk.on(Page.PAUSE)
    desk.pages.pause_for("meal")
    desk.settle()
    steps.pressed("pause")
    desk.settle()
    assert desk.happened(CounterResumed) == 1
