"""The head of the screen: which hall this is, how voice and database are, and the time."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.state import ScreenState
from callscreen.voice.state import VoiceMode, VoiceState
from callscreen.widgets.chip import Chip
from callscreen.widgets.look import Look
from callscreen.widgets.part import Part
from callscreen.widgets.two_lines import Clock, TwoLines
from shared.domain.words import NOTHING, Words

VOICE_SIGNS = {
    VoiceMode.IDLE: (texts.VOICE_ON, "volume-medium"),
    VoiceMode.SPEAKING: (texts.VOICE_SPEAKING, "volume-high"),
    VoiceMode.SILENT: (texts.SILENT, "volume-off"),
    VoiceMode.QUIET: (texts.QUIET_HOURS, "volume-off"),
    VoiceMode.FAILED: (texts.VOICE_FAULT, "volume-off"),
}
TWO_ROWS_BELOW_ASPECT = 11
"""A head that is not wide beside its height gets a second row."""
SMALL_SHARES, GAP = (0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5), 0.3
"""Heights that states and date may have in the second row, and the room between them, in heights of a row."""
NAME_LEAST = 0.56
"""How much of its width the hall's name has at least in one row."""


class Header(Part):
    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self._hall = TwoLines(self, look, "hall_name", 0.46, quiet=False, at_right=False)
        self._demonstration = Chip(self, look, "demonstration")
        self._link = Chip(self, look, "link_state")
        self._voice = Chip(self, look, "voice_state")
        self._date = TwoLines(self, look, "date", 0.36, quiet=True, at_right=True)
        self._clock = Clock(self, look)

    def show_state(self, state: ScreenState) -> None:
        """Show the parts of a state that belong in the head; they are placed anew only when a width changes."""
        renamed = self._hall.show_words(_hall_words(state))
        self._date.show_words(state.date)
        self._clock.show_time(state.clock)
        chips = (
            self._demonstration.show_words(texts.DEMONSTRATION if state.demonstration else NOTHING, "school-outline"),
            self._show_link(state.reconnecting_since),
            self._show_voice(state.voice),
        )
        if renamed or any(chips):
            self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
        super().resizeEvent(event)

    def arrange(self) -> None:
        """Place clock, date and states from the right, and give the rest to the hall's name."""
        if self.width() < TWO_ROWS_BELOW_ASPECT * self.height() or not self._place_in(1):
            self._place_in(2)

    def _place_in(self, rows: int) -> bool:
        """Place everything in one or two rows; tell whether the hall's name has room."""
        height = self.height() // rows
        small: list[TwoLines | Chip] = [self._date, self._voice, self._link, self._demonstration]
        left, end = self.inset[0], self.width() - self.inset[1]
        self._clock.unit = self.unit
        right = self._from_right([self._clock], end, 0, self.height(), 1.0)
        if rows > 1:
            fitting = (share for share in SMALL_SHARES if self._width_of(small, height, share) <= right - left)
            self._from_right(small, right, height, height, next(fitting, SMALL_SHARES[-1]))
        else:
            right = self._from_right(small, right, 0, height, 0.7)
        inner = round(height * 0.84)
        self._hall.setGeometry(left, round(height * 0.08), max(0, right - left), inner)
        return self._hall.width() >= NAME_LEAST * self._hall.width_for(inner)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self.theme.border))

    def _width_of(self, widgets: Sequence[TwoLines | Chip | Clock], height: int, share: float) -> int:
        widths = (widget.width_for(round(height * share)) for widget in widgets)
        return sum(width + round(height * GAP) for width in widths if width)

    def _from_right(
        self, widgets: Sequence[TwoLines | Chip | Clock], right: int, top: int, height: int, share: float
    ) -> int:
        gap, part = round(height * GAP), round(height * share)
        for widget in widgets:
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
