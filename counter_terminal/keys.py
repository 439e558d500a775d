"""The keys of the terminal: those of the machine's settings, and some that work in its own window alone."""

from collections.abc import Callable

from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from shared.domain.view import CounterState
from shared.settings import CounterKeys
from shared.settings.chord import Chord

IN_THE_WINDOW = {
    "transfer": Chord("F7"),
    "pause": Chord("F8"),
    "undo": Chord("F6"),
    "finish_and_next": Chord("F9", ("Shift",)),
}
"""Used where the settings name no key for it, and none of theirs is the same."""


def window_keys(keys: CounterKeys) -> dict[str, Chord]:
    """Return the keys that work while the terminal's window has the keyboard, by what they do."""
    named = keys.named()
    free = {name: chord for name, chord in IN_THE_WINDOW.items() if chord not in named.values()}
    return {**free, **named}


class KeySteps:
    """Does what a key means; the same as the button of that name, in every shape and program."""

    def __init__(self, presenter: CounterPresenter, pages: Pages, keyboard: Callable[[], None]) -> None:
        """`keyboard` takes the keyboard into the window, or gives it back."""
        self._steps: dict[str, Callable[[], None]] = {
            "call_next": presenter.primary_pressed,
            "recall": presenter.recall_pressed,
            "no_show": presenter.no_show_pressed,
            "transfer": pages.transfer_pressed,
            "pause": lambda: _pause_or_resume(presenter, pages),
            "undo": pages.visit.undo_pressed,
            "finish_and_next": pages.visit.finish_next_pressed,
            "window": keyboard,
        }

    def pressed(self, name: str) -> None:
        self._steps[name]()


def _pause_or_resume(presenter: CounterPresenter, pages: Pages) -> None:
    if presenter.facts.counter.state is CounterState.PAUSED:
        presenter.resume_pressed()
    else:
        pages.pause_pressed()
