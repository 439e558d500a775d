"""A second strip of the lying bar, for what has no room in the bar itself: its sentence, or all that it tells."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from counter_terminal.state import CounterDeskState, StatusKind
from counter_terminal.window.bar_words import service_line
from counter_terminal.window.look import Look
from counter_terminal.window.parts import column, mark, say
from counter_terminal.window.signs import StatusLine
from counter_terminal.window.wrapped import Wrapped, broken
from shared.qt.theme import font

HIGH_MM = 12
SIDE_MM = 4.5
LARGE_LINES, SMALL_LINES = 1, 2
_GROUNDS = {StatusKind.REFUSED: "sentence", StatusKind.PROBLEM: "alert"}


class SentenceStrip(QFrame):
    """Always of one height: one line of body type, or two small ones."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("sentence_strip")
        self._look, side = look, look.px(SIDE_MM)
        self._sentence = Wrapped("status_line", lines=1)
        self._status = StatusLine(words=self._sentence)
        self.setLayout(column(None, self._status, None, gap=0, margins=(side, 0, side, 0)))
        self.setFixedHeight(look.px(HIGH_MM))

    def show_state(self, state: CounterDeskState) -> None:
        mark(self, "ground", _GROUNDS.get(state.status.kind, "message"))
        self._status.show_state(state, self._look)
        if not state.status.text.of(state.language):
            say(self._sentence, service_line(state, with_time=True))  # the bar has no room for that either
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.width() - 2 * self._look.px(SIDE_MM) - self._status.beside_px
        letters = font(self._look.metrics.type_px("body"))
        large = len(broken(self._sentence.text(), letters, width)) <= LARGE_LINES
        mark(self._sentence, "type", "body" if large else "quiet")
        small = len(broken(self._sentence.text(), font(self._look.metrics.type_px("quiet")), width))
        self._sentence.keep_lines(LARGE_LINES if large else min(small, SMALL_LINES))
