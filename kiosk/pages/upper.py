"""What stands above everybody's reach in the low mode: the hall's name, a large clock, and its notices."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.pages.header import Header
from kiosk.state import KioskState
from kiosk.widgets.words import TextLabel
from shared.qt.theme import font

ROOMY_MM = 140
"""From this height on the notices are shown, and the clock is as large as a number."""

CLOCK_MM = 52


class Upper(Header):
    """The header's words in a band as high as what is out of reach."""

    def _lay_out(self) -> None:
        look = self._look
        self.setFixedHeight(look.upper_px)
        self._roomy = look.upper_px >= look.px(ROOMY_MM)
        self._notices = TextLabel(look, "body", "on_accent", name="upper_notices")
        self._clock.setFont(font(look.px(CLOCK_MM), bold=True) if self._roomy else look.font("display", bold=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 9 if self._roomy else 4))
        column.addStretch(1)
        if self._roomy:
            self._stand(column)
        else:
            self._lie(column)
        column.addStretch(1)

    def _stand(self, column: QVBoxLayout) -> None:
        times = QHBoxLayout()
        times.addWidget(self._clock)
        times.addStretch(1)
        times.addWidget(self._date)
        self._date.setFont(self._look.font("lead"))
        column.addLayout(self._title_row())
        column.addWidget(self._summary)
        column.addLayout(times)
        column.addWidget(self._notices)

    def _lie(self, column: QVBoxLayout) -> None:
        names, times, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        names.addLayout(self._title_row())
        names.addWidget(self._summary)
        for part in (self._clock, self._date):
            times.addWidget(part)
        row.setSpacing(self._look.gap)
        row.addLayout(names, 1)
        row.addLayout(times)
        column.addLayout(row)

    def render_state(self, state: KioskState) -> None:
        super().render_state(state)
        self.setVisible(True)  # the room stays out of reach, whether there is a hall to speak of or not
        first = state.hall.notices[0].of(state.language) if state.hall and state.hall.notices else ""
        self._notices.say(first if self._roomy else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.colour("accent"))
