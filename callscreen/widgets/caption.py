"""The line with what is being spoken."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.opening_hours import hours_words
from callscreen.state import ScreenState
from callscreen.voice.pace import Pace
from callscreen.voice.state import VoiceMode
from callscreen.widgets.caption_pace import page_times_ms
from callscreen.widgets.caption_rows import CaptionPages, Placed, caption_pages, together
from callscreen.widgets.look import Look
from callscreen.widgets.pages import Pages, draw_dots
from callscreen.widgets.painting import draw_card, draw_icon, draw_line
from callscreen.widgets.part import Part
from shared.domain.place_words import one_of
from shared.domain.words import NOTHING, Language, Words

MOST_PX, TEXT_SHARE = 122, 0.88
"""Size of the text being spoken at unit 1, and in heights of the line, whichever is smaller."""
HINT_SHARE, HINT_PAD = 0.62, 0.06
"""Size of the quiet hint in between, beside what is spoken, and room above and below it in heights of the line."""
PAGE_MS = 3000
"""How long a page stands where nobody knows how long its words are spoken, as without a voice."""
DOTS = 0.7
"""Size of the dots of several pages, beside the usual."""


class CaptionLine(Part):
    """The words of the announcement being made, for those who do not hear it; a quiet hint in between."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self.setObjectName("caption")
        self._caption: Words | None = None
        self._hint = NOTHING
        self._pace: Pace | None = None
        self._alarm = ""
        """The sign of a hint that concerns everybody."""
        self._lines: list[list[Placed]] = [[]]
        self.pages = Pages(self, self.update, PAGE_MS)
        self._name()

    def show_state(self, state: ScreenState) -> None:
        hint = _hint(state, tells_closed=self.tells_closed)
        if (state.caption, state.pace, hint) != (self._caption, self._pace, self._hint):
            self._caption, self._hint, self._alarm = state.caption, hint, _alarm(state)
            self._pace = state.pace
            self._name()
            self._prepare()
            self.pages.back()

    def arrange(self) -> None:
        self._prepare()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._prepare()
        super().resizeEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, theme, h = QPainter(self), self.theme, float(self.height())
        speaking = self._caption is not None
        fill = theme.accent_wash if speaking else theme.caution_wash if self._alarm else None
        draw_card(painter, QRectF(self.rect()), theme, min(h * 0.2, 14 * self.unit), fill)
        colour = theme.accent if speaking else theme.caution if self._alarm else theme.quiet
        side = self._side()
        sign = "volume-high" if speaking else self._alarm or "eye-outline"
        draw_icon(painter, QRectF(side * 0.4, (h - side) / 2, side, side), sign, colour)
        for line in self._lines[self.pages.page]:
            strong = theme.text if speaking and line.large else colour
            draw_line(painter, line.place, line.row.text, line.row.px, strong, bold=line.row.bold)
        if self.pages.count > 1:
            below = QRectF(side * 0.4, (h + side) / 2, side, (h - side) / 2)
            draw_dots(painter, below, self.pages, theme, self.unit * DOTS)

    def _prepare(self) -> None:
        """Break the present text into lines and pages."""
        h, side = float(self.height()), self._side()
        most = min(h * TEXT_SHARE, MOST_PX * self.unit)
        left = side * 1.7
        box = QRectF(left, 0, self.width() - left - side * 0.4, h)
        words = self.look.texts(self._words())
        if self._caption is not None and box.width() > 0:
            pages = caption_pages(*words, box, most)
            self._lines = pages.all
            self.pages.set_times(self._times_ms(pages))
        else:
            inner = box.adjusted(0, h * HINT_PAD, 0, -h * HINT_PAD)
            self._lines = [together(*words, inner, most * (1 if self._alarm else HINT_SHARE))]
        self.pages.set_count(len(self._lines))
        self.update()

    def _times_ms(self, pages: CaptionPages) -> tuple[int, ...]:
        """Return how long each page stands; nothing where nobody knows how long it is spoken."""
        pace, words = self._pace, self._words()
        if pace is None:
            return ()
        first = self.look.layout.tongues[0]
        shown = [tongue for tongue in (first, *(one for one in Language if one is not first)) if words.of(tongue)]
        large_s, small_s = pace.of(shown[0]), pace.of(shown[1]) if len(shown) > 1 else 0.0
        spoken_s = (large_s, small_s) if pages.small else (large_s + small_s, 0.0)
        small = [] if pace.again and not spoken_s[1] else _letters(pages.small)
        return page_times_ms(_letters(pages.large), small, spoken_s, pace.before_s)

    def _side(self) -> float:
        """Return the size of the sign, small beside the text of a narrow screen."""
        return min(self.height() * 0.5, 72 * self.unit, self.width() * 0.06)

    def _words(self) -> Words:
        return self._caption or self._hint

    def _name(self) -> None:
        words = self._words()
        self.setAccessibleName(f"{words.zh} {words.en}")


def _letters(pages: list[list[Placed]]) -> list[int]:
    return [sum(len(line.row.text) for line in page) for page in pages]


def _alarm(state: ScreenState) -> str:
    if state.reconnecting_since is not None:
        return "lan-disconnect"
    return "clock-outline" if state.hours.closed is not None else ""


def _hint(state: ScreenState, *, tells_closed: bool) -> Words:
    """Return what stands there while nothing is spoken: nobody is asked to listen where nothing can be heard.

    Of a closed hall the reason or, where another part says that, the hours. Without its database the screen says so
    here, too: in its head that is too small to be read from a seat.
    """
    if state.reconnecting_since is not None:
        return texts.RECONNECTING.fill(since=state.reconnecting_since)
    if state.hours.closed is not None:
        return state.hours.closed if tells_closed else hours_words(state.hours)
    heard = state.voice.mode in (VoiceMode.IDLE, VoiceMode.SPEAKING)
    return (texts.LISTEN if heard else texts.WATCH).fill(kind=one_of(state.kinds))
