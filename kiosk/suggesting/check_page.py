"""The page that shows what will be sent, before it is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.state import KioskState
from kiosk.suggesting import texts
from kiosk.suggesting.place import CheckingNote, SendNote
from kiosk.widgets.card import Card
from kiosk.widgets.notice import Notice
from shared.domain.free_text import tidy_text
from shared.domain.suggestion_words import CATEGORIES
from shared.domain.words import NOTHING
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.words import TextLabel
from shared.qt.writing.field import WritingField
from shared.writing.written import Written


class CheckPage(Page):
    """Category, phone and text on one card; the phone in full, since nobody can check what is hidden."""

    name = "page_check"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._heading = TextLabel(look, "title" if look.portrait else "lead", bold=True, name="check_heading")
        self._category = TextLabel(look, "lead", bold=True, name="check_category")
        self._text = WritingField(look, presses, name="check_text", shown_only=True)
        self._phone = TextLabel(look, "lead", bold=True, name="check_phone")
        self._labels = [TextLabel(look, "lead", "quiet", wrap=False) for _ in range(3)]
        self._said = Notice(look, "check_said")
        step = "title" if look.portrait else "lead"
        self._send = TouchButton(look, "send", Kind.PRIMARY, icon="email-fast-outline", step=step, height_mm=34)
        self._send.clicked.connect(presses.telling(SendNote()))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 8 if look.portrait else 4))
        column.setSpacing(look.px(6 if look.portrait else 4))
        column.addWidget(self._heading)
        column.addWidget(self._card(), 1)
        column.addWidget(self._said)
        column.addWidget(self._send)

    def _card(self) -> Card:
        card = Card(self.look)
        grid = QGridLayout(card)
        grid.setContentsMargins(self.look.margins(8, 6))
        grid.setHorizontalSpacing(self.look.px(8))
        grid.setVerticalSpacing(self.look.px(4))
        for row, (label, value) in enumerate(zip(self._labels, self._rows, strict=True)):
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(2, 1)
        return card

    @property
    def _rows(self) -> tuple[TextLabel, TextLabel, WritingField]:
        return (self._category, self._phone, self._text)

    def render_state(self, state: KioskState) -> None:
        place, language = state.place, state.language
        if not isinstance(place, CheckingNote) or (category := place.note.category) is None:
            return
        note = place.note
        self._heading.say(texts.CHECK.of(language))
        self.setAccessibleName(self._heading.text())
        for label, words in zip(self._labels, (texts.CATEGORY, texts.PHONE_LABEL, texts.TEXT), strict=True):
            label.say(words.of(language))
        self._category.say(CATEGORIES[category].of(language))
        self._text.setAccessibleName(texts.TEXT.of(language))
        self._text.show_written(Written(tidy_text(note.written.text)))
        self._phone.say(note.phone or texts.NONE_LEFT.of(language))
        self._said.say((place.said or NOTHING).of(language))
        words = texts.SENDING if place.sending else texts.SEND_AGAIN if place.said else texts.SEND
        self._send.say(words.of(language))
        self._send.setEnabled(not place.sending)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep nothing of what is sent."""
        super().hideEvent(event)
        self._text.show_written(Written())
        self._phone.say("")
