"""The page of a kiosk that gives no numbers: outside the hours, or before the hall answered for the first time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout

from kiosk import texts
from kiosk.errands import books
from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.state import Closed, KioskState, Shut
from kiosk.widgets.advice import Advice
from shared.domain.admission import numbers_of, why_no_numbers
from shared.domain.closing_words import next_sentence
from shared.domain.hall import Hall
from shared.domain.words import NOTHING, Words
from shared.qt.presses import Presses
from shared.qt.touch.words import IconLabel, TextLabel


class ClosedPage(Page):
    """Says why, and what can be done instead, as tiles."""

    name = "page_closed"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._icon = IconLabel(look, "clock-outline", "accent", 40 * look.squeeze)
        self._heading = TextLabel(look, "large", bold=True, name="closed_heading")
        self._why = TextLabel(look, "lead" if look.cramped else "title", "quiet", name="closed_why")
        self._tiles = {
            name: Advice(look, f"closed_{name}", icon, large=look.portrait)
            for name, icon in (
                ("book", "calendar-clock-outline"),
                ("help", "text-box-search-outline"),
                ("phone", "phone-outline"),
            )
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 10 * look.squeeze if look.portrait else 4))
        column.setSpacing(look.gap)
        column.addStretch(1)
        column.addLayout(self._head())
        column.addStretch(1)
        for tile in self._tiles.values():
            column.addWidget(tile, 3)
        column.addStretch(1)

    def _head(self) -> QLayout:
        words = QVBoxLayout()
        words.setSpacing(self.look.px(2))
        words.addWidget(self._heading)
        words.addWidget(self._why)
        head = QHBoxLayout()
        head.setSpacing(self.look.px(8))
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def render_state(self, state: KioskState) -> None:
        language, hall = state.language, state.hall
        heading, why = _words(state)
        self._icon.draw("clock-outline" if _by_hours(state) else "lan-pending", "accent")
        self._heading.say(heading.of(language))
        self.setAccessibleName(self._heading.text())
        self._why.say(why.of(language))
        choices = _choices(hall, there=state.open_by_hours) if hall is not None and _by_hours(state) else {}
        for name, tile in self._tiles.items():
            tile.say(*(words.of(language) for words in choices.get(name, (NOTHING, NOTHING))))


def _by_hours(state: KioskState) -> bool:
    return isinstance(state.place, Closed) and state.place.why is Shut.HOURS


def _words(state: KioskState) -> tuple[Words, Words]:
    """Return the heading, and why no numbers are given and when they are again."""
    if not (_by_hours(state) and state.hall and state.now):
        return texts.CONNECTING, texts.CONNECTING_HELP
    today = state.now.date()
    if state.hall.closed is None and state.hall.no_more_on == today:
        coming = next_sentence(numbers_of(state.hall).next_day(today), today)
        return texts.NO_MORE_TODAY, texts.STOPPED_EARLY.fill(next=coming)
    return texts.CLOSED, why_no_numbers(state.hall, state.now) or NOTHING


def _choices(hall: Hall, *, there: bool) -> dict[str, tuple[Words, Words]]:
    """Return what can be done meanwhile, as headings with their help; `there` are the hall's staff."""
    choices = {"help": (texts.LOOK_FIRST_HEADING, texts.CLOSED_HELP)}
    if hall.phone:
        ask = texts.ASK_GUIDE_OR_PHONE if there else texts.ASK_BY_PHONE
        choices["phone"] = (texts.ASK_US, ask.fill(phone=hall.phone))
    if hall.phone and books(hall):
        choices["book"] = (texts.BOOK, texts.BOOK_BY_PHONE.fill(phone=hall.phone))
    return choices
