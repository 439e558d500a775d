"""The line of notices: at rest where they fit, else a calm ticker, or in turn where nothing is to move."""

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.state import ScreenState
from callscreen.widgets.lines import Ink, draw_pair, pair_width
from callscreen.widgets.look import Look
from callscreen.widgets.pages import Pages
from callscreen.widgets.painting import draw_icon
from callscreen.widgets.part import Part
from shared.domain.words import Words

FRAME_MS = 33
HEIGHTS_PER_S = 0.9
"""How far the ticker moves in a second, in heights of the line: slow enough to read along."""
TEXT_SHARE = 0.38
"""Size of the large line's text, in heights of the part."""


class NoticeLine(Part):
    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._notices: tuple[Words, ...] = ()
        self._strip: QPixmap | None = None
        self._moved_px = 0.0
        self._frames = QTimer(self, interval=FRAME_MS)
        self._frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self._next_frame)
        self._last = QElapsedTimer()
        self.pages = Pages(self, self.update)
        self.show_notices(())

    def show_state(self, state: ScreenState) -> None:
        closed = state.hours.closed
        self.show_notices(state.notices or ((closed,) if closed else ()))

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
            self._paint_notices(painter, room, self._groups()[self.pages.page])
            return
        length = self._strip.width() / self._strip.devicePixelRatio()
        x = room.left() - self._moved_px
        while x < room.right():
            painter.drawPixmap(QPointF(x, 0), self._strip)
            x += length

    def _prepare(self) -> None:
        """Decide between rest and motion; a ticker's text is drawn once and then only moved."""
        self._moved_px, self._strip = 0.0, None
        self.pages.set_count(1 if self.look.animations else len(self._groups()))
        if self.look.animations and self._length(self._notices) > self._room().width() > 0:
            length, ratio = self._length(self._notices) + self._gap(), self.devicePixelRatioF()
            strip = QPixmap(round(length * ratio), round(self.height() * ratio))
            strip.setDevicePixelRatio(ratio)
            strip.fill(QColor(self.theme.accent_wash))
            painter = QPainter(strip)
            self._paint_notices(painter, QRectF(0, 0, length, self.height()), self._notices)
            painter.end()
            self._strip = strip
            self._last.start()
            self._frames.start()
        else:
            self._frames.stop()
        self.update()

    def _next_frame(self) -> None:
        if self._strip is None:
            return
        length = self._strip.width() / self._strip.devicePixelRatio()
        self._moved_px = (self._moved_px + self._last.restart() / 1000 * HEIGHTS_PER_S * self.height()) % length
        self.update(self._room().toAlignedRect())

    def _groups(self) -> list[tuple[Words, ...]]:
        """Return the notices as they are shown in turn where nothing moves: as many at once as have room."""
        groups: list[tuple[Words, ...]] = [()]
        for notice in self._notices:
            if groups[-1] and not self.look.animations and self._length((*groups[-1], notice)) > self._room().width():
                groups.append(())
            groups[-1] = (*groups[-1], notice)
        return groups

    def _paint_notices(self, painter: QPainter, box: QRectF, notices: tuple[Words, ...]) -> None:
        x = box.left()
        for notice in notices:
            width = min(self._width(notice), box.right() - x)
            if width < box.height():
                return
            draw_pair(painter, QRectF(x, 0, width, box.height()), self.look, notice, self._ink())
            x += width + self._gap()

    def _room(self) -> QRectF:
        left, right = self._edges()
        left += self.height() * 0.75
        return QRectF(left, 0, self.width() - left - right, self.height())

    def _edges(self) -> tuple[float, float]:
        """Return the room left of the sign and right of the text."""
        usual = self.height() * 0.35
        return self.inset[0] or usual, self.inset[1] or usual

    def _ink(self) -> Ink:
        return Ink(self.height() * TEXT_SHARE, self.theme.text, self.theme.quiet, lines=2)

    def _length(self, notices: tuple[Words, ...]) -> float:
        return sum(self._width(notice) for notice in notices) + self._gap() * (len(notices) - 1)

    def _width(self, notice: Words) -> float:
        return pair_width(self.look, notice, self._ink()) + 2

    def _gap(self) -> float:
        return self.height() * 1.1
