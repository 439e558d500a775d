"""The last page of the suggestion box: the number to ask by."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.state import KioskState
from kiosk.suggesting import texts
from kiosk.suggesting.place import NoteReceived, Paper, PrintNumber
from kiosk.widgets.notice import Notice
from kiosk.widgets.number import NumberLabel
from kiosk.widgets.qr import QrCode
from shared.domain.words import NOTHING
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.words import TextLabel

PAPER = {
    Paper.NONE: texts.PRINT,
    Paper.PRINTING: texts.PRINTING,
    Paper.PRINTED: texts.PRINTED,
    Paper.FAILED: texts.PRINT,
}


class ReceivedPage(Page):
    """The number large enough to be photographed, and as a code for phones."""

    name = "page_received"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._heading = TextLabel(look, "large" if look.portrait else "title", bold=True, centred=True, name="received")
        self._label = TextLabel(look, "lead", "quiet", centred=True, name="received_label")
        self._number = NumberLabel(look, 60 if look.portrait else 36)
        self._remember = TextLabel(look, "lead" if look.portrait else "body", centred=True, name="received_remember")
        self._scan = TextLabel(look, "body", "quiet", centred=True, name="received_scan")
        self._said = Notice(look, "received_said")
        self._print = TouchButton(look, "print_number", Kind.PLAIN, icon="printer-outline", height_mm=24)
        self._print.clicked.connect(presses.telling(PrintNumber()))
        self._code: QWidget | None = None
        self._content = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 8 if look.portrait else 3))
        column.setSpacing(look.px(6 if look.portrait else 3))
        column.addStretch(2)
        for part in (self._heading, self._label, self._number, self._remember):
            column.addWidget(part)
        column.addStretch(1)
        self._codes = QVBoxLayout()
        column.addLayout(self._codes)
        column.addWidget(self._scan)
        column.addStretch(1)
        column.addWidget(self._said)
        column.addWidget(self._print)

    def render_state(self, state: KioskState) -> None:
        place, hall, language = state.place, state.hall, state.language
        if hall is None or not isinstance(place, NoteReceived):
            return
        self._heading.say(texts.RECEIVED.of(language))
        self._label.say(texts.YOUR_NUMBER.of(language))
        self._number.say(place.number)
        self.setAccessibleName(f"{texts.YOUR_NUMBER.of(language)} {place.number}")
        self._remember.say((texts.REMEMBER_AWAY if place.away else texts.REMEMBER).of(language))
        self._print.say(PAPER[place.paper].of(language))
        self._print.setEnabled(place.paper in (Paper.NONE, Paper.FAILED))
        self._said.say((texts.NOT_PRINTED if place.paper is Paper.FAILED else NOTHING).of(language))
        self._scan.say(texts.SCAN.of(language))
        told = texts.QR.fill(hall=hall.name, number=place.number, phone=hall.phone).of(language)
        self._show_code(told, texts.QR_SPOKEN.of(language))

    def _show_code(self, content: str, spoken: str) -> None:
        if content == self._content:
            return
        if self._code is not None:
            self._code.hide()
            self._code.deleteLater()
        self._content = content
        self._code = QrCode(self.look, content, spoken, 90 if self.look.portrait else 70)
        self._codes.addWidget(self._code, 0, Qt.AlignmentFlag.AlignHCenter)
