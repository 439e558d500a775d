"""The question before the kiosk goes home by itself, over whatever page is open."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk import texts
from kiosk.look import Look
from kiosk.press import MoreTime
from kiosk.state import KioskState, PrintFault
from kiosk.widgets.card import Card
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.words import TextLabel


class StillThere(QWidget):
    """Dims the page, counts down, and goes away at any touch."""

    def __init__(self, look: Look, presses: Presses, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("still_there")
        self._card = Card(look)
        self._heading = TextLabel(look, "title", bold=True, centred=True, name="still_there_heading")
        self._count = TextLabel(look, "lead", "quiet", centred=True, name="countdown")
        self._warning = TextLabel(look, "body", "caution", centred=True, name="still_there_warning")
        self._more = TouchButton(look, "more_time", Kind.PRIMARY, icon="timer-plus-outline", step="title", height_mm=34)
        self._more.clicked.connect(presses.telling(MoreTime()))
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(look.margins(12, 10))
        inside.setSpacing(look.px(5))
        for part in (self._heading, self._count, self._warning, self._more):
            inside.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(40 if look.portrait else 160, 12))
        column.addStretch(3)
        column.addWidget(self._card)
        column.addStretch(2)
        self.hide()

    def render_state(self, state: KioskState) -> None:
        language, place = state.language, state.place
        asking = state.seconds_left is not None and place.ends_at is None
        if asking:
            self._heading.say(texts.STILL_THERE.of(language))
            self._count.say(texts.HOME_IN.fill(seconds=state.seconds_left).of(language))
            lost = isinstance(place, PrintFault) and not place.maybe_printed
            number = place.issued.ticket.number if isinstance(place, PrintFault) else ""
            self._warning.say(texts.WILL_GIVE_BACK.fill(number=number).of(language) if lost else "")
            self._more.say(texts.MORE_TIME.of(language))
            self.setAccessibleName(self._heading.text())
        if asking and self.isHidden():
            self.show()
            self.raise_()
            self._more.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not asking:
            self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(10, 18, 28, 130))
