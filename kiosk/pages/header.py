"""The band on top: the hall, the time, and how busy it is."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QWidget

from kiosk import texts
from kiosk.facts import open_until, stopped_by_hand
from kiosk.look import Look
from kiosk.state import KioskState
from kiosk.widgets.badge import Badge
from shared.domain.closing_words import next_words
from shared.domain.hall import Hall
from shared.domain.opening import opening_of
from shared.domain.place_words import all_of, kinds_of
from shared.domain.view import HallView
from shared.domain.words import Language, Words
from shared.qt.touch.words import TextLabel


class Header(QWidget):
    """Shows the same on every page."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._name = TextLabel(look, "title" if look.portrait else "lead", "on_accent", bold=True, name="hall_name")
        self._summary = TextLabel(look, "body" if look.portrait else "quiet", "on_accent", name="hall_summary")
        self._clock = TextLabel(look, "large" if look.portrait else "title", "on_accent", bold=True, name="clock")
        self._date = TextLabel(look, "quiet", "on_accent", name="date")
        self._demonstration = Badge(look, name="demonstration")
        for label in (self._clock, self._date):
            label.setWordWrap(False)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()

    def _lay_out(self) -> None:
        look = self._look
        grid = QGridLayout(self)
        grid.setContentsMargins(look.margins(12, 9 if look.portrait else 4))
        grid.setHorizontalSpacing(look.gap)
        grid.setVerticalSpacing(look.px(1))
        grid.addLayout(self._title_row(), 0, 0)
        grid.addWidget(self._summary, 1, 0)
        grid.addWidget(self._clock, 0, 1)
        grid.addWidget(self._date, 1, 1)
        grid.setColumnStretch(0, 1)

    def _title_row(self) -> QLayout:
        title = QHBoxLayout()
        title.setSpacing(self._look.gap)
        title.addWidget(self._name, 0)
        title.addWidget(self._demonstration)
        title.addStretch(1)
        return title

    def render_state(self, state: KioskState) -> None:
        hall, view, language = state.hall, state.lines, state.language
        self.setVisible(hall is not None)
        if hall is not None:
            self._name.say(hall.name.of(language))
            self._demonstration.say(texts.DEMONSTRATION.of(language) if hall.demonstration else "")
        if hall is not None and view is not None:
            shut = shut_words(hall, view, state.now) if state.now is not None else None
            self._summary.say((shut or open_words(hall, view)).of(language))
        if state.now is not None:
            self._clock.say(f"{state.now:%H:%M}")
            self._date.say(_date(state.now, language))

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.colour("accent"))


def open_words(hall: Hall, view: HallView) -> Words:
    """Return how busy an open hall is, and until when it is open."""
    counts: dict[str, object] = {
        "waiting": view.people_waiting,
        "open": view.counters_open,
        "all": len(hall.counters),
        "kinds": all_of(kinds_of(hall.counters)),
    }
    day = view.business_day
    if stopped_by_hand(hall, day):
        return texts.SUMMARY_STOPPED.fill(**counts)
    return texts.SUMMARY.fill(**counts, until=open_until(hall, day))


def shut_words(hall: Hall, view: HallView, now: datetime) -> Words | None:
    """Return that the windows are shut by the hours, and until when; None while they are open."""
    opening = opening_of(hall)
    if opening.is_open(now):
        return None
    today, coming = opening.day_of(now), opening.next_opening(now)
    if coming is None or coming.date() != today:
        return texts.SUMMARY_OVER.fill(next=next_words(coming, today))
    early = coming == opening.ranges(today)[0].opens
    words = texts.SUMMARY_BEFORE if early else texts.SUMMARY_BREAK
    return words.fill(waiting=view.people_waiting, at=f"{coming:%H:%M}")


def _date(now: datetime, language: Language) -> str:
    weekday = texts.WEEKDAYS[now.weekday()]
    return texts.DATE.fill(year=now.year, month=now.month, day=now.day, weekday=weekday).of(language)
