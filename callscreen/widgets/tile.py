"""A tile with a number being called and its window, which pulses calmly when the call is new."""

from math import cos, pi

from PySide6.QtCore import QElapsedTimer, QRect, QRectF, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.measures import Box, tile_plan
from callscreen.state import CallShown
from callscreen.widgets.flashes import FLASH_HZ, FLASH_S
from callscreen.widgets.large_words import draw_large
from callscreen.widgets.ledger import about
from callscreen.widgets.lines import Ink, draw_beside, draw_pair
from callscreen.widgets.look import Look
from callscreen.widgets.number_face import NumberFace
from callscreen.widgets.painting import (
    Centre,
    Right,
    blended,
    draw_card,
    draw_edge,
    draw_icon,
    draw_line,
    rect_of,
    text_width,
)
from callscreen.widgets.tile_name import ABOVE_GAP, NamePlace, name_place
from callscreen.widgets.window_face import WindowFace
from shared.domain.words import Words

FRAME_MS = 80
PULSE_DEPTH, HALF = 0.6, 0.5
LABEL_ICON, ICON_ROOM = 1.2, 1.35
"""Size of the label's icon beside its text, and the room that it takes beside its size."""
LABEL_TO_WIDTH = 0.054
"""Size of the label's text beside its width: the longest has room in both languages."""
LABEL_LEAST = 0.7
"""How much smaller the label may become for a name in its line."""
EXPECTED_EDGE, RULE_SHADE = 0.5, 0.45
"""How far the edge of an earlier call is from the ground's colour to the calling one, and the rule to the text's."""


class CallTile(QWidget):
    """`calling` tells whether this is the tile of the newest call, which stands out even when it is not fresh."""

    def __init__(self, parent: QWidget | None, look: Look, *, calling: bool) -> None:
        super().__init__(parent)
        self._look, self._theme, self._calling = look, look.theme, calling
        self._call: CallShown | None = None
        self._closed: Words | None = None
        self._name: NamePlace | None = None
        self.speaks_when_empty = True
        self.setAccessibleName(_spoken(None))
        self.number, self.window_face = NumberFace(self), WindowFace(self, look, self._number_px)
        self._since = QElapsedTimer()
        self._frames = QTimer(self, interval=FRAME_MS)
        self._frames.timeout.connect(self._next_frame)

    @property
    def pulsing(self) -> bool:
        return self._frames.isActive()

    @property
    def has_call(self) -> bool:
        return self._call is not None

    @property
    def _stands_out(self) -> bool:
        """Whether it is all in the calling colour: the newest call, and those of the same moments, till they come."""
        return self._call is not None and not self._call.served and (self._calling or self._call.fresh)

    @property
    def _expects(self) -> bool:
        """Whether only its edge and number are in the calling colour: an earlier call that nobody answered yet."""
        return self._call is not None and not self._call.served and not self._stands_out

    def _number_px(self) -> int:
        return self.number.font_px()

    def _colours(self) -> tuple[str, str, str]:
        """Return the colours of the number, of the window's figures, and of all else."""
        theme = self._theme
        if self._stands_out:
            return theme.on_calling, theme.on_calling, theme.on_calling
        # Never in the number's own colour: in some themes the calling colour is the accent.
        number, window = (theme.calling, theme.text) if self._expects else (theme.text, theme.accent)
        return number, window, theme.text

    def show_call(self, call: CallShown | None) -> None:
        """Show a call, or that there is none yet; a new one that was seen live pulses."""
        if call == self._call:
            return
        new = call is None or self._call is None or call.seq != self._call.seq
        self._call = call
        self.setAccessibleName(_spoken(call))
        number, window, other = self._colours()
        self.number.show_call(call, number)
        self.window_face.show_call(call, other, window)
        self._place_name()
        if new:
            self._pulse_if_seen_live()
        self.update()

    def _pulse_if_seen_live(self) -> None:
        self._frames.stop()
        if self._call is not None and self._call.fresh and self._look.animations:
            self._since.start()
            self._frames.start()
            self.number.slide_in()

    def resizeEvent(self, event: QResizeEvent) -> None:
        plan = tile_plan(self.width(), self.height())
        self.window_face.stacked = plan.stacked
        self.number.setGeometry(_rect(plan.number))
        self.window_face.setGeometry(_rect(plan.window))
        self._place_name()
        self.window_face.middle = plan.number.y + plan.number.height / 2 - plan.window.y
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
        if share > 0 or self._expects:
            self._paint_edge(painter, box, radius, share or EXPECTED_EDGE)
        self._paint_rule(painter, base)
        self._paint_label(painter)
        if self._name is not None:
            with about("name"):
                colour = self._colours()[0]
                draw_line(painter, self._name.room, self._call.name, self._name.px, colour, bold=True, align=Right)

    def _place_name(self) -> None:
        """Find the name a place that takes nothing from the number."""
        self._name = None
        if self._call is None or not self._call.name:
            return
        plan = tile_plan(self.width(), self.height())
        used = self.window_face.used_width() if plan.stacked else self.number.used_width()
        px = self._label_px()
        words = text_width(self._look.large(_label(self._call)[0]), round(px), bold=True)
        label = px * LABEL_ICON * ICON_ROOM + words * LABEL_LEAST
        self._name = name_place(self._call.name, plan, used, self._number_px(), label)

    def _label_px(self) -> float:
        label = tile_plan(self.width(), self.height()).label
        return min(label.height * 0.62, label.width * LABEL_TO_WIDTH)

    def _ground(self) -> tuple[str, str]:
        if self._stands_out:
            # Away from the colour of the text, which stays readable all the time.
            return self._theme.calling, "#000000" if QColor(self._theme.on_calling).lightnessF() > HALF else "#FFFFFF"
        return self._theme.surface, self._theme.accent_wash

    def _pulse(self) -> float:
        """Return how far the pulse is from rest, 0 to 1."""
        if not self._frames.isActive():
            return 0.0
        return (1 - cos(2 * pi * FLASH_HZ * self._since.elapsed() / 1000)) / 2

    def _next_frame(self) -> None:
        if self._since.elapsed() >= 1000 * FLASH_S:
            self._frames.stop()
        self.update()

    def _paint_edge(self, painter: QPainter, box: QRectF, radius: float, share: float) -> None:
        width = 0.025 * min(self.width(), self.height())
        base, _ = self._ground()
        edge = self._theme.on_calling if self._stands_out else self._theme.calling
        draw_edge(painter, box, radius, width, blended(base, edge, share))

    def _paint_rule(self, painter: QPainter, ground: str) -> None:
        """Part the number from its window, which people would read as one."""
        rule = rect_of(tile_plan(self.width(), self.height()).rule)
        painter.fillRect(rule, blended(ground, self._colours()[-1], RULE_SHADE))

    def _paint_label(self, painter: QPainter) -> None:
        if self._call is None:
            return
        words, sign = _label(self._call)
        colour = self._theme.on_calling if self._stands_out else self._theme.quiet
        box = rect_of(tile_plan(self.width(), self.height()).label)
        px = self._label_px()
        side = px * LABEL_ICON
        place = QRectF(box.left(), box.center().y() - side / 2, side, side)
        draw_icon(painter, place, sign, colour)
        box.setLeft(box.left() + side * ICON_ROOM)
        if self._name is not None and self._name.above:
            name = text_width(self._call.name, round(self._name.px), bold=True)
            box.setRight(self._name.room.right() - name - ABOVE_GAP * self._name.px)
        draw_beside(painter, box, self._look, words, Ink(px, colour, colour))

    def _paint_empty(self, painter: QPainter, box: QRectF) -> None:
        """Say that nobody is called, or why nobody can be; further tiles are just empty."""
        if not self.speaks_when_empty:
            return
        px = min(box.height() * 0.12, box.width() * 0.06)
        theme, pad = self._theme, px
        middle = box.center().y() + px * 0.2
        if self._closed is not None:
            draw_large(painter, box.adjusted(pad, pad, -pad, -pad), self._look, self._closed, px * 1.7)
            return
        upper = QRectF(pad, middle - px * 2.6, box.width() - 2 * pad, px * 2.6)
        lower = QRectF(pad, middle + px * 0.2, box.width() - 2 * pad, px * 2.6)
        draw_pair(painter, upper, self._look, texts.NO_CALLS, Ink(px, theme.text, theme.quiet, align=Centre))
        hint = Ink(px * 0.62, theme.quiet, theme.quiet, False, Centre, lines=2)
        draw_pair(painter, lower, self._look, texts.NO_CALLS_HINT, hint)

    def show_closed(self, closed: Words | None) -> None:
        """Tell why the hall is closed, for while nobody is called."""
        if closed != self._closed:
            self._closed = closed
            if self._call is None:
                self.update()


def _spoken(call: CallShown | None) -> str:
    if call is None:
        return f"{texts.NO_CALLS.zh} {texts.NO_CALLS.en}"
    who = f"{call.number} {call.name}".strip()
    words = texts.CALL_TO_PLACE.fill(ticket=who, place=call.kind.called(call.window))
    return f"{words.zh} {words.en}"


def _rect(box: Box) -> QRect:
    return rect_of(box).toRect()


def _label(call: CallShown) -> tuple[Words, str]:
    """Return what stands over the number, and its icon."""
    if call.served:
        return texts.BEING_SERVED, "account-check-outline"
    if call.recalls:
        return texts.CALLED_AGAIN, "bell-ring-outline"
    return texts.NOW_CALLING.fill(kind=call.kind.words), "bullhorn-outline"
