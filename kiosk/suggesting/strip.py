"""The strip on the home page that tells of an unfinished note to the hall, without a word of it."""

from PySide6.QtWidgets import QHBoxLayout

from kiosk import texts as kiosk_texts
from kiosk.look import Look
from kiosk.press import GoHome
from kiosk.state import KioskState
from kiosk.suggesting import texts
from kiosk.suggesting.place import OpenBox
from kiosk.widgets.card import Strip
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.words import TextLabel


class DraftStrip(Strip):
    """Hidden while nothing was left unfinished."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, "accent_wash", "accent")
        self._words = TextLabel(look, "body", bold=True, name="draft_strip")
        self._clear = TouchButton(look, "clear_draft", icon="close")
        self._go_on = TouchButton(look, "go_on_writing", Kind.PRIMARY, icon="email-edit-outline")
        self._clear.clicked.connect(presses.telling(GoHome(stays=True)))
        self._go_on.clicked.connect(presses.telling(OpenBox()))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.margins(5, 3))
        row.setSpacing(look.gap)
        row.addWidget(self._words, 1)
        row.addWidget(self._clear)
        row.addWidget(self._go_on)
        self.hide()

    def show_draft(self, state: KioskState) -> None:
        language = state.language
        self._words.say(texts.DRAFT_LEFT.of(language))
        self._clear.say(kiosk_texts.CLEAR.of(language), kiosk_texts.CLEAR_SPOKEN.of(language))
        self._go_on.say(texts.GO_ON_WRITING.of(language))
        self.setVisible(state.draft is not None)
