"""Choosing inside the window: a queue to transfer to, a reason to pause for. Nothing pops over other programs."""

from functools import partial

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from counter_terminal import texts
from counter_terminal.pages import Pages
from counter_terminal.state import CounterDeskState, QueueLine
from counter_terminal.window.kept import KeptWidgets
from counter_terminal.window.look import Look
from counter_terminal.window.parts import SoftButton, button, column, label, mark, row, say
from counter_terminal.window.signs import StatusLine
from shared.domain.ids import QueueId
from shared.domain.words import NOTHING, Language

COLUMNS = 2


class ChoicePage(QWidget):
    """A title, a note, a grid of choices, and the way back."""

    def __init__(self, name: str, pages: Pages, look: Look) -> None:
        super().__init__()
        self.setObjectName(name)
        self._look = look
        self.title, self.note = label("title", bold=True), label("body", ink="quiet")
        self.back, self.status = button("back"), StatusLine()
        self.back.clicked.connect(pages.back_pressed)
        self.grid = QGridLayout()
        self.grid.setSpacing(look.px(2.5))
        self.field = QLineEdit()
        self.field.setObjectName("comment")
        self.field.setMaxLength(200)
        layout = column(gap=look.px(2), margins=(look.px(7), look.px(5), look.px(7), look.px(4)))
        layout.addLayout(row(self.title, None, self.back, gap=0))
        layout.addWidget(self.note)
        layout.addSpacing(look.px(1))
        layout.addWidget(self.field)
        layout.addLayout(self.grid)
        layout.addStretch(1)
        layout.addWidget(self.status)
        self.setLayout(layout)

    def show_state(self, state: CounterDeskState) -> None:
        self.back.setText(texts.BACK.of(state.language))
        self.back.setAccessibleName(texts.BACK.of(state.language))
        self.status.show_state(state, self._look)

    def choice(self, name: str) -> SoftButton:
        made = button(name)
        made.setMinimumHeight(self._look.px(13))
        return made

    def put(self, place: int, choice: SoftButton) -> None:
        self.grid.addWidget(choice, place // COLUMNS, place % COLUMNS)


class TransferPage(ChoicePage):
    def __init__(self, pages: Pages, look: Look) -> None:
        super().__init__("page_transfer", pages, look)
        self._pages = pages
        self._number = ""
        self._choices = KeptWidgets(self._choice, self.put)

    def show_state(self, state: CounterDeskState) -> None:
        super().show_state(state)
        language, number = state.language, state.ticket.number if state.ticket else ""
        say(self.title, texts.TRANSFER_TITLE.fill(number=number).of(language))
        say(self.note, texts.TRANSFER_NOTE.of(language))
        self.field.setPlaceholderText(texts.COMMENT_FIELD.of(language))
        self.field.setAccessibleName(texts.COMMENT_FIELD.of(language))
        if number != self._number:
            self._number = number
            self.field.clear()
        lines = sorted(state.queues, key=lambda queue: queue.letter)
        choices = self._choices.keep([(line.queue_id, line.letter) for line in lines])
        for choice, line in zip(choices, lines, strict=True):
            own = state.ticket is not None and state.ticket.queue_id == line.queue_id
            _name(choice, line, language, own=own)

    def _choice(self, queue: tuple[QueueId, str]) -> SoftButton:
        queue_id, letter = queue
        made = self.choice(f"transfer_to_{letter}")
        mark(made, "align", "left")
        made.clicked.connect(lambda: self._pages.transfer_to(queue_id, self.field.text()))
        return made


def _name(choice: SoftButton, line: QueueLine, language: Language, *, own: bool) -> None:
    people = texts.PEOPLE.fill(count=line.waiting).of(language)
    choice.setText(f"{line.letter}  {line.name.of(language)}  ·  {people}")
    choice.setAccessibleName(choice.text())
    choice.switch(not own, texts.ALREADY_THERE if own else NOTHING, language)


class PausePage(ChoicePage):
    def __init__(self, pages: Pages, look: Look) -> None:
        super().__init__("page_pause", pages, look)
        self.field.hide()
        self._pages = pages
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
