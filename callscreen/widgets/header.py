"""The head of the screen: which hall this is, how voice and database are, and the time."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.state import ScreenState
from callscreen.voice.state import VoiceMode, VoiceState
from callscreen.widgets.chip import Chip
from callscreen.widgets.painting import Left, Right, draw_line, text_width
from shared.domain.words import NOTHING, Words
from shared.qt.theme import Theme

VOICE_SIGNS = {
    VoiceMode.IDLE: (texts.VOICE_ON, "volume-medium"),
    VoiceMode.SPEAKING: (texts.VOICE_SPEAKING, "volume-high"),
    VoiceMode.SILENT: (texts.SILENT, "volume-off"),
    VoiceMode.FAILED: (texts.VOICE_FAULT, "volume-off"),
}


class TwoLines(QWidget):
    """Chinese above, English below."""

    def __init__(self, parent: QWidget, name: str, colours: tuple[str, str], shares: tuple[float, float]) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._colours, self._shares = colours, shares
        self._words = NOTHING
        self.at_right = False

    def show_words(self, words: Words) -> None:
        if words != self._words:
            self._words = words
            self.setAccessibleName(f"{words.zh} {words.en}".strip())
            self.update()

    def width_for(self, height: int) -> int:
        widths = (text_width(t, round(height * s), True) for t, s in zip(self._texts(), self._shares, strict=True))
        return round(max(widths)) + 2

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, h = QPainter(self), self.height()
        align = Right if self.at_right else Left
        zh, en = self._texts()
        upper = QRectF(0, h * 0.08, self.width(), h * 0.5) if en else QRectF(self.rect())
        draw_line(painter, upper, zh, h * self._shares[0], self._colours[0], bold=True, align=align)
        lower = QRectF(0, h * 0.6, self.width(), h * 0.3)
        draw_line(painter, lower, en, h * self._shares[1], self._colours[1], align=align)

    def _texts(self) -> tuple[str, str]:
        return self._words.zh, self._words.en


class Header(QWidget):
    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self.margin, self.two_rows = 32, False
        self._hall = TwoLines(self, "hall_name", (theme.text, theme.quiet), (0.46, 0.25))
        self._demonstration = Chip(self, theme, "demonstration")
        self._link = Chip(self, theme, "link_state")
        self._voice = Chip(self, theme, "voice_state")
        self._date = TwoLines(self, "date", (theme.quiet, theme.quiet), (0.3, 0.22))
        self._clock = TwoLines(self, "clock", (theme.text, theme.text), (0.62, 0.0))
        self._date.at_right = self._clock.at_right = True

    def show_state(self, state: ScreenState) -> None:
        """Show the parts of a state that belong in the head; they are placed anew only when a width changes."""
        self._hall.show_words(_hall_words(state))
        self._date.show_words(state.date)
        self._clock.show_words(Words(state.clock, ""))
        chips = (
            self._demonstration.show_words(texts.DEMONSTRATION if state.demonstration else NOTHING, "school-outline"),
            self._show_link(state.reconnecting_since),
            self._show_voice(state.voice),
        )
        if any(chips):
            self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
        super().resizeEvent(event)

    def arrange(self) -> None:
        """Place clock, date and states from the right, and give the rest to the hall's name."""
        height = self.height() // 2 if self.two_rows else self.height()
        right = self._from_right([self._clock], self.width() - self.margin, 0, height)
        small: list[TwoLines | Chip] = [self._date, self._voice, self._link, self._demonstration]
        if self.two_rows:
            self._from_right(small, self.width() - self.margin, height, height)
        else:
            right = self._from_right(small, right, 0, height)
        self._hall.setGeometry(self.margin, round(height * 0.08), max(0, right - self.margin), round(height * 0.84))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.border))

    def _from_right(self, widgets: Sequence[TwoLines | Chip], right: int, top: int, height: int) -> int:
        gap = round(height * 0.3)
        inner = round(height * (0.9 if self.two_rows else 0.7))
        for widget in widgets:
            part = height if widget is self._clock else inner
            width = widget.width_for(part)
            widget.setGeometry(right - width, top + (height - part) // 2, width, part)
            right -= width + gap if width else 0
        return right

    def _show_link(self, since: str | None) -> bool:
        if since is None:
            return self._link.show_words(texts.CONNECTED, "lan-connect")
        return self._link.show_words(texts.RECONNECTING.fill(since=since), "lan-disconnect", alarming=True)

    def _show_voice(self, voice: VoiceState) -> bool:
        words, sign = VOICE_SIGNS[voice.mode]
        alarming = voice.mode in (VoiceMode.SILENT, VoiceMode.FAILED)
        why = f"{voice.text.zh} {voice.text.en}" if alarming else ""
        return self._voice.show_words(words, sign, alarming=alarming, why=why)


def _hall_words(state: ScreenState) -> Words:
    if not state.place.zh:
        return state.hall
    return Words(f"{state.hall.zh} · {state.place.zh}", f"{state.hall.en} · {state.place.en}")
