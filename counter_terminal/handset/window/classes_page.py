"""Giving a number: of which class. One tap gives it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from counter_terminal.handset import texts
from counter_terminal.handset.presenter import HandsetPresenter
from counter_terminal.handset.state import HandsetState, Press
from counter_terminal.handset.window.parts import Page, Rows, Tile, Turning, show_press, thumbed, touch, wire, wrapping
from counter_terminal.window.look import Look
from counter_terminal.window.parts import column, row, say
from shared.domain.words import Language


class ClassesPage(Page):
    def __init__(self, presenter: HandsetPresenter, look: Look) -> None:
        super().__init__()
        self.setObjectName("page_classes")
        self._presenter, self._look = presenter, look
        gap, side = look.px(2.4), look.px(4)
        self._service = wrapping("lead", bold=True, name="class_service")
        self._line = wrapping("body", ink="quiet", name="class_line")
        self._hint = wrapping("body", ink="quiet", name="class_hint")
        self._spoken = wrapping("body", ink="quiet", name="spoken_in")
        self._languages = {language: touch(look, f"spoken_{language}") for language in Language}
        for language, button in self._languages.items():
            button.setCheckable(True)
            button.clicked.connect(self._speaking(language))
        self._classes = Rows[str, Tile](self._tile, gap)
        upper, lower = QWidget(), QWidget()
        told = column(self._service, self._line, self._spoken, gap=gap)
        told.addLayout(row(*self._languages.values(), gap=gap))
        told.addStretch(1)
        told.setContentsMargins(0, 0, look.px(2), 0)
        upper.setLayout(told)
        lower.setLayout(column(self._hint, self._classes, None, gap=gap, margins=(0, 0, look.px(2), 0)))
        turning = Turning(look.px(5), (upper, 0, 2), (thumbed(lower), 1, 3))
        self.setLayout(column(turning, gap=0, margins=(side, 0, look.px(2), side)))

    def show_state(self, state: HandsetState) -> None:
        shown, language = state.classes, state.language
        if shown is None:
            return
        say(self._service, shown.service.of(language))
        say(self._line, shown.line.of(language))
        say(self._hint, (shown.press.label if shown.press.enabled else shown.press.why).of(language))
        say(self._spoken, texts.SPOKEN_IN.of(language))
        for spoken, button in self._languages.items():
            show_press(button, Press(texts.LANGUAGES[spoken.value]), language)
            button.setChecked(spoken is shown.language)
        tiles = self._classes.keep([known.code for known in shown.classes])
        for tile, known in zip(tiles, shown.classes, strict=True):
            tile.show_tile(Press(known.name, shown.press.why), known.who, language)

    def _tile(self, code: str) -> Tile:
        made = Tile(self._look, f"class_{code}", least_mm=20)
        wire(made, self._presenter, lambda: self._presenter.giving.give(code))
        return made

    def _speaking(self, language: Language) -> Callable[[], None]:
        return lambda: self._presenter.giving.speak(language)
