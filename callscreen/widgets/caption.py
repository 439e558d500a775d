"""The line with what is being spoken."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.state import ScreenState
from callscreen.voice.state import VoiceMode
from callscreen.widgets.largest import Row, rows_below, rows_of_one
from callscreen.widgets.look import Look
from callscreen.widgets.painting import draw_card, draw_icon, draw_line, text_width
from callscreen.widgets.part import Part
from shared.domain.place_words import one_of
from shared.domain.words import NOTHING, Words

MOST_PX = 112
"""Size of the text being spoken at unit 1, however high the line is."""
BELOW_SHARE, BESIDE_SHARE = 0.5, 0.42
"""Sizes of the small language below and beside the large one."""
HINT_SHARE = 0.62
"""Size of the quiet hint in between, beside what is spoken."""


class CaptionLine(Part):
    """The words of the announcement being made, for those who do not hear it; a quiet hint in between."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self.setObjectName("caption")
        self._caption: Words | None = None
        self._hint = NOTHING
        self._closed = False
        self._name()

    def show_state(self, state: ScreenState) -> None:
        hint = _hint(state)
        if (state.caption, hint) != (self._caption, self._hint):
            self._caption, self._hint, self._closed = state.caption, hint, state.hours.closed is not None
            self._name()
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, theme, h = QPainter(self), self.theme, float(self.height())
        speaking = self._caption is not None
        fill = theme.accent_wash if speaking else theme.caution_wash if self._closed else None
        draw_card(painter, QRectF(self.rect()), theme, min(h * 0.2, 14 * self.unit), fill)
        colour = theme.accent if speaking else theme.caution if self._closed else theme.quiet
        most = min(h * 0.8, MOST_PX * self.unit) * (1 if speaking or self._closed else HINT_SHARE)
        side = min(h * 0.5, 72 * self.unit)
        sign = "volume-high" if speaking else "clock-outline" if self._closed else "eye-outline"
        draw_icon(painter, QRectF(side * 0.4, (h - side) / 2, side, side), sign, colour)
        left = side * 1.7
        box = QRectF(left, h * 0.04, self.width() - left - side * 0.4, h * 0.92)
        for row, place, large in self._rows(box, most):
            strong = theme.text if speaking and large else colour
            draw_line(painter, place, row.text, row.px, strong, bold=row.bold)

    def _rows(self, box: QRectF, most: float) -> list[tuple[Row, QRectF, bool]]:
        """Return the lines with their places, and whether they are in the large language.

        The languages stand below or beside each other, whichever makes the large one larger.
        """
        large, small = self._texts()
        below = rows_below(large, small, box, most, BELOW_SHARE)
        beside = rows_of_one(large, box, most, bold=True) if small else []
        if len(beside) == 1 and beside[0].px > below[0].px:
            used = text_width(beside[0].text, round(beside[0].px), bold=True) + beside[0].px * 0.5
            right = box.adjusted(used, 0, 0, 0)
            rest = rows_of_one(small, right, beside[0].px * BESIDE_SHARE, bold=False) if right.width() > 0 else []
            if rest and rest[0].px >= below[0].px * BELOW_SHARE * 0.8:
                return [(row, _line(row, box), True) for row in beside] + [(r, _line(r, right), False) for r in rest]
        return [(row, _line(row, box), row.bold) for row in below]

    def _texts(self) -> tuple[str, str]:
        """Return what stands in both lines; a notice of one language is shown in it, whatever the screen's is."""
        words = self._words()
        large, small = self.look.large(words), self.look.small(words)
        return large or small or words.zh or words.en, small if large else ""

    def _words(self) -> Words:
        return self._caption or self._hint

    def _name(self) -> None:
        words = self._words()
        self.setAccessibleName(f"{words.zh} {words.en}")


def _hint(state: ScreenState) -> Words:
    """Return what stands there while nothing is spoken: nobody is asked to listen where nothing can be heard."""
    if state.hours.closed is not None:
        return state.hours.closed
    heard = state.voice.mode in (VoiceMode.IDLE, VoiceMode.SPEAKING)
    return (texts.LISTEN if heard else texts.WATCH).fill(kind=one_of(state.kinds))


def _line(row: Row, room: QRectF) -> QRectF:
    return QRectF(room.left(), row.top, room.width(), row.pitch)
