"""The last calls with their windows, newest first, as many as have room."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.state import CallShown
from callscreen.widgets.painting import Right, draw_card, draw_line, text_width
from shared.qt.theme import Theme

ROW_TO_WIDTH, ROW_TO_HEIGHT, ROWS_LEAST = 0.135, 0.19, 3


class RecentCalls(QWidget):
    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("recent_calls")
        self._theme = theme
        self._calls: tuple[CallShown, ...] = ()
        self._name()

    def show_calls(self, calls: tuple[CallShown, ...]) -> None:
        """Show calls, newest first; only rows that differ are painted again."""
        before, self._calls = self._calls, calls
        if calls == before:
            return
        self._name()
        if not calls or not before:
            self.update()
        for i in range(self._rows()):
            if calls[i : i + 1] != before[i : i + 1]:
                self.update(self._row(i).toAlignedRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        title = QRectF(0, 0, self.width(), self._title_height())
        px = title.height() * 0.52
        used = draw_line(painter, title, texts.RECENT.zh, px, self._theme.quiet, bold=True)
        english = title.adjusted(used + px * 0.5, px * 0.1, 0, px * 0.1)
        draw_line(painter, english, texts.RECENT.en, px * 0.75, self._theme.quiet)
        column = title.adjusted(0, 0, -self._row(0).height() * 0.3, 0)
        draw_line(
            painter,
            column,
            f"{texts.WINDOW_COLUMN.zh} {texts.WINDOW_COLUMN.en}",
            px * 0.75,
            self._theme.quiet,
            align=Right,
        )
        if not self._calls:
            self._paint_none(painter)
        for i, call in enumerate(self._calls[: self._rows()]):
            if self._row(i).intersects(QRectF(event.rect())):
                self._paint_row(painter, self._row(i), call)

    def _paint_row(self, painter: QPainter, row: QRectF, call: CallShown) -> None:
        draw_card(painter, row, self._theme, row.height() * 0.16)
        pad, px = row.height() * 0.3, row.height() * 0.6
        inner = row.adjusted(pad, 0, -pad, 0)
        draw_line(painter, inner, call.number, px, self._theme.text, bold=True)
        unit_px = px * 0.46
        unit = texts.WINDOW_UNIT.zh
        draw_line(painter, inner.adjusted(0, px * 0.17, 0, px * 0.17), unit, unit_px, self._theme.quiet, align=Right)
        left_of_unit = inner.adjusted(0, 0, -text_width(unit, round(unit_px)) - px * 0.14, 0)
        draw_line(painter, left_of_unit, str(call.window), px, self._theme.accent, bold=True, align=Right)

    def _paint_none(self, painter: QPainter) -> None:
        row = self._row(0)
        draw_card(painter, row, self._theme, row.height() * 0.16)
        inner = row.adjusted(row.height() * 0.3, 0, 0, 0)
        px = row.height() * 0.3
        used = draw_line(painter, inner, texts.NO_RECENT.zh, px, self._theme.quiet)
        draw_line(painter, inner.adjusted(used + px * 0.5, 0, 0, 0), texts.NO_RECENT.en, px * 0.75, self._theme.quiet)

    def _title_height(self) -> float:
        return min(self.height() * 0.1, self.width() * 0.08)

    def _rows(self) -> int:
        usable = self.height() - self._title_height()
        pitch = min(self.width() * ROW_TO_WIDTH, self.height() * ROW_TO_HEIGHT)
        return max(ROWS_LEAST, int(usable / pitch)) if pitch else ROWS_LEAST

    def _row(self, i: int) -> QRectF:
        top = self._title_height() + 0.01 * self.height()
        pitch = (self.height() - top) / self._rows()
        gap = pitch * 0.12
        # The last row ends with the widget, so that its edge is in line with the tiles beside it.
        height = pitch - gap * (self._rows() - 1) / self._rows()
        return QRectF(0, top + i * (height + gap), self.width(), height)

    def _name(self) -> None:
        listed = "、".join(f"{c.number} {texts.WINDOW.fill(number=c.window).zh}" for c in self._calls)
        self.setAccessibleName(f"{texts.RECENT.zh} {texts.RECENT.en}：{listed or texts.NO_RECENT.zh}")
