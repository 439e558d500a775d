"""What all parts of the board have in common."""

from PySide6.QtWidgets import QWidget

from callscreen.state import ScreenState
from callscreen.widgets.look import Look
from shared.qt.theme import Theme


class Part(QWidget):
    """A painted part, which shows what concerns it of a state and paints only that anew."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent)
        self.look = look
        self.unit = 1.0
        """How many pixels stand for one at 1080p, with the layout's text scale in it."""
        self.gap = 16
        """Pixels between cards, as between the parts."""
        self.inset = (0, 0)
        """Pixels from the part's left and right edge to its text, where it reaches the edge of the screen."""
        self.tells_closed = True
        """Whether it is this part that says why the hall is closed, while it is; known before a state is shown."""

    @property
    def theme(self) -> Theme:
        return self.look.theme

    def show_state(self, state: ScreenState) -> None:
        """Show a state; whatever is equal to what is shown already is left alone."""
        raise NotImplementedError

    def arrange(self) -> None:
        """Place what is inside, after `unit`, `gap` or `inset` changed; parts without anything inside need nothing."""

    def make_ready(self) -> None:
        """Prepare what would take time when it is first needed."""

    def end(self) -> None:
        """Stop what works for this part in the background."""
