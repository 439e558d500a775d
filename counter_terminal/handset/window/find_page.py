"""Finding a number: typed on large keys, or by the code of its slip."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from counter_terminal.handset import texts
from counter_terminal.handset.presenter import HandsetPresenter
from counter_terminal.handset.state import HandsetState
from counter_terminal.handset.window.keypad import NUMBERS_ACROSS, Figures, Letters
from counter_terminal.handset.window.parts import Page, Turning, show_press, touch, wire, wrapping
from counter_terminal.window.look import Look
from counter_terminal.window.parts import column, label, say


class FindPage(Page):
    def __init__(self, presenter: HandsetPresenter, look: Look) -> None:
        super().__init__()
        self.setObjectName("page_find")
        finding = presenter.finding
        self._hint = wrapping("body", ink="quiet", name="find_hint")
        self._typed = label("typed", name="find_typed")
        self._typed.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._find = touch(look, "find", "primary")
        wire(self._find, presenter, finding.find_typed)
        self._letters, self._figures = Letters(look, finding.key), Figures(look, finding.key, finding.delete)
        self._choices = Letters(look, finding.choose, NUMBERS_ACROSS)
        side, gap = look.px(4), look.px(2.4)
        upper, lower = Page(), Page()
        upper.setLayout(column(self._hint, self._typed, self._letters, self._choices, gap=gap))
        upper.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        lower.setLayout(keys := column(self._figures, self._find, gap=gap))
        keys.setStretch(0, 1)
        turning = Turning(gap, (upper, 1, 2), (lower, 2, 3))
        self.setLayout(column(turning, gap=0, margins=(side, side, side, side)))

    def show_state(self, state: HandsetState) -> None:
        shown, language = state.find, state.language
        hint = texts.CHOOSE.fill(figures=shown.typed) if shown.choices else texts.TYPE_NUMBER
        say(self._hint, hint.of(language))
        say(self._typed, shown.typed or "–")
        self._letters.show_letters(shown.letters)
        self._choices.show_letters(shown.choices)
        self._letters.setVisible(not shown.choices)
        self._choices.setVisible(bool(shown.choices))
        self._figures.show_words(language)
        show_press(self._find, shown.find, language)
