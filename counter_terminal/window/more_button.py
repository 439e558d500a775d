"""The bar's button for the rest: a message or an alert that waits there gives it a sign and a colour."""

from collections.abc import Callable

from counter_terminal import texts
from counter_terminal.state import CounterDeskState
from counter_terminal.window.key_button import PICTURED, KeyButton
from counter_terminal.window.marks import mark

MOST = 99
"""Room is kept for as many."""


class MoreButton(KeyButton):
    def __init__(self, pressed: Callable[[], None]) -> None:
        super().__init__("more")
        self.clicked.connect(pressed)

    def show_state(self, state: CounterDeskState, *, arrow: str = "▾", short: bool = False) -> None:
        """Say what waits to be seen, an alert before a message; `short` leaves the number beside the sign."""
        language = state.language
        if state.alerts:
            kind, picture, count = "alarm", "bell-alert-outline", len(state.alerts)
            words = texts.MORE_WITH_ALERTS.fill(count=count)
        elif state.unread:
            kind, picture, count = "message", "message-text-outline", len(state.unread)
            words = texts.MORE_WITH_MESSAGES.fill(count=count)
        else:
            kind, picture, count, words = "plain", "", 0, texts.MORE
        said = str(count) if short and count else words.of(language)
        mark(self, "kind", kind)
        self.show_picture(picture)
        self.setText(f"{said} {arrow}")
        self.setAccessibleName(words.of(language))
        self.setToolTip(words.of(language))
        most = (texts.MORE_WITH_ALERTS.fill(count=MOST), texts.MORE_WITH_MESSAGES.fill(count=MOST))
        longest = [str(MOST)] if short else [each.of(language) for each in most]
        self.keep_room_for(f"{texts.MORE.of(language)} {arrow}", *(PICTURED + f"{each} {arrow}" for each in longest))
