"""Signing in: who sits down, and at which counter."""

from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from counter_terminal import texts
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import ClerkLine, CounterDeskState, CounterLine
from counter_terminal.window.kept import KeptWidgets
from counter_terminal.window.look import Look
from counter_terminal.window.parts import button, column, ground, label, row, say
from counter_terminal.window.settings_buttons import SettingsButtons
from counter_terminal.window.signs import StatusLine
from shared.domain.ids import ClerkId, CounterId
from shared.domain.words import NOTHING, Language
from shared.qt.icons import icon

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


class ClerkCard(QPushButton):
    """A clerk to be chosen: name, number, and the counter where this clerk's shift runs."""

    def __init__(self, look: Look, number: str) -> None:
        super().__init__()
        self.setObjectName(f"clerk_{number}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setCheckable(True)
        self.setMinimumHeight(look.px(17))
        self._name, self._where = label("lead", bold=True), label("quiet", ink="accent")
        self._number = label("body", ink="quiet")
        for words in (self._name, self._number, self._where):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = column(None, self._name, gap=look.px(0.3), margins=(look.px(4), look.px(1), look.px(3), look.px(1)))
        layout.addLayout(row(self._number, None, self._where, gap=look.px(2)))
        layout.addStretch(1)
        self.setLayout(layout)

    def show_line(self, line: ClerkLine, language: Language) -> None:
        say(self._name, line.name.of(language))
        say(self._number, line.number)
        at = texts.CLERK_AT.fill(number=line.at_counter) if line.at_counter is not None else NOTHING
        say(self._where, at.of(language))
        self.setAccessibleName(f"{line.name.of(language)} {line.number} {self._where.text()}".strip())


class SignInPage(QWidget):
    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look) -> None:
        super().__init__()
        self.setObjectName("page_sign_in")
        self._presenter, self._look = presenter, look
        self._drawn: tuple[tuple[CounterLine, ...], Language] | None = None
        self._cards = KeptWidgets(self._card, self._put)
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
        self._show_counters(state)
        cards = self._cards.keep([(line.clerk_id, line.number) for line in state.clerks])
        for card, line in zip(cards, state.clerks, strict=True):
            card.show_line(line, language)
            card.setChecked(line.clerk_id == state.chosen_clerk)
        self._counters.setCurrentIndex(self._counters.findData(state.counter_id))
        self._sign_in.setText(texts.SIGN_IN.of(language))
        self._sign_in.setAccessibleName(texts.SIGN_IN.of(language))
        chosen = state.chosen_clerk is not None
        self._sign_in.switch(chosen, texts.WELCOME if chosen else texts.CHOOSE_CLERK, language)

    def _show_counters(self, state: CounterDeskState) -> None:
        if (drawn := (state.counters, state.language)) == self._drawn:
            return
        self._drawn = drawn
        self._counters.clear()
        for counter in state.counters:
            name = texts.COUNTER.fill(number=counter.number).of(state.language)
            self._counters.addItem(name, counter.counter_id)
        self._counters.setAccessibleName(texts.CHOOSE_COUNTER.of(state.language))

    def _card(self, clerk: tuple[ClerkId, str]) -> ClerkCard:
        clerk_id, number = clerk
        made = ClerkCard(self._look, number)
        self._group.addButton(made)
        made.clicked.connect(partial(self._presenter.clerk_chosen, clerk_id))
        return made

    def _put(self, place: int, card: ClerkCard) -> None:
        self._grid.addWidget(card, place // COLUMNS, place % COLUMNS)
        self._grid.setRowStretch(place // COLUMNS, 0)
        self._grid.setRowStretch(place // COLUMNS + 1, 1)

    def _counter_chosen(self, place: int) -> None:
        self._presenter.counter_chosen(CounterId(self._counters.itemData(place)))
