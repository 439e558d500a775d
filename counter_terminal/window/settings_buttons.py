"""The small buttons around the work: shape, language, colours, sign out."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from counter_terminal import texts
from counter_terminal.duty import texts as duty_texts
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.signing import texts as signing_texts
from counter_terminal.state import CounterDeskState, Shape
from counter_terminal.window.look import Look
from counter_terminal.window.parts import button
from shared.domain.words import Language, Words
from shared.qt.icons import icon


class SettingsButtons:
    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look, *, words: bool = False) -> None:
        """`words` writes the meaning of the icons beside them."""
        self._look, self._words = look, words
        kind = "plain" if words else "bare"
        self.shape, self.theme, self.sign_out = button("shape", kind), button("theme", kind), button("sign_out", kind)
        self.language, self.full = button("language", kind), button("full", kind)
        self.hand_over, self.own_pin = button("hand_over", kind), button("own_pin", kind)
        self.hand_over.clicked.connect(presenter.signing.hand_over)
        self.own_pin.clicked.connect(presenter.duty.own_pin_pressed)
        self.shape.clicked.connect(pages.shape_pressed)
        self.full.clicked.connect(pages.full_pressed)
        self.theme.clicked.connect(pages.theme_pressed)
        self.language.clicked.connect(pages.language_pressed)
        self.sign_out.clicked.connect(presenter.sign_out_pressed)
        size = QSize(look.px(5), look.px(5))
        for each in (self.shape, self.full, self.theme, self.sign_out, self.hand_over, self.own_pin):
            each.setIconSize(size)
        self.theme.setIcon(icon("contrast-circle", look.theme.quiet))
        self.hand_over.setIcon(icon("account-switch-outline", look.theme.quiet))
        self.own_pin.setIcon(icon("key-outline", look.theme.quiet))
        self.sign_out.setIcon(icon("logout-variant", look.theme.quiet))

    def show_state(self, state: CounterDeskState) -> None:
        language = state.language
        bar = state.shape is Shape.BAR
        self.shape.setIcon(icon("arrow-expand-down" if bar else "arrow-collapse-up", self._look.theme.quiet))
        self._name(self.shape, texts.TO_COMPACT if bar else texts.TO_BAR, language)
        full = state.shape is Shape.FULL
        self.full.setIcon(icon("dock-window" if full else "monitor-dashboard", self._look.theme.quiet))
        self._name(self.full, texts.TO_COMPACT if full else texts.TO_FULL, language)
        self._name(self.theme, texts.THEME, language)
        self._name(self.own_pin, duty_texts.OWN_PIN, language)
        if self.hand_over.parent() is not None:  # one that no page has placed would be a window of its own
            self.hand_over.setVisible(state.duty.hands_over)
        self.hand_over.setText(state.duty.hand_over.of(language))
        self.hand_over.setAccessibleName(state.duty.hand_over.of(language))
        self.hand_over.setToolTip(signing_texts.HAND_OVER_HINT.of(language))
        self.language.setText(texts.OTHER_LANGUAGE.of(language))
        self.language.setAccessibleName(texts.OTHER_LANGUAGE.of(language))
        self.sign_out.setText(state.sign_out.label.of(language))
        self.sign_out.setAccessibleName(state.sign_out.label.of(language))
        self.sign_out.switch(state.sign_out.enabled, state.sign_out.hint, language)

    def _name(self, where: QPushButton, name: Words, language: Language) -> None:
        where.setAccessibleName(name.of(language))
        where.setToolTip(name.of(language))
        if self._words:
            where.setText(name.of(language))
