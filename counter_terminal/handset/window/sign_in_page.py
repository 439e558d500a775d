"""Signing in: the staff number, then the PIN where one is wanted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from counter_terminal.handset import texts
from counter_terminal.handset.presenter import HandsetPresenter
from counter_terminal.handset.state import HandsetState, Press, SignInShown
from counter_terminal.handset.window.keypad import FILLS, Figures, Letters
from counter_terminal.handset.window.parts import Page, Turning, show_press, touch, wire, wrapping
from counter_terminal.window.look import Look
from counter_terminal.window.parts import column, row, say
from shared.domain.words import Words


class SignInPage(Page):
    """What is typed stays in the field: no state ever holds a PIN."""

    def __init__(self, presenter: HandsetPresenter, look: Look) -> None:
        super().__init__()
        self.setObjectName("page_sign_in")
        self._presenter, self._asked = presenter, SignInShown(Words("", ""), Press(Words("", "")), "", secret=False)
        self._heading = wrapping("title", bold=True, name="sign_in_heading")
        self._field = QLineEdit()
        self._field.setObjectName("sign_in_field")
        self._field.setProperty("size", "large")
        self._field.setMaxLength(64)
        self._field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._field.returnPressed.connect(self._typed)
        self._go, self._not_me = touch(look, "sign_in", "primary"), touch(look, "not_me")
        wire(self._go, presenter, self._typed)
        self._not_me.clicked.connect(presenter.signing.not_me)
        self._letters = Letters(look, self._field.insert)
        self._figures = Figures(look, self._field.insert, self._field.backspace)
        side, gap = look.px(5), look.px(3)
        upper, lower = Page(), Page()
        buttons = row(self._not_me, self._go, gap=gap)
        buttons.setStretch(1, 1)
        upper.setLayout(column(self._heading, self._field, None, gap=gap))
        keys = column(None, self._letters, self._figures, gap=gap)
        keys.setStretch(2, FILLS)
        keys.addLayout(buttons)
        lower.setLayout(keys)
        whole = column(Turning(gap * 2, (upper, 0, 2), (lower, 1, 3)), gap=0, margins=(side, 0, side, side))
        self.setLayout(whole)

    def show_state(self, state: HandsetState) -> None:
        shown, language = state.sign_in, state.language
        if (shown.secret, shown.heading) != (self._asked.secret, self._asked.heading):
            self._forget()
        self._asked = shown
        say(self._heading, shown.heading.of(language))
        self._field.setEchoMode(QLineEdit.EchoMode.Password if shown.secret else QLineEdit.EchoMode.Normal)
        self._field.setAccessibleName(shown.heading.of(language))
        show_press(self._go, shown.press, language)
        show_press(self._not_me, Press(texts.NOT_YOU), language)
        self._not_me.setVisible(shown.secret)
        self._letters.setVisible(bool(shown.letters))
        self._letters.show_letters(tuple(shown.letters))
        self._figures.show_words(language)

    def _typed(self) -> None:
        text = self._field.text()
        if self._asked.secret:
            self._forget()  # a PIN stands nowhere longer than it must
        self._presenter.signing.typed(text)

    def _forget(self) -> None:
        """Empty the field, with nothing left to undo: what was a PIN would come back in plain letters."""
        self._field.setText("")
