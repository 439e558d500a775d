"""A tile with a number being called and its window, which pulses calmly when the call is new."""

from math import cos, pi

from PySide6.QtCore import QElapsedTimer, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.measures import Box, tile_plan
from callscreen.state import CallShown
from callscreen.widgets.faces import NumberFace, WindowFace
from callscreen.widgets.painting import Centre, blended, draw_card, draw_icon, draw_line, rect_of, text_width
from shared.domain.words import Words
from shared.qt.theme import Theme

PULSE_HZ, PULSES = 1.0, 2
FRAME_MS = 80
PULSE_DEPTH, HALF = 0.6, 0.5


class CallTile(QWidget):
    """`calling` tells whether this is the tile of the newest call, in the calling colour."""

    def __init__(self, parent: QWidget | None, theme: Theme, *, calling: bool, animations: bool) -> None:
        super().__init__(parent)
        self._theme, self._calling, self._animations = theme, calling, animations
        self._call: CallShown | None = None
        self.setAccessibleName(_spoken(None))
        self.number, self.window_face = NumberFace(self), WindowFace(self)
        self._since = QElapsedTimer()
        self._frames = QTimer(self, interval=FRAME_MS)
        self._frames.timeout.connect(self._next_frame)

    @property
    def pulsing(self) -> bool:
        return self._frames.isActive()

    @property
    def _stands_out(self) -> bool:
        """Whether it is drawn in the calling colour: only while the citizen is expected."""
        return self._calling and self._call is not None and not self._call.served

    def show_call(self, call: CallShown | None) -> None:
        """Show a call, or that there is none yet; a new one that was seen live pulses."""
        if call == self._call:
            return
        new = call is None or self._call is None or call.seq != self._call.seq
        self._call = call
        self.setAccessibleName(_spoken(call))
        colour = self._theme.on_calling if self._stands_out else self._theme.text
        self.number.show_call(call, colour)
        self.window_face.show_call(call, colour)
        if new:
            self._pulse_if_seen_live()
        self.update()

    def _pulse_if_seen_live(self) -> None:
        self._frames.stop()
        if self._call is not None and self._call.fresh and self._animations:
            self._since.start()
            self._frames.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        plan = tile_plan(self.width(), self.height())
        self.window_face.stacked = plan.stacked
        self.number.setGeometry(_rect(plan.number))
        self.window_face.setGeometry(_rect(plan.window))
        super().resizeEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        box, radius = QRectF(self.rect()), 0.028 * min(self.width(), self.height() * 2)
        if self._call is None:
            draw_card(painter, box, self._theme, radius)
            self._paint_empty(painter, box)
            return
        share = self._pulse()
        base, peak = self._ground()
        draw_card(painter, box, self._theme, radius, blended(base, peak, share * PULSE_DEPTH).name())
        if share > 0:
            self._paint_edge(painter, box, radius, share)
        self._paint_label(painter)

    def _ground(self) -> tuple[str, str]:
        if self._stands_out:
            # Away from the colour of the text, which stays readable all the time.
            return self._theme.calling, "#000000" if QColor(self._theme.on_calling).lightnessF() > HALF else "#FFFFFF"
        return self._theme.surface, self._theme.accent_wash

    def _pulse(self) -> float:
        """Return how far the pulse is from rest, 0 to 1."""
        if not self._frames.isActive():
            return 0.0
        return (1 - cos(2 * pi * PULSE_HZ * self._since.elapsed() / 1000)) / 2

    def _next_frame(self) -> None:
        if self._since.elapsed() >= 1000 * PULSES / PULSE_HZ:
            self._frames.stop()
        self.update()

    def _paint_edge(self, painter: QPainter, box: QRectF, radius: float, share: float) -> None:
        width = 0.025 * min(self.width(), self.height())
        base, _ = self._ground()
        edge = self._theme.on_calling if self._stands_out else self._theme.calling
        painter.setPen(QPen(blended(base, edge, share), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(width, width, -width, -width), radius * 0.8, radius * 0.8)

    def _paint_label(self, painter: QPainter) -> None:
        if self._call is None:
            return
        words, sign = _label(self._call)
        colour = self._theme.on_calling if self._stands_out else self._theme.quiet
        box = rect_of(tile_plan(self.width(), self.height()).label)
        px = min(box.height() * 0.62, box.width() * 0.05)
        side = px * 1.2
        place = QRectF(box.left(), box.center().y() - side / 2, side, side)
        draw_icon(painter, place, sign, colour)
        zh = box.adjusted(side * 1.35, 0, 0, 0)
        used = draw_line(painter, zh, words.zh, px, colour, bold=True)
        en = zh.adjusted(used + px * 0.5, px * 0.1, 0, px * 0.1)
        if en.width() > text_width(words.en, round(px * 0.7)):
            draw_line(painter, en, words.en, px * 0.7, colour)

    def _paint_empty(self, painter: QPainter, box: QRectF) -> None:
        px = min(box.height() * 0.12, box.width() * 0.06)
        lines = (
            (texts.NO_CALLS.zh, px, self._theme.text, True),
            (texts.NO_CALLS.en, px * 0.55, self._theme.quiet, False),
            (texts.NO_CALLS_HINT.zh, px * 0.62, self._theme.quiet, False),
            (texts.NO_CALLS_HINT.en, px * 0.45, self._theme.quiet, False),
        )
        y = box.center().y() - px * 2.3
        for text, size, colour, bold in lines:
            line = QRectF(box.left() + px, y, box.width() - 2 * px, size * 1.3)
            draw_line(painter, line, text, size, colour, bold=bold, align=Centre)
            y += size * 1.75


def _spoken(call: CallShown | None) -> str:
    if call is None:
        return f"{texts.NO_CALLS.zh} {texts.NO_CALLS.en}"
    words = texts.CALL_TO_WINDOW.fill(ticket=call.number, number=call.window)
    return f"{words.zh} {words.en}"


def _rect(box: Box) -> QRect:
    return rect_of(box).toRect()


def _label(call: CallShown) -> tuple[Words, str]:
    """Return what stands over the number, and its icon."""
    if call.served:
        return texts.BEING_SERVED, "account-check-outline"
    if call.recalls:
        return texts.CALLED_AGAIN, "bell-ring-outline"
    return texts.NOW_CALLING, "bullhorn-outline"
