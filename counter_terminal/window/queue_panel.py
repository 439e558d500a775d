"""Waiting counts per queue, and the missed numbers with the button that takes one back."""

from functools import partial

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from counter_terminal import texts
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState, QueueLine
from counter_terminal.window.kept import KeptWidgets
from counter_terminal.window.look import Look
from counter_terminal.window.parts import column, label, row, say, scrolling
from counter_terminal.window.queue_row import MissedRow, QueueRow
from shared.domain.words import Language


class QueuePanel(QWidget):
    """Each row stays the same widget while its queue or number stays: a press in progress outlives new tickets."""

    def __init__(self, presenter: CounterPresenter, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title, self._total = label("body", ink="quiet", bold=True), label("body", bold=True, name="waiting_total")
        mine, missed, others = (_rows(look) for _ in range(3))
        self._mine = KeptWidgets[str, QueueRow](partial(QueueRow, look, mine=True), mine.insertWidget)
        self._others = KeptWidgets[str, QueueRow](partial(QueueRow, look, mine=False), others.insertWidget)
        self._missed = KeptWidgets[str, MissedRow](
            partial(MissedRow, look, presenter.return_pressed), missed.insertWidget
        )
        self._missed_title, self._missed_count = _heading(), _heading()
        self._nothing, self._others_title = label("quiet", ink="quiet"), _heading()
        rows = column(gap=look.px(1.2), margins=(0, 0, look.px(1), 0))
        rows.addLayout(mine)
        rows.addSpacing(look.px(1))
        rows.addLayout(row(self._missed_title, None, self._missed_count, gap=0))
        rows.addLayout(missed)
        rows.addWidget(self._nothing)
        rows.addSpacing(look.px(1))
        rows.addWidget(self._others_title)
        rows.addLayout(others)
        rows.addStretch(1)
        layout = column(gap=look.px(2), margins=(look.px(4.5), look.px(4), look.px(3.5), look.px(2)))
        layout.addLayout(row(self._title, None, self._total, gap=0, margins=(0, 0, look.px(1), 0)))
        layout.addWidget(scrolling(rows), 1)
        self.setLayout(layout)

    def show_state(self, state: CounterDeskState) -> None:
        language = state.language
        say(self._title, texts.WAITING.of(language))
        say(self._total, texts.PEOPLE.fill(count=state.waiting_total).of(language))
        say(self._missed_title, texts.MISSED.of(language))
        say(self._missed_count, str(len(state.missed)) if state.missed else "")
        say(self._nothing, texts.NO_MISSED.of(language))
        self._nothing.setVisible(not state.missed)
        others = [queue for queue in state.queues if not queue.mine]
        say(self._others_title, texts.OTHER_QUEUES.of(language))
        self._others_title.setVisible(bool(others))
        _show_lines(self._mine, [queue for queue in state.queues if queue.mine], language)
        _show_lines(self._others, others, language)
        for missed in self._missed.keep(state.missed):
            missed.show_control(state.return_control, language)


def _show_lines(rows: KeptWidgets[str, QueueRow], lines: list[QueueLine], language: Language) -> None:
    for shown, line in zip(rows.keep([line.letter for line in lines]), lines, strict=True):
        shown.show_line(line, language)


def _heading() -> QLabel:
    return label("body", ink="quiet", bold=True)


def _rows(look: Look) -> QVBoxLayout:
    return column(gap=look.px(1.2))
