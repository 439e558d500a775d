"""Choosing inside the window: what such pages share, and a reason to pause for. Nothing pops over other programs."""

from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from counter_terminal import texts
from counter_terminal.pages import Pages
from counter_terminal.state import CounterDeskState
from counter_terminal.window.kept import KeptWidgets
from counter_terminal.window.look import Look
from counter_terminal.window.parts import SoftButton, button, column, label, row, say, scrolling
from counter_terminal.window.signs import StatusLine
from shared.domain.ids import VisitId


class ChoicePage(QWidget):
    """A title, a note, a grid of choices with room above and below, and the way back."""

    COLUMNS = 2

    def __init__(self, name: str, pages: Pages, look: Look) -> None:
        super().__init__()
        self.setObjectName(name)
        self._look = look
        self._in_hand: tuple[str, datetime, VisitId | None] | None = None
        self.title, self.note = label("title", bold=True), label("body", ink="quiet")
        self.back, self.status = button("back"), StatusLine()
        self.back.clicked.connect(pages.back_pressed)
        self.grid = QGridLayout()
        self.grid.setSpacing(look.px(2.5))
        self.field = QLineEdit()
        self.field.setObjectName("comment")
        self.field.setMaxLength(200)
        layout = column(gap=look.px(1.5), margins=(look.px(7), look.px(4), look.px(4), look.px(3)))
        layout.addLayout(row(self.title, None, self.back, gap=0, margins=(0, 0, look.px(3), 0)))
        # The way back and the sentence stay to be seen; choices scroll where the window is low.
        inside = column(self.note, gap=look.px(2), margins=(0, 0, look.px(3), 0))
        self.head, self.extra = column(gap=look.px(2)), column(gap=look.px(2.5))
        inside.addLayout(self.head)
        inside.addWidget(self.field)
        inside.addLayout(self.grid)
        inside.addLayout(self.extra)
        inside.addStretch(1)
        layout.addWidget(scrolling(inside), 1)
        layout.addWidget(self.status)
        self.setLayout(layout)

    def show_state(self, state: CounterDeskState) -> None:
        self.back.setText(texts.BACK.of(state.language))
        self.back.setAccessibleName(texts.BACK.of(state.language))
        self.status.show_state(state, self._look)

    def begins_anew(self, state: CounterDeskState) -> bool:
        """Tell, once, that another ticket is in hand than before, or the same one called or served anew."""
        before, ticket = self._in_hand, state.ticket
        self._in_hand = (ticket.number, ticket.called_at, state.visit_id) if ticket else None
        return self._in_hand != before

    @property
    def first_field(self) -> QWidget:
        """Where the clerk types first, on pages where that is what one does first."""
        return self.field

    def choice(self, name: str) -> SoftButton:
        made = button(name)
        made.setMinimumHeight(self._look.px(13))
        return made

    def put(self, place: int, choice: SoftButton) -> None:
        self.grid.addWidget(choice, place // self.COLUMNS, place % self.COLUMNS)


class PausePage(ChoicePage):
    def __init__(self, pages: Pages, look: Look) -> None:
        super().__init__("page_pause", pages, look)
        self.field.hide()
        self._pages = pages
        self.note.setWordWrap(True)
        self._reasons = KeptWidgets(self._reason, self.put)

    def show_state(self, state: CounterDeskState) -> None:
        super().show_state(state)
        say(self.title, texts.PAUSE_TITLE.of(state.language))
        say(self.note, texts.PAUSE_NOTE.of(state.language))
        choices = self._reasons.keep([reason.code for reason in state.pause_reasons])
        for choice, reason in zip(choices, state.pause_reasons, strict=True):
            limit = texts.PAUSE_LIMIT.fill(name=reason.name, minutes=(reason.limit_s or 0) // 60)
            choice.setText((limit if reason.limit_s else reason.name).of(state.language))
            choice.setAccessibleName(choice.text())

    def _reason(self, code: str) -> SoftButton:
        made = self.choice(f"pause_{code}")
        made.clicked.connect(partial(self._pages.pause_for, code))
        return made
