"""The number page: the number, where to wait, and the arrow to the slip."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk import texts
from kiosk.facts import services_of
from kiosk.going_on import booked_time
from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.state import KioskState, Slip, TakeNumber
from kiosk.widgets.arrow import SlotArrow
from kiosk.widgets.guidance import Guidance
from kiosk.widgets.number import NumberLabel
from kiosk.widgets.qr import QrCode
from kiosk.wish import class_of
from kiosk.wishing.names import joined, within
from shared.domain.hall import Hall, Service
from shared.domain.slip_key import CODE_SCHEME
from shared.domain.words import NOTHING, Words
from shared.qt.presses import Presses
from shared.qt.touch.words import IconLabel, TextLabel

CODE_MM = 70
"""Large enough for any phone from where the citizen stands."""
_SLIP_WORDS = {Slip.PRINTING: texts.PRINTING, Slip.PRINTED: texts.TAKE_SLIP, Slip.NONE: texts.REMEMBER}

NAMES_AT_MOST = 120
"""Chinese characters of names that there is room for."""


class NumberPage(Page):
    """The number alone is large; all else says what to do with it."""

    name = "page_number"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._label = TextLabel(look, "lead", "quiet", centred=True, name="number_label")
        self._number = NumberLabel(look, 125 if look.portrait else 100)
        self._service = TextLabel(look, "title", bold=True, centred=True, name="number_service")
        self._class = TextLabel(look, "lead", "accent", bold=True, centred=True, name="number_class")
        self._guidance = Guidance(look)
        self._slip = _SlipSign(look)
        if look.portrait:
            self._stand()
        else:
            self._lie()

    def _stand(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(self.look.margins(12, 10))
        column.setSpacing(self.look.px(6))
        column.addStretch(2)
        for part in (self._label, self._number, self._service, self._class):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self._guidance)
        column.addStretch(1)
        column.addWidget(self._slip)
        column.addStretch(1)

    def _lie(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(self.look.px(4))
        left.addStretch(1)
        for part in (self._label, self._number, self._service, self._class):
            left.addWidget(part)
        left.addStretch(1)
        right.addStretch(1)
        right.addWidget(self._guidance)
        right.addStretch(1)
        right.addWidget(self._slip)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(self.look.margins(12, 4))
        row.setSpacing(self.look.px(10))
        row.addLayout(left, 1)
        row.addLayout(right, 1)

    def render_state(self, state: KioskState) -> None:
        place, hall, language = state.place, state.hall, state.language
        if hall is None or not isinstance(place, TakeNumber):
            return
        ticket = place.issued.ticket
        services = services_of(hall, (ticket.service_id, *ticket.steps))
        chosen = class_of(hall, ticket.priority)
        self.setAccessibleName(f"{texts.YOUR_NUMBER.of(language)} {ticket.number}")
        self._label.say(_label(hall, place).of(language))
        self._number.say(ticket.number)
        self._service.setFont(self.look.font("title" if len(services) == 1 else "lead", bold=True))
        self._service.say(_names(services).of(language))
        marks = (chosen.name if chosen else NOTHING, booked_time(hall, ticket))
        self._class.say(" · ".join(words.of(language) for words in marks if words != NOTHING))
        self._guidance.tell(hall, place.issued, language)
        self._slip.show_slip(place.slip, _SLIP_WORDS[place.slip].of(language))
        if place.slip is Slip.NONE:
            spoken = texts.CODE_ON_SCREEN.fill(number=ticket.number).of(language)
            self._slip.show_code(CODE_SCHEME + ticket.code, spoken)


def _label(hall: Hall, place: TakeNumber) -> Words:
    """Return what stands above the number; without a slip its time, too, which is asked for after a missed call."""
    if place.slip is not Slip.NONE:
        return texts.YOUR_NUMBER
    return texts.TAKEN_AT.fill(time=f"{place.issued.ticket.issued_at.astimezone(hall.zone):%H:%M}")


def _names(services: Sequence[Service]) -> Words:
    """Return the names of all services; more than the page has room for are counted, and stand on the slip."""
    line = joined(service.name for service in services)
    return line if len(services) == 1 else within(line, NAMES_AT_MOST, texts.SERVICES.fill(count=len(services)))


class _SlipSign(QWidget):
    """What happens with the slip: it is being printed, it is to be taken, or its code stands on the screen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._printing = IconLabel(look, "printer-outline", "accent", 40)
        self._look, self._coded = look, ""
        self._code: QrCode | None = None
        self._arrow = SlotArrow(look, 90 if look.portrait else 58)
        self._words = TextLabel(look, "large" if look.portrait else "title", bold=True, centred=True, name="slip_words")
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(3))
        column.addWidget(self._words)
        for sign in (self._printing, self._arrow):
            column.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_slip(self, slip: Slip, words: str) -> None:
        self._words.say(words)
        self._printing.setVisible(slip is Slip.PRINTING)
        self._arrow.setVisible(slip is Slip.PRINTED)
        if self._code is not None:
            self._code.setVisible(slip is Slip.NONE)

    def show_code(self, text: str, spoken: str) -> None:
        """Show what the slip's code would hold, to be photographed."""
        if self._code is not None and self._coded == text:
            return
        if self._code is not None:
            self._column.removeWidget(self._code)
            self._code.hide()
            self._code.deleteLater()
        self._code, self._coded = QrCode(self._look, text, spoken, CODE_MM), text
        self._code.setObjectName("number_code")
        self._column.addWidget(self._code, 0, Qt.AlignmentFlag.AlignHCenter)
