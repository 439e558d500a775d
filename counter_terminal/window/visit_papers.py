"""The papers of the ticket in hand: how they stand, the list to print, and a row each."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_terminal import texts
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState
from counter_terminal.window.kept import KeptWidgets
from counter_terminal.window.look import Look
from counter_terminal.window.parts import button, column, ground, label, row, say
from counter_terminal.window.visit_row import PaperRow


class PapersCard(QWidget):
    def __init__(self, presenter: CounterPresenter, look: Look) -> None:
        super().__init__()
        self._presenter, self._look = presenter, look
        self._heading, self._counts = label("body", bold=True), label("quiet", name="papers_line", gives_way=True)
        self._print = button("print_list")
        self._print.clicked.connect(presenter.visit.list.press)
        self._print.setFixedHeight(look.px(8.6))
        self._nothing = label("body", ink="quiet")
        self._nothing.setContentsMargins(*(look.px(3.5),) * 4)
        card, self._rows = ground("card"), QVBoxLayout()
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._nothing)
        card.setLayout(self._rows)
        self._kept = KeptWidgets(self._row, self._put)
        head = row(self._heading, self._counts, self._print, gap=look.px(2.5))
        head.setStretch(1, 1)
        layout = column(gap=look.px(1))
        layout.addLayout(head)
        layout.addWidget(card)
        self.setLayout(layout)

    def show_state(self, state: CounterDeskState) -> None:
        language, ticket, visit = state.language, state.ticket, state.visit
        self.setVisible(ticket is not None)
        if ticket is None:
            return
        say(self._heading, texts.MATERIALS.of(language))
        say(self._counts, visit.papers_line.of(language))
        say(self._nothing, texts.NO_MATERIALS.of(language))
        self._nothing.setVisible(not visit.papers)
        self._print.setVisible(bool(visit.papers))
        self._print.setText(visit.print.label.of(language))
        self._print.setAccessibleName(visit.print.label.of(language))
        self._print.switch(visit.print.enabled, visit.print.hint, language)
        # A row belongs to its ticket: the focus must not go over to the next one's papers.
        rows = self._kept.keep([(ticket.number, place) for place in range(len(visit.papers))])
        for paper, line in zip(rows, visit.papers, strict=True):
            paper.show_line(line, language, visit.why_no_ticks)

    def _row(self, which: tuple[str, int]) -> PaperRow:
        made = PaperRow(which[1], self._look)
        made.clicked.connect(partial(self._presenter.visit.ticks.press, which[1]))
        return made

    def _put(self, place: int, paper: PaperRow) -> None:
        self._rows.insertWidget(place, paper)
