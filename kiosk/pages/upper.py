"""What stands above everybody's reach in the low mode: the hall's name, a large clock, its notices, its picture."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.pages.header import Header
from kiosk.state import KioskState
from shared.qt.theme import font
from shared.qt.touch.words import TextLabel

ROOMY_MM = 140
"""From this height on the notices are shown, and the clock is as large as a number."""

CLOCK_MM = 52

WORDS_PERCENT = 55
"""What the words have of the width where the hall has a picture."""


class Upper(Header):
    """The header's words in a band as high as what is out of reach."""

    def _lay_out(self) -> None:
        look = self._look
        self.setFixedHeight(look.upper_px)
        self._roomy = look.upper_px >= look.px(ROOMY_MM)
        self._picture = QPixmap()
        self._notices = TextLabel(look, "body", "on_accent", name="upper_notices")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 9 if self._roomy else 4))
        column.addStretch(1)
        if self._roomy and look.picture:
            self._stand_beside_picture(column)
        elif self._roomy:
            self._stand(column)
        else:
            self._lie(column)
        column.addStretch(1)

    def _stand(self, column: QVBoxLayout) -> None:
        times = QHBoxLayout()
        times.addWidget(self._clock)
        times.addStretch(1)
        times.addWidget(self._date)
        self._clock.setFont(font(self._look.px(CLOCK_MM), bold=True))
        self._date.setFont(self._look.font("lead"))
        column.addLayout(self._title_row())
        column.addWidget(self._summary)
        column.addLayout(times)
        column.addWidget(self._notices)

    def _stand_beside_picture(self, column: QVBoxLayout) -> None:
        """Leave the notices out: the picture has their room."""
        place = self._picture_place()
        self._picture = _filling(QPixmap(self._look.picture), place.size())
        column.setContentsMargins(self._look.margins(12, 9) + QMargins(0, 0, place.width(), 0))
        self._clock.setFont(self._look.font("display", bold=True))
        self._name.setFont(self._look.font("lead", bold=True))
        for label in (self._clock, self._date):
            label.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._title_row())
        for part in (self._summary, self._clock, self._date):
            column.addWidget(part)
        self._notices.setParent(self)
        self._notices.hide()

    def _lie(self, column: QVBoxLayout) -> None:
        self._clock.setFont(self._look.font("display", bold=True))
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
        self._notices.say(first if self._roomy and self._picture.isNull() else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("accent"))
        if not self._picture.isNull():
            painter.drawPixmap(self._picture_place().topLeft(), self._picture)

    def _picture_place(self) -> QRect:
        """Return the right part of the band, beside the words, so that these stand on a plain ground."""
        left = self._look.width * WORDS_PERCENT // 100
        return QRect(left, 0, self._look.width - left, self._look.upper_px)


def _filling(picture: QPixmap, place: QSize) -> QPixmap:
    """Return the middle of a picture, as large as its place."""
    scaled = picture.scaled(
        place, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    middle = QRect(QPoint((scaled.width() - place.width()) // 2, (scaled.height() - place.height()) // 2), place)
    return scaled.copy(middle)
