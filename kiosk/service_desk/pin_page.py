"""The page that asks for the PIN."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.service_desk import texts
from kiosk.service_desk.place import AtPin, EnterPin, ErasePinDigit, PinDigit
from kiosk.state import KioskState
from kiosk.widgets.notice import Notice
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.keys import KeyGrid
from shared.qt.touch.words import IconLabel, TextLabel


class PinPage(Page):
    """Shows how many digits were entered, never which; a keyboard's digits count, too."""

    name = "page_pin"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._heading = TextLabel(look, "title", bold=True, centred=True, name="pin_heading")
        self._help = TextLabel(look, "body", "quiet", centred=True)
        self._dots = TextLabel(look, "lead", "accent", centred=True, name="pin_digits")
        self._dots.setFixedHeight(max(look.px(18), self._dots.fontMetrics().height() + 2))
        self._notice = Notice(look, "pin_said")
        across = 3 if look.portrait else 6  # a lying panel has little height
        self._pad = KeyGrid(look, across, 22)
        for digit in "1234567890":
            self._pad.sign_key(digit, presses.telling(PinDigit(digit)), self._pad.next_cell())
        self._erase = self._pad.key(
            "pin_erase",
            presses.telling(ErasePinDigit()),
            self._pad.next_cell(2),
            kind=Kind.WASH,
            icon="backspace-outline",
        )
        self._enter = TouchButton(look, "pin_enter", Kind.PRIMARY, icon="lock-open-outline", step="lead", height_mm=26)
        self._enter.clicked.connect(presses.telling(EnterPin()))
        self._lay_out()

    def _lay_out(self) -> None:
        look = self.look
        middle = QVBoxLayout()
        middle.setSpacing(look.gap)
        middle.addStretch(1)
        middle.addWidget(IconLabel(look, "lock-outline", "accent", 18), 0, Qt.AlignmentFlag.AlignHCenter)
        for part in (self._heading, self._help, self._notice, self._dots, self._pad, self._enter):
            middle.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.margins(12, 4))
        row.addStretch(1)
        row.addLayout(middle, 4 if look.portrait else 2)
        row.addStretch(1)

    def render_state(self, state: KioskState) -> None:
        place, language = state.place, state.language
        if not isinstance(place, AtPin):
            return
        self._heading.say(texts.PIN_HEADING.of(language))
        self.setAccessibleName(self._heading.text())
        self._help.say(texts.PIN_HELP.of(language))
        self._notice.say(place.said.of(language) if place.said else "")
        self._dots.setText(" ".join("●" * place.digits))
        self._dots.setAccessibleName(texts.PIN_DIGITS.fill(digits=place.digits).of(language))
        self._erase.say(texts.ERASE.of(language))
        self._enter.say((texts.CHECKING_PIN if place.checking else texts.ENTER).of(language))
        self._enter.setEnabled(place.digits > 0 and not place.checking and not place.paused)
        self._pad.setEnabled(not place.paused)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keys at once: whoever came by the chord goes on typing."""
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what no button took: digits of a keyboard, the key that erases, and Enter."""
        if event.text().isascii() and event.text().isdigit():
            self.presses.tell(PinDigit(event.text()))
        elif event.key() == Qt.Key.Key_Backspace:
            self.presses.tell(ErasePinDigit())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.presses.tell(EnterPin())
        else:
            super().keyPressEvent(event)
