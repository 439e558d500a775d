"""The page on which the text is written."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.state import KioskState
from kiosk.suggesting import texts
from kiosk.suggesting.place import TextIsDone, WritingText
from kiosk.widgets.notice import Notice
from shared.domain.suggestion import TEXT_MAX
from shared.domain.words import NOTHING
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.words import TextLabel
from shared.qt.writing.field import WritingField
from shared.qt.writing.keyboard import WritingKeyboard
from shared.qt.writing.strip import CandidateStrip
from shared.writing import texts as writing_texts
from shared.writing.written import Written


class TextPage(Page):
    """A large field above, the keys below it where hands are; lying, beside it."""

    name = "page_text"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._heading = TextLabel(look, "title" if look.portrait else "lead", bold=True, name="text_heading")
        self._field = WritingField(look, presses)
        self._said = Notice(look, "text_said")
        self._left = TextLabel(look, "body", "quiet", wrap=False, name="text_left")
        self._done = TouchButton(look, "text_done", Kind.PRIMARY, icon="arrow-right", icon_last=True, height_mm=24)
        self._done.clicked.connect(presses.telling(TextIsDone()))
        self._strip = CandidateStrip(look, presses)
        self._keyboard = WritingKeyboard(look, presses, 24 if look.portrait else 26)
        below = QHBoxLayout()
        below.setSpacing(look.gap)
        below.addWidget(self._left)
        below.addStretch(1)
        below.addWidget(self._done)
        upper, lower = QVBoxLayout(), QVBoxLayout()
        for part in (self._heading, self._field, self._said):
            upper.addWidget(part, 1 if part is self._field else 0)
        upper.addLayout(below)
        lower.addStretch(0 if look.portrait else 1)
        lower.addWidget(self._strip)
        lower.addWidget(self._keyboard)
        upper.setSpacing(look.gap)
        lower.setSpacing(look.gap)
        whole = QVBoxLayout(self) if look.portrait else QHBoxLayout(self)
        whole.setContentsMargins(look.margins(12, 6 if look.portrait else 4))
        whole.setSpacing(look.px(5 if look.portrait else 8))
        whole.addLayout(upper, 1 if look.portrait else 2)
        whole.addLayout(lower, 0 if look.portrait else 3)

    def render_state(self, state: KioskState) -> None:
        place, language = state.place, state.language
        if not isinstance(place, WritingText) or place.note.category is None:
            return
        written = place.note.written
        self._heading.say(texts.PLEASE_WRITE[place.note.category].of(language))
        self.setAccessibleName(self._heading.text())
        self._field.setAccessibleName(writing_texts.FIELD.of(language))
        self._field.show_written(written)
        left = TEXT_MAX - len(written.text)
        words = writing_texts.ROOM_LEFT.fill(left=left) if left else writing_texts.NO_ROOM.fill(most=TEXT_MAX)
        self._left.say(words.of(language), "quiet" if left else "caution")
        self._said.say((place.said or NOTHING).of(language))
        self._done.say(texts.TEXT_DONE.of(language))
        self._strip.show_written(written, language)
        self._keyboard.show_written(written, language)

    def showEvent(self, event: QShowEvent) -> None:
        """Let a keyboard of the machine write at once."""
        super().showEvent(event)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep nothing of the text, on the screen or in memory."""
        super().hideEvent(event)
        self._field.show_written(Written())
        self._strip.forget()
