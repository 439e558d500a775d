"""A text of the screen's head in the screen's languages, as large as its height allows."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen.widgets.ledger import about
from callscreen.widgets.lines import Ink, draw_pair, pair_px, pair_width
from callscreen.widgets.look import Look
from callscreen.widgets.painting import Left, Right, draw_line, text_width
from shared.domain.words import NOTHING, Words


class TwoLines(QWidget):
    """`share` is the size of the large line in heights of the widget."""

    def __init__(self, parent: QWidget, look: Look, name: str, share: float, *, quiet: bool, at_right: bool) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._look, self._share = look, share
        colour = look.theme.quiet if quiet else look.theme.text
        self._colours = (colour, look.theme.quiet)
        self._words, self._bold = NOTHING, not quiet
        self._align = Right if at_right else Left

    def show_words(self, words: Words) -> bool:
        """Show a text, and tell whether it is another one."""
        changed = words != self._words
        if changed:
            self._words = words
            self.setAccessibleName(f"{words.zh} {words.en}".strip())
            self.update()
        return changed

    def width_for(self, height: int) -> int:
        return round(pair_width(self._look, self._words, self._ink(height))) + 2

    def paintEvent(self, _: QPaintEvent) -> None:
        draw_pair(QPainter(self), QRectF(self.rect()), self._look, self._words, self._ink(self.height()))

    def _ink(self, height: float) -> Ink:
        px = pair_px(self._look, height, height * self._share)
        return Ink(px, *self._colours, bold=self._bold, align=self._align)


class Clock(QWidget):
    """The time of day, the same in every language."""

    SHARE, MOST = 1.06, 82
    """Size in heights of its place, and at most at unit 1: read from three metres on 55 inches."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.setObjectName("clock")
        self._look, self._time = look, ""
        self.unit = 1.0

    def show_time(self, time: str) -> None:
        if time != self._time:
            self._time = time
            self.setAccessibleName(time)
            self.update()

    def width_for(self, height: int) -> int:
        return round(text_width("00:00", round(self._px(height)), bold=True)) + 2

    def paintEvent(self, _: QPaintEvent) -> None:
        room, colour = QRectF(self.rect()), self._look.theme.text
        with about("clock"):
            draw_line(QPainter(self), room, self._time, self._px(self.height()), colour, bold=True, align=Right)

    def _px(self, height: float) -> float:
        return min(height * self.SHARE, self.MOST * self.unit)
