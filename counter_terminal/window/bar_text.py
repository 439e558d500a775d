"""What the lying bar tells of the ticket, and its one sentence, in letters and lines that fit its room."""

from PySide6.QtWidgets import QWidget

from counter_terminal.state import CounterDeskState
from counter_terminal.visit.state import Pace
from counter_terminal.window.bar_words import service_line
from counter_terminal.window.look import Look
from counter_terminal.window.parts import column, mark, say
from counter_terminal.window.signs import StatusLine
from counter_terminal.window.wrapped import Wrapped, broken
from shared.qt.theme import font

LARGE_LINES, SMALL_LINES = 2, 3
"""So many lines of body type, or of small type, are as high as the bar."""


class BarText(QWidget):
    """The sentence is never cut: where there is no room for it, `whole` is false, and it stands elsewhere."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._service = Wrapped("ticket_service", bold=True, lines=1)
        self._sentence = Wrapped("status_line", "quiet", lines=1)
        self._status = StatusLine(words=self._sentence)
        self.whole = True
        self.setLayout(column(None, self._service, self._status, None, gap=0))

    def show_state(self, state: CounterDeskState, *, with_time: bool, with_count: bool) -> None:
        """Tell what is known, with time and count of who waits where the bar has no other place for them."""
        say(self._service, service_line(state, with_time=with_time, with_count=with_count))
        over = with_time and state.visit.time is not None and state.visit.time.pace is Pace.OVER
        mark(self._service, "ink", "bad" if state.duty.pause_over or over else "")
        self._status.show_state(state, self._look)

    def arrange(self, width: int) -> None:
        """Give the sentence what it needs and the ticket the rest, in body type where that holds both."""
        sentence = self._needed(self._sentence.text(), width - self._status.beside_px, "quiet", bold=False)
        self.whole = sentence < SMALL_LINES
        if not self.whole:
            sentence = 0
        self._status.setVisible(sentence > 0)
        large = self._needed(self._service.text(), width, "body", bold=True)
        fits = large + sentence <= LARGE_LINES
        mark(self._service, "type", "body" if fits else "quiet")
        small = self._needed(self._service.text(), width, "quiet", bold=True)
        self._service.keep_lines(large if fits else min(small, SMALL_LINES - sentence))
        self._sentence.keep_lines(sentence)

    def _needed(self, text: str, width: int, step: str, *, bold: bool) -> int:
        """Return how many lines a text has; not asked of its label, which may have other letters just now."""
        letters = font(self._look.metrics.type_px(step), bold=bold)
        return len(broken(text, letters, width)) if text else 0
