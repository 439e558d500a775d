"""What this machine does not give the terminal, a quiet line each; gone while there is nothing to say."""

from PySide6.QtWidgets import QFrame

from counter_terminal.state import CounterDeskState
from counter_terminal.window.look import Look
from counter_terminal.window.parts import column, label, say


class Notes(QFrame):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("ground", "edge")
        self._words = label("quiet", ink="quiet", name="machine_notes")
        self._words.setWordWrap(True)
        margins = (look.px(4),) * 4
        self.setLayout(column(self._words, gap=0, margins=margins))

    def show_state(self, state: CounterDeskState) -> None:
        say(self._words, "\n".join(note.of(state.language) for note in state.notes))
        self.setVisible(bool(state.notes))
