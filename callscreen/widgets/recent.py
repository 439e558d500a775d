"""The last calls with their windows, newest first, as many as have room."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.state import CallShown, ScreenState
from callscreen.widgets.lines import Ink, draw_beside
from callscreen.widgets.look import Look
from callscreen.widgets.pages import Pages, draw_dots
from callscreen.widgets.painting import Right, draw_card, draw_line, text_width
from callscreen.widgets.part import Part

ROW_TO_WIDTH, LEAST_ROW, MOST_ROW = 0.29, 60, 190
"""Height of a row beside its width; smallest and largest at unit 1."""
ROWS_WANTED, TITLE = 3, 52
"""Rows that a column has at least where they have room; height of the title at unit 1."""
UNIT_SHARE, UNIT_GAP, NUMBER_GAP = 0.32, 0.12, 0.25
"""Size of 号窗口 beside the figures, and the least room before it and after the number, in sizes of the figures."""
COLUMN = 520
"""Width at unit 1 from which rows stand in a column more."""


class RecentCalls(Part):
    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self.setObjectName("recent_calls")
        self._calls: tuple[CallShown, ...] = ()
        self.pages = Pages(self, self.update)
        self._widest = "A"
        """The widest of the hall's letters, so that the size stays the same from call to call."""
        self._name()

    def show_state(self, state: ScreenState) -> None:
        """Show the calls; only rows that differ are painted again."""
        before, self._calls = self._calls, state.recent
        self._widest = max(
            "A", *(queue.letter[:1] for queue in state.queues), key=lambda sign: text_width(sign, 200, True)
        )
        if self._calls == before:
            return
        self._name()
        turned = self.pages.page > 0  # a new call stands first, where everybody looks for it
        self.pages.back()
        self.arrange()
        if not self._calls or not before or turned:
            self.update()
        for i in range(self._on_page()):
            if self._calls[i : i + 1] != before[i : i + 1]:
                self.update(self._row(i).toAlignedRect())

    def arrange(self) -> None:
        before = self.pages.count
        self.pages.set_count(max(1, -(-len(self._calls) // self._on_page())))
        if self.pages.count != before:
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.theme
        title = QRectF(0, 0, self.width(), self._title_height())
        px = title.height() * 0.54
        ink = Ink(px, theme.quiet, theme.quiet)
        draw_beside(painter, title, self.look, texts.RECENT, ink)
        if not self._calls:
            self._paint_none(painter)
        if self.pages.count > 1:
            draw_dots(painter, title.adjusted(self.width() * 0.7, 0, 0, 0), self.pages, self.theme, self.unit)
        first = self.pages.page * self._on_page()
        for i, call in enumerate(self._calls[first : first + self._on_page()]):
            if self._row(i).intersects(QRectF(event.rect())):
                self._paint_row(painter, self._row(i), call)

    def _paint_row(self, painter: QPainter, row: QRectF, call: CallShown) -> None:
        draw_card(painter, row, self.theme, row.height() * 0.16)
        pad = row.height() * 0.2
        inner = row.adjusted(pad, 0, -pad, 0)
        first = self.look.chinese_first
        unit = call.kind.unit.zh if first else call.kind.unit.en
        px = self._number_px(inner, call, unit)
        draw_line(painter, inner, call.number, px, self.theme.text, bold=True)
        unit_px = px * UNIT_SHARE
        window, words = text_width(str(call.window), round(px), bold=True), text_width(unit, round(unit_px))
        low = inner.adjusted(0, px * 0.22, 0, px * 0.22)
        if first:
            draw_line(painter, low, unit, unit_px, self.theme.quiet, align=Right)
            figures = inner.adjusted(0, 0, -words - px * UNIT_GAP, 0)
        else:
            draw_line(
                painter, low.adjusted(0, 0, -window - px * UNIT_GAP, 0), unit, unit_px, self.theme.quiet, align=Right
            )
            figures = inner
        draw_line(painter, figures, str(call.window), px, self.theme.accent, bold=True, align=Right)

    def _number_px(self, inner: QRectF, call: CallShown, unit: str) -> float:
        """Return the size in which number and window have room beside each other, for figures of any width."""
        signs = len(call.number) - 1 + max(2, len(str(call.window)))
        figures = text_width(self._widest + "0" * signs, 200, bold=True) / 200
        words = text_width(unit, 200) / 200 * UNIT_SHARE
        return min(inner.height() * 0.66, inner.width() / (figures + words + UNIT_GAP + NUMBER_GAP))

    def _paint_none(self, painter: QPainter) -> None:
        row = self._row(0)
        draw_card(painter, row, self.theme, row.height() * 0.16)
        inner = row.adjusted(row.height() * 0.3, 0, -row.height() * 0.3, 0)
        ink = Ink(row.height() * 0.3, self.theme.quiet, self.theme.quiet, bold=False)
        draw_beside(painter, inner, self.look, texts.NO_RECENT, ink)

    def _title_height(self) -> float:
        return min(self.height() * 0.28, TITLE * self.unit)

    def _columns(self) -> int:
        return max(1, int((self.width() + self.gap) / (COLUMN * self.unit + self.gap)))

    def _column_width(self) -> float:
        return (self.width() - self.gap * (self._columns() - 1)) / self._columns()

    def _rows(self) -> int:
        usable = self.height() - self._title_height()
        wanted = min(self._column_width() * ROW_TO_WIDTH, usable / ROWS_WANTED, MOST_ROW * self.unit)
        pitch = max(wanted, LEAST_ROW * self.unit)
        return max(1, int(usable / pitch)) if pitch else 1

    def _on_page(self) -> int:
        return self._rows() * self._columns()

    def _row(self, i: int) -> QRectF:
        """Return the place of the i-th row; the columns are filled one after the other."""
        column, row = divmod(i, self._rows())
        top = self._title_height() + 0.01 * self.height()
        pitch = (self.height() - top) / self._rows()
        gap = pitch * 0.12
        # The last row ends with the widget, so that its edge is in line with the tiles beside it.
        height = pitch - gap * (self._rows() - 1) / self._rows()
        width = self._column_width()
        return QRectF(column * (width + self.gap), top + row * (height + gap), width, height)

    def _name(self) -> None:
        listed = "、".join(f"{c.number} {c.place.zh}" for c in self._calls)
        self.setAccessibleName(f"{texts.RECENT.zh} {texts.RECENT.en}：{listed or texts.NO_RECENT.zh}")
