"""The page on which a phone number may be left."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.state import KioskState
from kiosk.suggesting import texts
from kiosk.suggesting.place import DeleteDigit, LeavingPhone, NoPhone, PhoneDigit, PhoneIsDone
from kiosk.widgets.card import Card
from kiosk.widgets.notice import Notice
from shared.domain.words import NOTHING
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.words import TextLabel

_KEYS = ("123", "456", "789")


class PhonePage(Page):
    """The number large above its keys; leaving none is as easy as leaving one."""

    name = "page_phone"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._heading = TextLabel(look, "title", bold=True, name="phone_heading")
        self._help = TextLabel(look, "lead" if look.portrait else "body", "quiet", name="phone_help")
        self._number = TextLabel(look, "large", bold=True, centred=True, wrap=False, name="phone")
        self._said = Notice(look, "phone_said")
        self._delete = TouchButton(look, "digit_delete", Kind.WASH, icon="backspace-outline", height_mm=self._high)
        self._delete.clicked.connect(presses.telling(DeleteDigit()))
        self._none = TouchButton(look, "no_phone", height_mm=30 if look.portrait else 24)
        self._done = TouchButton(look, "phone_done", Kind.PRIMARY, height_mm=30 if look.portrait else 24)
        self._none.clicked.connect(presses.telling(NoPhone()))
        self._done.clicked.connect(presses.telling(PhoneIsDone()))
        pad, upper, choices = self._pad(), QVBoxLayout(), QHBoxLayout()
        for part in (self._heading, self._help, self._shown(), self._said):
            upper.addWidget(part)
        upper.addStretch(1)
        choices.addWidget(self._none, 1)
        choices.addWidget(self._done, 1)
        for box in (upper, choices):
            box.setSpacing(look.px(5))
        self._lay_out(upper, pad, choices)

    @property
    def _high(self) -> int:
        return 34 if self.look.portrait else 25

    def _lay_out(self, upper: QVBoxLayout, pad: QGridLayout, choices: QHBoxLayout) -> None:
        margins = self.look.margins(12, 8 if self.look.portrait else 4)
        if self.look.portrait:
            column = QVBoxLayout(self)
            column.setContentsMargins(margins)
            column.setSpacing(self.look.px(8))
            column.addLayout(upper, 1)
            column.addLayout(pad)
            column.addLayout(choices)
            return
        upper.addLayout(choices)
        row = QHBoxLayout(self)
        row.setContentsMargins(margins)
        row.setSpacing(self.look.px(12))
        row.addLayout(upper, 3)
        right = QVBoxLayout()
        right.addStretch(1)
        right.addLayout(pad)
        row.addLayout(right, 2)

    def _shown(self) -> QWidget:
        card = Card(self.look)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(self.look.margins(8, 6))
        inside.addWidget(self._number)
        return card

    def _pad(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(self.look.gap)
        for row, digits in enumerate(_KEYS):
            for column, digit in enumerate(digits):
                grid.addWidget(self._key(digit), row, column)
        grid.addWidget(self._key("0"), 3, 1)
        grid.addWidget(self._delete, 3, 2)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        return grid

    def _key(self, digit: str) -> TouchButton:
        key = TouchButton(self.look, f"digit_{digit}", step="title", height_mm=self._high, snug=True)
        key.say(digit)
        key.clicked.connect(self.presses.telling(PhoneDigit(digit)))
        return key

    def render_state(self, state: KioskState) -> None:
        place, language = state.place, state.language
        if not isinstance(place, LeavingPhone):
            return
        phone = place.note.phone
        self._heading.say(texts.PHONE.of(language))
        self.setAccessibleName(self._heading.text())
        self._help.say(texts.PHONE_HELP.of(language))
        self._number.say(phone or texts.PHONE_EMPTY.of(language), "text" if phone else "quiet")
        self._said.say((place.said or NOTHING).of(language))
        self._delete.say("", texts.DELETE.of(language))
        self._none.say(texts.NO_PHONE.of(language))
        self._done.say(texts.PHONE_DONE.of(language))
        self._done.setEnabled(bool(phone))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits from a keyboard of the machine, too."""
        if event.text().isascii() and event.text().isdigit():
            self.presses.tell(PhoneDigit(event.text()))
        elif event.key() == Qt.Key.Key_Backspace:
            self.presses.tell(DeleteDigit())
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep nothing of the number."""
        super().hideEvent(event)
        self._number.say("")
