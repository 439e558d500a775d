"""Before signing out: who would find nobody, which tickets are let go, and that it was no slip."""

from PySide6.QtWidgets import QWidget

from counter_terminal import texts as desk_texts
from counter_terminal.duty import texts
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState
from counter_terminal.window.look import Look
from counter_terminal.window.parts import button, column, label, mark, row, say
from counter_terminal.window.signs import StatusLine
from shared.domain.words import NOTHING


class LeavingPage(QWidget):
    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look) -> None:
        super().__init__()
        self.setObjectName("page_leaving")
        self._look = look
        self._title, self._stay = label("title", bold=True), label("lead", ink="caution", name="stay")
        self._stay.setWordWrap(True)
        self._day, self._status = label("body", ink="quiet", name="day", gives_way=True), StatusLine()
        self._back, self._leave = button("back", "primary"), button("leave_anyway")
        self._back.clicked.connect(pages.back_pressed)
        self._leave.clicked.connect(presenter.duty.leave_anyway)
        for each in (self._back, self._leave):
            each.setMinimumSize(look.px(44), look.px(13))
        margins = (look.px(7), look.px(6), look.px(7), look.px(5))
        layout = column(self._title, self._stay, self._day, gap=look.px(4), margins=margins)
        layout.addLayout(row(self._back, self._leave, None, gap=look.px(3)))
        layout.addStretch(1)
        layout.addWidget(self._status)
        self.setLayout(layout)

    def show_state(self, state: CounterDeskState) -> None:
        language = state.language
        say(self._title, texts.LEAVING_TITLE.of(language))
        stay = state.duty.stay
        say(self._stay, (stay if stay != NOTHING else texts.LEAVING_NOTE).of(language))
        mark(self._stay, "ink", "caution" if stay != NOTHING else "quiet")
        say(self._day, state.duty.day.of(language))
        self._status.show_state(state, self._look)
        leave = texts.LEAVE_ANYWAY if stay != NOTHING else desk_texts.SIGN_OUT
        for each, words in ((self._back, texts.STAY), (self._leave, leave)):
            each.setText(words.of(language))
            each.setAccessibleName(words.of(language))
