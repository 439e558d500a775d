"""The line of notices: at rest where they fit, else a calm ticker, or in turn where nothing is to move."""

from math import inf

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.state import ScreenState
from callscreen.widgets.look import Look
from callscreen.widgets.notice_runs import NOTICE_GAP, Run, length_of, pages_of, runs_of, short_runs
from callscreen.widgets.pages import Pages
from callscreen.widgets.painting import draw_icon, draw_line
from callscreen.widgets.part import Part
from callscreen.widgets.strip import Strip
from shared.domain.words import Words

FRAME_MS = 33
HEIGHTS_PER_S = 1.7
"""How far the ticker moves in a second, in heights of the line: about two Chinese characters, slow enough to read."""
TEXT_SHARE, MOST_PX = 0.78, 110
"""Size of the large text in heights of the part, and at most at unit 1."""


class NoticeLine(Part):
    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._notices: tuple[Words, ...] = ()
        self._lines: list[list[Run]] = [[]]
        """What is shown in turn where nothing moves."""
        self._strip: Strip | None = None
        self._moved_px = 0.0
        self._frames = QTimer(self, interval=FRAME_MS)
        self._frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self._next_frame)
        self._last = QElapsedTimer()
        self.pages = Pages(self, self.update)
        self.show_notices(())

    def show_state(self, state: ScreenState) -> None:
        closed = state.hours.closed
        told = closed if self.tells_closed else texts.CLOSED_THANKS
        self.show_notices(state.notices or ((told,) if closed and told else ()))

    def arrange(self) -> None:
        self._prepare()

    @property
    def moving(self) -> bool:
        return self._frames.isActive()

    def show_notices(self, notices: tuple[Words, ...]) -> None:
        notices = notices or (texts.NO_NOTICE,)
        if notices != self._notices:
            self._notices = notices
            self.setAccessibleName(" ".join(f"{n.zh} {n.en}" for n in notices))
            self._prepare()
            self.pages.back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._prepare()
        super().resizeEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, theme, h = QPainter(self), self.theme, float(self.height())
        painter.fillRect(self.rect(), QColor(theme.accent_wash))
        if theme.border_px > 1:
            painter.fillRect(0, 0, self.width(), theme.border_px, QColor(theme.border))
        side = h * 0.44
        draw_icon(
            painter, QRectF(self._edges()[0], (h - side) / 2, side, side), "bullhorn-variant-outline", theme.accent
        )
        room = self._room()
        painter.setClipRect(room)
        if self._strip is None:
            self._paint_runs(painter, room.left(), self._lines[self.pages.page])
        else:
            self._strip.paint(painter, room, self._moved_px)

    def _prepare(self) -> None:
        """Decide between rest and motion; a ticker's text is drawn once and then only moved."""
        self._moved_px, self._strip = 0.0, None
        px, width = min(self.height() * TEXT_SHARE, MOST_PX * self.unit), self._room().width()
        notices = runs_of(self.look, self._notices, px)
        line = [run for notice in notices for run in notice]
        if self.look.animations and length_of(line) > width > 0:
            self._lines = [line]
            self._strip = self._strip_of(line, px)
            self._last.start()
            self._frames.start()
        else:
            self._lines = pages_of(notices, width) if width > 0 else [[]]
            self._frames.stop()
        self.pages.set_count(len(self._lines))
        self.update()

    def _strip_of(self, line: list[Run], px: float) -> Strip:
        runs = short_runs(line)
        return Strip(
            length_of(line) + px * NOTICE_GAP,
            self.height(),
            self.devicePixelRatioF(),
            self.theme.accent_wash,
            lambda painter, left, right: self._paint_runs(painter, 0.0, runs, left, right),
        )

    def _next_frame(self) -> None:
        if self._strip is None:
            return
        moved = self._moved_px + self._last.restart() / 1000 * HEIGHTS_PER_S * self.height()
        self._moved_px = moved % self._strip.length
        self.update(self._room().toAlignedRect())

    def _paint_runs(self, painter: QPainter, x: float, runs: list[Run], left: float = 0.0, right: float = inf) -> None:
        """Paint runs from a place on, those that lie between `left` and `right` at least in part."""
        for i, run in enumerate(runs):
            x += run.before if i else 0.0
            if x < right and x + run.width > left:
                colour = self.theme.text if run.large else self.theme.quiet
                # Widths are whole here and there: a text must not shrink by a rounding.
                room = QRectF(x, 0, run.width + 1, self.height())
                draw_line(painter, room, run.text, run.px, colour, bold=run.large)
            x += run.width

    def _room(self) -> QRectF:
        left, right = self._edges()
        left += self.height() * 0.7
        return QRectF(left, 0, self.width() - left - right, self.height())

    def _edges(self) -> tuple[float, float]:
        """Return the room left of the sign and right of the text."""
        usual = self.height() * 0.35
        return self.inset[0] or usual, self.inset[1] or usual
