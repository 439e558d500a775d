"""The line with the windows that are open."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.state import ScreenState, WindowsShown
from callscreen.widgets.lines import Ink, draw_pair, pair_width
from callscreen.widgets.look import Look
from callscreen.widgets.painting import Centre, draw_card, draw_icon, draw_line, text_width
from callscreen.widgets.part import Part
from shared.domain.hall import number_range
from shared.domain.place_kind import PlaceKind
from shared.domain.place_words import all_of

MOST_PX = 64
"""Height at unit 1 up to which the line's content grows with it."""
LEAST_LIST = 0.2
"""Size of a list's text, in heights of the line's content, below which only its length is told."""
COMMA = "、"
"""What stands between windows in a list; a comma where English is first."""
PLATE, PITCH = 0.62, 0.72
"""Side of a window's plate and the way to the next, in heights of the line's content."""


class OpenWindows(Part):
    """The numbers of the open windows, and of those that pause; as ranges where there are too many for plates."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self.setObjectName("open_windows")
        self._windows = WindowsShown()
        self._title = texts.OPEN_WINDOWS.fill(kinds=all_of((PlaceKind.WINDOW,)))
        self._name()

    def show_state(self, state: ScreenState) -> None:
        title = texts.OPEN_WINDOWS.fill(kinds=all_of(state.kinds))
        if (state.windows, title) != (self._windows, self._title):
            self._windows, self._title = state.windows, title
            self._name()
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.theme
        draw_card(painter, QRectF(self.rect()), theme, min(self.height() * 0.2, 14 * self.unit))
        h = min(float(self.height()), MOST_PX * 1.4 * self.unit)
        line = QRectF(h * 0.28, (self.height() - h) / 2, self.width() - h * 0.56, h)
        ink = Ink(h * 0.32, theme.text, theme.quiet, bold=False)
        label = pair_width(self.look, self._title, ink)
        draw_pair(painter, QRectF(line.left(), line.top(), label + 1, h), self.look, self._title, ink)
        room = line.adjusted(label + h * 0.35, 0, 0, 0)
        plates = len(self._windows.open) + len(self._windows.paused)
        paused = self._paused_width(h) if self._windows.paused else 0.0
        if not plates:
            draw_pair(painter, room, self.look, texts.NO_OPEN_WINDOW, Ink(h * 0.32, theme.caution, theme.caution))
        elif plates * h * PITCH + paused <= room.width():
            self._paint_plates(painter, room)
        else:
            self._paint_ranges(painter, room)

    def _paint_plates(self, painter: QPainter, room: QRectF) -> None:
        theme, h = self.theme, room.height()
        x = room.left()
        for number in self._windows.open:
            self._paint_plate(painter, self._plate(room, x), number, theme.good, theme.good_wash)
            x += h * PITCH
        if self._windows.paused:
            x = self._paint_paused(painter, QRectF(x + h * 0.15, room.top(), room.right() - x, h))
            for number in self._windows.paused:
                self._paint_plate(painter, self._plate(room, x), number, theme.quiet, theme.surface)
                x += h * PITCH

    def _plate(self, room: QRectF, x: float) -> QRectF:
        side = room.height() * PLATE
        return QRectF(x, room.center().y() - side / 2, side, side)

    def _paint_plate(self, painter: QPainter, plate: QRectF, number: int, colour: str, fill: str) -> None:
        painter.setPen(QPen(QColor(colour), max(1.0, plate.height() * 0.04)))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(plate, plate.height() * 0.2, plate.height() * 0.2)
        draw_line(painter, plate, str(number), plate.height() * 0.56, colour, bold=True, align=Centre)

    def _paint_ranges(self, painter: QPainter, room: QRectF) -> None:
        theme, h = self.theme, room.height()
        if not self._windows.paused:
            _draw_list(painter, room, self._windows.open, theme.good, self.look)
            return
        # The open ones are listed; of those that pause at least the number is told.
        count = self._count_width(h)
        label = self._paused_width(h) + h * 0.3
        most = room.width() - label - count
        used = _draw_list(painter, QRectF(room.left(), room.top(), most, h), self._windows.open, theme.good, self.look)
        left = self._paint_paused(painter, QRectF(room.left() + used + h * 0.3, room.top(), room.width(), h))
        rest = QRectF(left, room.top(), room.right() - left, h)
        _draw_list(painter, rest, self._windows.paused, theme.quiet, self.look)

    def _count_width(self, h: float) -> float:
        """Return how wide the number of those that pause is."""
        count = texts.WINDOW_COUNT.fill(count=len(self._windows.paused))
        return pair_width(self.look, count, Ink(h * 0.34, "", "")) + 2

    def _paint_paused(self, painter: QPainter, box: QRectF) -> float:
        """Draw icon and word for the paused windows; return where their numbers begin."""
        h = box.height()
        side = h * 0.36
        place = QRectF(box.left(), box.center().y() - side / 2, side, side)
        draw_icon(painter, place, "pause-circle-outline", self.theme.quiet)
        words = QRectF(box.left() + side * 1.25, box.top(), self._paused_width(h), h)
        draw_pair(painter, words, self.look, texts.PAUSED, self._paused_ink(h))
        return box.left() + self._paused_width(h)

    def _paused_ink(self, h: float) -> Ink:
        return Ink(h * 0.28, self.theme.quiet, self.theme.quiet, bold=False)

    def _paused_width(self, h: float) -> float:
        return h * 0.45 + pair_width(self.look, texts.PAUSED, self._paused_ink(h)) + h * 0.2

    def _name(self) -> None:
        numbers = number_range(self._windows.open) or texts.NO_OPEN_WINDOW.zh
        paused = f"，{texts.PAUSED.zh} {number_range(self._windows.paused)}" if self._windows.paused else ""
        self.setAccessibleName(f"{self._title.zh} {self._title.en}：{numbers}{paused}")


def _draw_list(painter: QPainter, box: QRectF, numbers: tuple[int, ...], colour: str, look: Look) -> float:
    """Draw window numbers as ranges, in two lines where one is too short, else how many; return the width used."""
    comma = COMMA if look.chinese_first else ", "
    h, text = box.height(), number_range(numbers).replace(COMMA, comma)
    if text_width(text, round(h * 0.3), bold=True) <= box.width():
        return draw_line(painter, box, text, h * 0.38, colour, bold=True)
    parts = text.split(comma)
    half = (len(parts) + 1) // 2
    lines = (comma.join(parts[:half]) + comma.rstrip(), comma.join(parts[half:]))
    if max(text_width(line, round(h * LEAST_LIST), bold=True) for line in lines) > box.width():
        count = texts.WINDOW_COUNT.fill(count=len(numbers))
        return draw_pair(painter, box, look, count, Ink(h * 0.34, colour, colour))
    rows = (QRectF(box.left(), box.top() + h * top, box.width(), h * 0.38) for top in (0.1, 0.52))
    return max(
        draw_line(painter, row, line, h * 0.29, colour, bold=True, least=LEAST_LIST / 0.29 * 0.95)
        for row, line in zip(rows, lines, strict=True)
    )
