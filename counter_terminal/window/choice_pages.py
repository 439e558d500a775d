"""Choosing inside the window: a queue to transfer to, a reason to pause for. Nothing pops over other programs."""

from functools import partial

from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from counter_terminal import texts
from counter_terminal.pages import Pages
from counter_terminal.state import CounterDeskState, QueueLine
from counter_terminal.window.look import Look
from counter_terminal.window.parts import button, clear, column, label, mark, row, say
from counter_terminal.window.signs import StatusLine
from shared.domain.words import Language

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

    def choice(self, name: str, text: str) -> QPushButton:
        made = button(name)
        made.setText(text)
        made.setAccessibleName(text)
        made.setMinimumHeight(self._look.px(13))
        return made

    def fill(self, choices: list[QPushButton]) -> None:
        clear(self.grid)
        for place, choice in enumerate(choices):
            self.grid.addWidget(choice, place // COLUMNS, place % COLUMNS)


class TransferPage(ChoicePage):
    def __init__(self, pages: Pages, look: Look) -> None:
        super().__init__("page_transfer", pages, look)
        self._pages = pages
        self._drawn: tuple[str, tuple[QueueLine, ...], Language] | None = None

    def show_state(self, state: CounterDeskState) -> None:
        super().show_state(state)
        number = state.ticket.number if state.ticket else ""
        say(self.title, texts.TRANSFER_TITLE.fill(number=number).of(state.language))
        say(self.note, texts.TRANSFER_NOTE.of(state.language))
        self.field.setPlaceholderText(texts.COMMENT_FIELD.of(state.language))
        self.field.setAccessibleName(texts.COMMENT_FIELD.of(state.language))
        drawn = (number, state.queues, state.language)
        if self._drawn is None or self._drawn[0] != number:
            self.field.clear()
        if drawn != self._drawn:
            self._drawn = drawn
            self.fill([self._choice(line, state) for line in sorted(state.queues, key=lambda q: q.letter)])

    def _choice(self, line: QueueLine, state: CounterDeskState) -> QPushButton:
        people = texts.PEOPLE.fill(count=line.waiting).of(state.language)
        made = self.choice(f"transfer_to_{line.letter}", f"{line.letter}  {line.name.of(state.language)}  ·  {people}")
        own = state.ticket is not None and state.ticket.queue_id == line.queue_id
        made.setEnabled(not own)
        if own:
            made.setToolTip(texts.ALREADY_THERE.of(state.language))
            made.setAccessibleDescription(made.toolTip())
        mark(made, "align", "left")
        made.clicked.connect(lambda: self._pages.transfer_to(line.queue_id, self.field.text()))
        return made


class PausePage(ChoicePage):
    def __init__(self, pages: Pages, look: Look) -> None:
        super().__init__("page_pause", pages, look)
        self._pages = pages
        self._drawn: Language | None = None
        self.field.hide()

    def show_state(self, state: CounterDeskState) -> None:
        super().show_state(state)
        if state.language is self._drawn:
            return
        self._drawn = state.language
        say(self.title, texts.PAUSE_TITLE.of(state.language))
        say(self.note, texts.PAUSE_NOTE.of(state.language))
        choices = []
        for code, name in texts.PAUSE_REASONS.items():
            made = self.choice(f"pause_{code}", name.of(state.language))
            made.clicked.connect(partial(self._pages.pause_for, code))
            choices.append(made)
        self.fill(choices)
