"""Signing in: who sits down, with which PIN, and at which counter; and the same for who takes over."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counter_terminal import texts as desk_texts
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.signing import texts
from counter_terminal.signing.state import SigningState
from counter_terminal.state import CounterDeskState
from counter_terminal.window.clerk_card import ClerkCard, CounterChoice
from counter_terminal.window.kept import KeptWidgets
from counter_terminal.window.look import Look
from counter_terminal.window.parts import button, column, ground, label, mark, row, say
from counter_terminal.window.pin_field import PinField
from counter_terminal.window.settings_buttons import SettingsButtons
from counter_terminal.window.signs import StatusLine
from shared.domain.ids import ClerkId, CounterId
from shared.domain.words import NOTHING, Language

COLUMNS = 3
LONGEST_SEARCH = 40


class SignInPage(QWidget):
    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look, name: str = "page_sign_in") -> None:
        super().__init__()
        self.setObjectName(name)
        self._presenter, self._look = presenter, look
        self._chosen: ClerkId | None = None
        self._cards = KeptWidgets(self._card, self._put)
        self._group = QButtonGroup(self)
        self._hall = label("body", ink="quiet", name="hall_name", gives_way=True)
        self._title = label("title", bold=True, name="sign_in_title", gives_way=True)
        self._search = QLineEdit()
        self._search.setObjectName("clerk_search")
        self._search.setMaxLength(LONGEST_SEARCH)
        self._search.setClearButtonEnabled(True)
        self._search.setFixedWidth(look.px(72))
        self._search.textEdited.connect(presenter.signing.type_in)
        self._search.returnPressed.connect(self._go_on)
        self._empty = label("lead", ink="quiet", name="nobody_fits")
        self._empty.setWordWrap(True)
        self._note = label("body", name="sign_in_note")
        self._note.setWordWrap(True)
        self._counter_label, self._counters = label("body", ink="quiet"), CounterChoice(look)
        self._counters.activated.connect(self._counter_chosen)
        self._pin_label, self._pin = label("body", ink="quiet"), PinField(look, "pin")
        self._pin.returnPressed.connect(self._enter)
        self._sign_in = button("sign_in", "primary")
        self._sign_in.setMinimumSize(look.px(44), look.px(13))
        self._sign_in.clicked.connect(self._enter)
        self._settings, self._status = SettingsButtons(presenter, pages, look), StatusLine()
        self._grid = QGridLayout()
        self._grid.setSpacing(look.px(2.5))
        self._grid.setContentsMargins(0, 0, look.px(2), 0)
        for place in range(COLUMNS):
            self._grid.setColumnStretch(place, 1)
        self.setLayout(self._arranged())

    @property
    def first_field(self) -> QWidget:
        """What is to be typed first: the PIN of whoever is chosen already, else who it is."""
        return self._pin if self._chosen is not None and not self._pin.isHidden() else self._search

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Lead a click beside all fields to the one that is to be typed: nobody's PIN is to land in the search."""
        super().mousePressEvent(event)
        self.first_field.setFocus()

    def _arranged(self) -> QVBoxLayout:
        look = self._look
        inner, area = QWidget(), QScrollArea()
        inner.setLayout(self._grid)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        title = row(self._title, self._search, gap=look.px(3))
        title.setStretch(0, 1)
        body = column(gap=look.px(3), margins=(look.px(7), look.px(3), look.px(5), look.px(3)))
        body.addLayout(title)
        body.addWidget(self._empty)
        body.addWidget(area, 1)
        layout = column(gap=0)
        layout.addLayout(self._head())
        layout.addLayout(body, 1)
        layout.addWidget(self._foot())
        return layout

    def _head(self) -> QHBoxLayout:
        look = self._look
        head = row(self._hall, self._settings.language, self._settings.theme, gap=look.px(1))
        head.setContentsMargins(look.px(7), look.px(3), look.px(4), 0)
        head.setStretch(0, 1)
        return head

    def _foot(self) -> QFrame:
        look, foot = self._look, ground("surface")
        fields = row(
            self._counter_label, self._counters, None, self._pin_label, self._pin, self._sign_in, gap=look.px(3)
        )
        layout = column(
            self._note, self._status, gap=look.px(1.5), margins=(look.px(7), look.px(2.5), look.px(7), look.px(4))
        )
        layout.addLayout(fields)
        foot.setLayout(layout)
        return foot

    def show_state(self, state: CounterDeskState) -> None:
        language, signing = state.language, state.signing
        say(self._hall, state.hall_name.of(language))
        say(self._title, signing.title.of(language))
        self._settings.show_state(state)
        self._status.show_state(state, self._look)
        known = self._show_search(signing, language)
        self._show_clerks(signing, language)
        self._show_pin(signing, language)
        if known and self.window().focusWidget() in (None, self._search):
            self.first_field.setFocus()
        say(self._counter_label, texts.CHOOSE_COUNTER.of(language))
        self._counters.show_lines(signing.counters, state.counter_id, language)
        say(self._note, signing.note.of(language))
        mark(self._note, "ink", "caution" if signing.note == signing.why_not else "")
        self._note.setVisible(bool(self._note.text()))
        # The note tells why nothing can be pressed, with the seconds as they pass.
        self._status.setVisible(state.status.text not in (NOTHING, signing.note))
        self._sign_in.setText(signing.press.of(language))
        self._sign_in.setAccessibleName(signing.press.of(language))
        self._sign_in.switch(signing.why_not is None, signing.why_not or signing.hint, language)

    def _show_search(self, signing: SigningState, language: Language) -> bool:
        """Show what was typed; tell whether the program filled it in, since it knows who comes."""
        self._search.setPlaceholderText(texts.SEARCH.of(language))
        self._search.setAccessibleName(texts.SEARCH.of(language))
        if self._search.text() == signing.typed:
            return False
        self._search.setText(signing.typed)
        return signing.typed != ""

    def _show_clerks(self, signing: SigningState, language: Language) -> None:
        say(self._empty, signing.empty.of(language))
        self._empty.setVisible(not signing.clerks)
        self._group.setExclusive(False)  # so that none may be chosen
        cards = self._cards.keep([(line.clerk_id, line.number) for line in signing.clerks])
        for card, line in zip(cards, signing.clerks, strict=True):
            card.show_line(line, language)
            card.setChecked(line.clerk_id == signing.chosen)
        self._group.setExclusive(True)

    def _show_pin(self, signing: SigningState, language: Language) -> None:
        if signing.chosen != self._chosen:
            self._chosen = signing.chosen
            self._pin.forget()
        say(self._pin_label, texts.PIN.of(language))
        self._pin.setAccessibleName(texts.PIN.of(language))
        for widget in (self._pin_label, self._pin):
            widget.setVisible(signing.wants_pin)

    def _go_on(self) -> None:
        """Follow Enter in the search: to the PIN, or in where none is wanted."""
        if self._chosen is not None and not self._pin.isHidden():
            self._pin.setFocus()
        else:
            self._enter()

    def _enter(self) -> None:
        if not self._pin.isHidden() and not self._pin.text():
            self._pin.setFocus()
        self._presenter.signing.enter(self._pin.take())

    def _card(self, clerk: tuple[ClerkId, str]) -> ClerkCard:
        clerk_id, number = clerk
        made = ClerkCard(self._look, number)
        self._group.addButton(made)
        made.clicked.connect(partial(self._clerk_pressed, clerk_id))
        return made

    def _clerk_pressed(self, clerk_id: ClerkId) -> None:
        self._presenter.signing.clerk_chosen(clerk_id)
        self.first_field.setFocus()

    def _put(self, place: int, card: ClerkCard) -> None:
        self._grid.addWidget(card, place // COLUMNS, place % COLUMNS)
        self._grid.setRowStretch(place // COLUMNS, 0)
        self._grid.setRowStretch(place // COLUMNS + 1, 1)

    def _counter_chosen(self, place: int) -> None:
        self._presenter.counter_chosen(CounterId(self._counters.itemData(place)))


class StandInPage(SignInPage):
    """The same at a counter where somebody is on duty already, with the way back."""

    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look) -> None:
        self._back = button("back")
        self._back.clicked.connect(pages.back_pressed)
        super().__init__(presenter, pages, look, "page_stand_in")
        for widget in (self._counter_label, self._counters, self._hall):
            widget.hide()

    def _head(self) -> QHBoxLayout:
        head = row(None, self._back, gap=0)
        head.setContentsMargins(self._look.px(7), self._look.px(3), self._look.px(5), 0)
        return head

    def show_state(self, state: CounterDeskState) -> None:
        super().show_state(state)
        self._back.setText(desk_texts.BACK.of(state.language))
        self._back.setAccessibleName(desk_texts.BACK.of(state.language))
