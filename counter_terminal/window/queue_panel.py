"""Waiting counts per queue, and the missed numbers with the button that takes one back."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from counter_terminal import texts
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import Control, CounterDeskState, QueueLine
from counter_terminal.window.look import Look
from counter_terminal.window.parts import button, clear, column, ground, label, row, say
from shared.domain.words import Language, Words

Drawn = tuple[tuple[QueueLine, ...], tuple[str, ...], Control, Language]


class QueuePanel(QWidget):
    def __init__(self, presenter: CounterPresenter, look: Look) -> None:
        super().__init__()
        self._presenter, self._look = presenter, look
        self._drawn: Drawn | None = None
        self._title, self._total = label("body", ink="quiet", bold=True), label("body", bold=True, name="waiting_total")
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, look.px(1), 0)
        self._rows.setSpacing(look.px(1.2))
        inner = QWidget()
        inner.setLayout(self._rows)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = column(gap=look.px(2), margins=(look.px(4.5), look.px(4), look.px(3.5), look.px(2)))
        layout.addLayout(row(self._title, None, self._total, gap=0, margins=(0, 0, look.px(1), 0)))
        layout.addWidget(area, 1)
        self.setLayout(layout)

    def show_state(self, state: CounterDeskState) -> None:
        language = state.language
        say(self._title, texts.WAITING.of(language))
        say(self._total, texts.PEOPLE.fill(count=state.waiting_total).of(language))
        drawn = (state.queues, state.missed, state.return_control, language)
        if drawn != self._drawn:
            self._drawn = drawn
            self._draw(state)

    def _draw(self, state: CounterDeskState) -> None:
        clear(self._rows)
        language = state.language
        for line in (queue for queue in state.queues if queue.mine):
            self._rows.addWidget(self._queue(line, language))
        self._section(texts.MISSED, str(len(state.missed)) if state.missed else "", language)
        for number in state.missed:
            self._rows.addWidget(self._missed(number, state))
        if not state.missed:
            nothing = label("quiet", ink="quiet")
            say(nothing, texts.NO_MISSED.of(language))
            self._rows.addWidget(nothing)
        others = [queue for queue in state.queues if not queue.mine]
        if others:
            self._section(texts.OTHER_QUEUES, "", language)
        for line in others:
            self._rows.addWidget(self._queue(line, language))
        self._rows.addStretch(1)

    def _section(self, title: Words, count: str, language: Language) -> None:
        heading, number = label("body", ink="quiet", bold=True), label("body", ink="quiet", bold=True)
        say(heading, title.of(language))
        say(number, count)
        self._rows.addSpacing(self._look.px(1))
        self._rows.addLayout(row(heading, None, number, gap=0))

    def _queue(self, line: QueueLine, language: Language) -> QFrame:
        look = self._look
        card = ground("card" if line.mine else "")
        letter = label("lead" if line.mine else "body", bold=True, ink="accent" if line.mine else "quiet")
        name = label("body", ink="" if line.mine else "quiet", gives_way=True)
        count = label("body", bold=line.mine, ink="" if line.mine else "quiet", name=f"queue_{line.letter}")
        say(letter, line.letter)
        letter.setFixedWidth(look.px(6))
        say(name, line.name.of(language))
        say(count, texts.PEOPLE.fill(count=line.waiting).of(language))
        count.setAccessibleName(f"{line.letter} {line.name.of(language)} {count.text()}")
        high = look.px(1.5 if line.mine else 0)
        layout = row(letter, name, count, gap=look.px(2), margins=(look.px(3), high, look.px(3), high))
        layout.setStretch(1, 1)
        card.setLayout(layout)
        return card

    def _missed(self, number: str, state: CounterDeskState) -> QFrame:
        look, control = self._look, state.return_control
        card, words, back = ground("card"), label("lead", bold=True), button(f"return_{number}")
        say(words, number)
        back.setText(control.label.of(state.language))
        back.setEnabled(control.enabled)
        back.setToolTip(control.hint.fill(number=number).of(state.language))
        back.setAccessibleName(f"{control.label.of(state.language)} {number}")
        back.setAccessibleDescription(back.toolTip())
        back.clicked.connect(partial(self._presenter.return_pressed, number))
        margins = (look.px(3), look.px(0.8), look.px(0.8), look.px(0.8))
        card.setLayout(row(words, None, back, gap=look.px(2), margins=margins))
        return card
