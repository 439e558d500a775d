"""What keeps a board from being sent the same text again and again."""

from collections.abc import Callable

from drivers.board.text import BoardText


class OnlyNews:
    """Hands a text on only when it differs from the one before; the board itself repeats it after a reconnect."""

    def __init__(self, show: Callable[[BoardText], None]) -> None:
        """`show` must not block."""
        self._show = show
        self._shown: BoardText | None = None

    def show(self, text: BoardText) -> None:
        """Show this text from now on."""
        if text != self._shown:
            self._shown = text
            self._show(text)
