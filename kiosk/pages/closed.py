"""The page of a kiosk that gives no numbers: outside the hours, or before the hall answered for the first time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from kiosk import texts
from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.presses import Presses
from kiosk.state import Closed, KioskState, Shut
from kiosk.widgets.words import IconLabel, TextLabel
from shared.domain.admission import numbers_of, why_no_numbers
from shared.domain.closing_words import next_sentence
from shared.domain.words import NOTHING, Words


class ClosedPage(Page):
    """Says why, and when or whom to ask."""

    name = "page_closed"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._icon = IconLabel(look, "clock-outline", "accent", 40)
        self._heading = TextLabel(look, "large", bold=True, centred=True, name="closed_heading")
        self._lines = [
            TextLabel(look, "lead", "quiet", centred=True, name=f"closed_{n}") for n in ("first", "help", "second")
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins())
        column.setSpacing(look.px(5))
        column.addStretch(1)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._heading, *self._lines):
            column.addWidget(label)
        column.addStretch(1)

    def render_state(self, state: KioskState) -> None:
        heading, *lines = _words(state)
        self._icon.draw("clock-outline" if _by_hours(state) else "lan-pending", "accent")
        self._heading.say(heading.of(state.language))
        self.setAccessibleName(self._heading.text())
        for label, line in zip(self._lines, lines, strict=True):
            label.say(line.of(state.language))


def _by_hours(state: KioskState) -> bool:
    return isinstance(state.place, Closed) and state.place.why is Shut.HOURS


def _words(state: KioskState) -> tuple[Words, Words, Words, Words]:
    phone = texts.PHONE.fill(phone=state.hall.phone) if state.hall else NOTHING
    if _by_hours(state) and state.hall and state.now:
        today = state.now.date()
        if state.hall.closed is None and state.hall.no_more_on == today:
            next_ = next_sentence(numbers_of(state.hall).next_day(today), today)
            return texts.NO_MORE_TODAY, next_, texts.STOPPED_HELP, phone
        return texts.CLOSED, why_no_numbers(state.hall, state.now) or NOTHING, texts.CLOSED_HELP, phone
    return texts.CONNECTING, texts.CONNECTING_HELP, NOTHING, phone
