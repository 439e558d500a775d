"""Signing in: who sits down, and at which counter."""

from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from counter_terminal import texts
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import ClerkLine, CounterDeskState, CounterLine
from counter_terminal.window.look import Look
from counter_terminal.window.parts import button, clear, column, ground, label, row, say
from counter_terminal.window.settings_buttons import SettingsButtons
from counter_terminal.window.signs import StatusLine
from shared.domain.ids import ClerkId, CounterId
from shared.domain.words import Language
from shared.qt.theme import icon

COLUMNS = 3


class CounterChoice(QComboBox):
    """A list of counters with a chevron of our own."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setMinimumWidth(look.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._look.px(5)
        area = QRect(self.width() - side - self._look.px(2), (self.height() - side) // 2, side, side)
        icon("chevron-down", self._look.theme.quiet).paint(QPainter(self), area)


class SignInPage(QWidget):
    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look) -> None:
        super().__init__()
        self.setObjectName("page_sign_in")
        self._presenter, self._look = presenter, look
        self._drawn: tuple[tuple[ClerkLine, ...], tuple[CounterLine, ...], Language] | None = None
        self._cards: dict[ClerkId, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._hall, self._title = label("body", ink="quiet", name="hall_name"), label("title", bold=True)
        self._counter_label, self._counters = label("body", ink="quiet"), CounterChoice(look)
        self._counters.setObjectName("counter_number")
        self._counters.activated.connect(self._counter_chosen)
        self._sign_in = button("sign_in", "primary")
        self._sign_in.setMinimumSize(look.px(44), look.px(13))
        self._sign_in.clicked.connect(presenter.sign_in_pressed)
        self._settings, self._status = SettingsButtons(presenter, pages, look), StatusLine()
        self._grid = QGridLayout()
        self._grid.setSpacing(look.px(2.5))
        self._grid.setContentsMargins(0, 0, look.px(2), 0)
        self.setLayout(self._arranged())

    def _arranged(self) -> QVBoxLayout:
        look = self._look
        inner, area, footer = QWidget(), QScrollArea(), ground("surface")
        inner.setLayout(self._grid)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = column(gap=0)
        head = row(self._hall, None, self._settings.language, self._settings.theme, gap=look.px(1))
        head.setContentsMargins(look.px(7), look.px(3), look.px(4), 0)
        body = column(self._title, area, gap=look.px(4), margins=(look.px(7), look.px(3), look.px(5), look.px(3)))
        foot = row(self._counter_label, self._counters, self._status, self._sign_in, gap=look.px(3))
        foot.setContentsMargins(look.px(7), look.px(3.5), look.px(7), look.px(4))
        foot.setStretch(2, 1)
        footer.setLayout(foot)
        layout.addLayout(head)
        layout.addLayout(body, 1)
        layout.addWidget(footer)
        return layout

    def show_state(self, state: CounterDeskState) -> None:
        language = state.language
        say(self._hall, state.hall_name.of(language))
        say(self._title, texts.CHOOSE_CLERK.of(language) if state.clerks else texts.NO_CLERKS.of(language))
        say(self._counter_label, texts.CHOOSE_COUNTER.of(language))
        self._settings.show_state(state)
        self._status.show_state(state, self._look)
        drawn = (state.clerks, state.counters, language)
        if drawn != self._drawn:
            self._drawn = drawn
            self._draw(state)
        for clerk_id, card in self._cards.items():
            card.setChecked(clerk_id == state.chosen_clerk)
        self._counters.setCurrentIndex(self._counters.findData(state.counter_id))
        self._sign_in.setText(texts.SIGN_IN.of(language))
        self._sign_in.setAccessibleName(texts.SIGN_IN.of(language))
        self._sign_in.setEnabled(state.chosen_clerk is not None)
        hint = (texts.WELCOME if state.chosen_clerk is not None else texts.CHOOSE_CLERK).of(language)
        self._sign_in.setToolTip(hint)
        self._sign_in.setAccessibleDescription(hint)

    def _draw(self, state: CounterDeskState) -> None:
        language = state.language
        clear(self._grid)
        self._cards = {line.clerk_id: self._card(line, language) for line in state.clerks}
        for place, card in enumerate(self._cards.values()):
            self._grid.addWidget(card, place // COLUMNS, place % COLUMNS)
        self._grid.setRowStretch(len(self._cards) // COLUMNS + 1, 1)
        self._counters.clear()
        for counter in state.counters:
            self._counters.addItem(texts.COUNTER.fill(number=counter.number).of(language), counter.counter_id)
        self._counters.setAccessibleName(texts.CHOOSE_COUNTER.of(language))

    def _card(self, line: ClerkLine, language: Language) -> QPushButton:
        look, card = self._look, button(f"clerk_{line.number}")
        card.setCheckable(True)
        card.setMinimumHeight(look.px(17))
        self._group.addButton(card)
        name, number, where = label("lead", bold=True), label("body", ink="quiet"), label("quiet", ink="accent")
        say(name, line.name.of(language))
        say(number, line.number)
        say(where, texts.CLERK_AT.fill(number=line.at_counter).of(language) if line.at_counter is not None else "")
        card.setAccessibleName(f"{line.name.of(language)} {line.number} {where.text()}".strip())
        for words in (name, number, where):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = column(None, name, gap=look.px(0.3), margins=(look.px(4), look.px(1), look.px(3), look.px(1)))
        layout.addLayout(row(number, None, where, gap=look.px(2)))
        layout.addStretch(1)
        card.setLayout(layout)
        card.clicked.connect(partial(self._presenter.clerk_chosen, line.clerk_id))
        return card

    def _counter_chosen(self, place: int) -> None:
        self._presenter.counter_chosen(CounterId(self._counters.itemData(place)))
