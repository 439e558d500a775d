"""What this machine does not give the terminal, in a quiet line each or in one; gone while there is nothing to say."""

from PySide6.QtWidgets import QFrame

from counter_terminal.state import CounterDeskState
from counter_terminal.window.look import Look
from counter_terminal.window.parts import column, label, say

SIDE_MM = 4


class Notes(QFrame):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("ground", "edge")
        self._words = label("quiet", ink="quiet", name="machine_notes")
        self._words.setWordWrap(True)
        self._line, self._look = label("quiet", ink="quiet", name="machine_notes", gives_way=True), look
        self.setLayout(column(self._words, self._line, gap=0))
        self.be_low(False)

    def be_low(self, low: bool) -> None:
        """Be one line where there is no room for more; its tooltip has all of it."""
        self._words.setVisible(not low)
        self._line.setVisible(low)
        side, edge = self._look.px(SIDE_MM), self._look.px(1 if low else SIDE_MM)
        self.setContentsMargins(side, edge, side, edge)

    def full_px(self, width: int) -> int:
        """Return how high it is at a width with a line for each note."""
        self._words.ensurePolished()
        margin = 2 * self._look.px(SIDE_MM)
        return self._words.heightForWidth(width - margin) + margin

    def show_state(self, state: CounterDeskState) -> None:
        notes = [note.of(state.language) for note in state.notes]
        say(self._words, "\n".join(notes))
        say(self._line, " · ".join(notes), "\n".join(notes))
        self.setVisible(bool(state.notes))
