"""Who is next and why, the missed numbers with the button that takes one back, and how many wait for each queue."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from counter_terminal import texts
from counter_terminal.lists.state import ListName
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.rows import NO_ROWS
from counter_terminal.shown_lines import QueueLine
from counter_terminal.state import CounterDeskState, Shape
from counter_terminal.window.kept import KeptWidgets
from counter_terminal.window.look import Look
from counter_terminal.window.parts import button, column, label, mark, row, say, scrolling
from counter_terminal.window.queue_row import MissedRow, QueueRow
from counter_terminal.window.row_list import RowList
from counter_terminal.window.watching import Watched
from shared.domain.ids import TicketId
from shared.domain.words import NOTHING, Language


class QueuePanel(Watched):
    """Each row stays the same widget while its queue or number stays: a press in progress outlives new tickets."""

    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look) -> None:
        super().__init__()
        self._look, self._lists = look, presenter.around.lists
        self.on_seen = self._watch
        self._next = RowList(
            "list_next", look, self._choose, partial(self._lists.step, ListName.NEXT), columns=2, whole=True
        )
        self._why = label("quiet", ink="quiet", name="next_why")
        self._why.setWordWrap(True)
        self._around = button("around", "bare")
        mark(self._around, "small", "true")
        self._around.clicked.connect(pages.around_pressed)
        self._around.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._title, self._total = label("body", ink="quiet", bold=True), label("body", bold=True, name="waiting_total")
        mine, missed, others = (_rows(look) for _ in range(3))
        self._mine = KeptWidgets[str, QueueRow](partial(QueueRow, look, mine=True), mine.insertWidget)
        self._others = KeptWidgets[str, QueueRow](partial(QueueRow, look, mine=False), others.insertWidget)
        self._missed = KeptWidgets[str, MissedRow](
            partial(MissedRow, look, presenter.return_pressed), missed.insertWidget
        )
        self._missed_title, self._missed_count = _heading(), _heading()
        self._nothing, self._mine_title, self._others_title = label("quiet", ink="quiet"), _heading(), _heading()
        rows = column(gap=look.px(1.2), margins=(0, 0, look.px(1), 0))
        rows.addWidget(self._next)
        rows.addWidget(self._why)
        rows.addSpacing(look.px(1))
        rows.addLayout(row(self._missed_title, None, self._missed_count, gap=0))
        rows.addLayout(missed)
        rows.addWidget(self._nothing)
        rows.addWidget(self._mine_title)
        rows.addLayout(mine)
        rows.addWidget(self._others_title)
        rows.addLayout(others)
        rows.addStretch(1)
        layout = column(gap=look.px(2), margins=(look.px(4.5), look.px(4), look.px(3.5), look.px(2)))
        layout.addLayout(row(self._title, None, self._total, gap=0, margins=(0, 0, look.px(1), 0)))
        layout.addWidget(scrolling(rows), 1)
        layout.addWidget(self._around)
        self.setLayout(layout)

    def show_state(self, state: CounterDeskState) -> None:
        language = state.language
        say(self._title, texts.WAITING.of(language))
        say(self._total, texts.PEOPLE.fill(count=state.waiting_total).of(language))
        waiting = state.lists.get(ListName.NEXT, NO_ROWS)
        self._next.setAccessibleName(texts.WAITING.of(language))
        self._next.show_list(waiting, language)
        self._next.setVisible(bool(waiting.rows))
        say(self._why, waiting.why.of(language))
        self._why.setVisible(bool(waiting.rows and waiting.why.zh))
        self._around.setText(texts.AROUND.of(language))
        self._around.setAccessibleName(texts.AROUND.of(language))
        self._around.setVisible(state.shape is not Shape.FULL)
        say(self._mine_title, texts.OWN_QUEUES.of(language))
        say(self._missed_title, texts.MISSED.of(language))
        say(self._missed_count, str(len(state.missed)) if state.missed else "")
        say(self._nothing, texts.NO_MISSED.of(language))
        self._nothing.setVisible(not state.missed)
        others = [queue for queue in state.queues if not queue.mine]
        say(self._others_title, texts.OTHER_QUEUES.of(language))
        self._others_title.setVisible(bool(others))
        _show_lines(self._mine, [queue for queue in state.queues if queue.mine], language)
        _show_lines(self._others, others, language)
        asides = {row.number: row.aside for row in state.lists.get(ListName.MISSED, NO_ROWS).rows}
        for missed in self._missed.keep(state.missed):
            missed.show_control(state.return_control, language)
            missed.show_time(asides.get(missed.number, NOTHING), language)

    def _watch(self, seen: bool) -> None:
        for name in (ListName.NEXT, ListName.MISSED):
            self._lists.seen(name, self, seen)

    def _choose(self, key: int) -> None:
        self._lists.choose(ListName.NEXT, TicketId(key))


def _show_lines(rows: KeptWidgets[str, QueueRow], lines: list[QueueLine], language: Language) -> None:
    for shown, line in zip(rows.keep([line.letter for line in lines]), lines, strict=True):
        shown.show_line(line, language)


def _heading() -> QLabel:
    return label("body", ink="quiet", bold=True)


def _rows(look: Look) -> QVBoxLayout:
    return column(gap=look.px(1.2))
