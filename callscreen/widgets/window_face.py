"""The window of a calling tile, no larger than its number: 5 号窗口, Window 5; 302 诊室, Room 302."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen.measures import BELOW, BESIDE, WindowText
from callscreen.state import CallShown
from callscreen.widgets.look import Look
from callscreen.widgets.painting import Left, Right, cap_share, draw_line
from callscreen.widgets.window_name import WindowName
from shared.domain.place_kind import PlaceKind

UNIT_PITCH, SMALL_PITCH = 1.3, 1.4
"""Heights of the lines below the figures, in sizes of their texts."""


class WindowFace(QWidget):
    """The figures keep their size from call to call: a window of one figure is written as large as one of two."""

    def __init__(self, parent: QWidget, look: Look, number_px: Callable[[], int]) -> None:
        """`number_px` returns the size of the number beside, which is the largest text of its tile."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look, self._colour, self._figures, self._number_px = look, "", "", number_px
        self._window: int | None = None
        self._kind = PlaceKind.WINDOW
        self.stacked = False
        """Whether it stands below the number, at the left, instead of right of it."""
        self.middle = 0.0
        """How far below its upper edge the middle of the number beside it is."""

    def show_call(self, call: CallShown | None, colour: str, figures: str) -> None:
        """Show a call's window with its words in one colour and its figures in another."""
        self._window, self._colour, self._figures = call.window if call else None, colour, figures
        self._kind = call.kind if call else PlaceKind.WINDOW
        self.setAccessibleName(f"{call.place.zh} {call.place.en}" if call else "")
        self.update()

    def height_px(self) -> float:
        """Return how high the figures are."""
        return self._best()[1] * cap_share(bold=True)

    def paintEvent(self, _: QPaintEvent) -> None:
        if self._window is None:
            return
        text, px = self._best()
        if text.beside:
            room = QRectF(self.rect())
            line = room if self.stacked else self._level(room)
            self._name(text).draw(QPainter(self), line, px, (self._figures, self._colour), right=not self.stacked)
        else:
            self._paint_below(QPainter(self), QRectF(self.rect()), text, px)

    def _level(self, room: QRectF) -> QRectF:
        """Return the part of a room whose middle is that of the number, so that both stand on one line."""
        half = min(self.middle, room.height() - self.middle)
        return QRectF(room.left(), self.middle - half, room.width(), 2 * half)

    def _best(self) -> tuple[WindowText, float]:
        """Return the arrangement in which the figures are largest, and their size."""
        return max(((text, self._px(text)) for text in (BELOW, BESIDE)), key=lambda found: found[1])

    def _px(self, text: WindowText) -> float:
        figures, name = "0" * max(2, len(str(self._window or 0))), self._name(text)
        width = name.width(figures) if text.beside else max(name.figures_width(figures), name.words_width())
        lines = UNIT_PITCH * text.unit + 0.12 + (SMALL_PITCH * text.small if self._small() else 0)
        height = cap_share(bold=True) * 1.05 + (0 if text.beside else lines)
        return float(int(min(self.width() / width, self.height() / height, self._number_px())))

    def used_width(self) -> float:
        """Return how wide a window of as many figures is written, of two at least."""
        text, px = self._best()
        figures, name = "0" * max(2, len(str(self._window or 0))), self._name(text)
        return px * (name.width(figures) if text.beside else max(name.figures_width(figures), name.words_width()))

    def _name(self, text: WindowText) -> WindowName:
        return WindowName(self._look, self._kind, self._window or 0, text.unit, text.small)

    def _paint_below(self, painter: QPainter, box: QRectF, text: WindowText, px: float) -> None:
        """Figures, unit and small language below each other; in English the unit comes first."""
        cap, unit = px * cap_share(bold=True), px * text.unit * UNIT_PITCH
        small = px * text.small * SMALL_PITCH if self._small() else 0.0
        word = self._look.large(self._kind.unit)
        rows = [(str(self._window), px, cap, self._figures), (word, px * text.unit, unit, self._colour)]
        if not self._look.chinese_first:
            rows.reverse()
        rows.append((self._small(), px * text.small, small, self._colour))
        gap = px * 0.12
        y = box.center().y() - (cap + unit + small + gap) / 2
        for i, (line, size, height, colour) in enumerate(rows):
            row = QRectF(box.left(), y, box.width(), height)
            align = Left if self.stacked else Right
            draw_line(painter, row, line, size, colour, bold=i < len(rows) - 1, align=align)
            y += height + (gap if i == 0 else 0)

    def _small(self) -> str:
        return self._look.small(self._kind.titled(self._window or 0))
