"""The last calls with their windows, newest first, as many as have room."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.board.call_list import CallList
from callscreen.state import CallShown, HoursShown, ScreenState
from callscreen.widgets.call_row import RowPlan, draw_call_row
from callscreen.widgets.lines import Ink, draw_beside, draw_pair
from callscreen.widgets.look import Look
from callscreen.widgets.no_calls import draw_no_calls
from callscreen.widgets.pages import Pages, draw_dots
from callscreen.widgets.painting import rect_of, text_width
from callscreen.widgets.part import Part

TITLE_SHARE, STRIP_TITLE_SHARE, STRIP_TITLE_PX = 0.54, 0.24, 28
"""Size of the title's text in heights of its place, above the calls and left of them, at most at unit 1."""


class RecentCalls(Part):
    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self.setObjectName("recent_calls")
        self._calls: tuple[CallShown, ...] = ()
        self._hours = HoursShown()
        self.pages = Pages(self, self.update)
        self._widest = "A"
        """The widest of the hall's letters, so that the size stays the same from call to call."""
        self._name()

    def show_state(self, state: ScreenState) -> None:
        """Show the calls; only rows that differ are painted again."""
        before, self._calls = self._calls, state.recent
        letters = (queue.letter[:1] for queue in state.queues)
        widest = max("A", *letters, key=lambda sign: text_width(sign, 200, True))
        if (widest, state.hours) != (self._widest, self._hours):
            self._widest, self._hours = widest, state.hours
            self.update()
        if self._calls != before:
            self._show_calls(before)

    def arrange(self) -> None:
        before = self.pages.count
        self.pages.set_count(max(1, -(-len(self._calls) // self._places().on_page)))
        if self.pages.count != before:
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, places = QPainter(self), self._places()
        self._paint_title(painter, places)
        if not self._calls:
            room = rect_of(places.all_rows)
            draw_no_calls(painter, room, self.look, self._hours, self.unit)
        # The last page is filled with calls of the one before: a single old row would leave the list empty.
        first = min(self.pages.page * places.on_page, max(0, len(self._calls) - places.on_page))
        plan = RowPlan(self.look, self._widest)
        for i, call in enumerate(self._calls[first : first + places.on_page]):
            row = rect_of(places.row(i))
            if row.intersects(QRectF(event.rect())):
                draw_call_row(painter, row, plan, call)

    def _show_calls(self, before: tuple[CallShown, ...]) -> None:
        self._name()
        turned = self.pages.page > 0  # a new call stands first, where everybody looks for it
        self.pages.back()
        self.arrange()
        if not self._calls or not before or turned:
            self.update()
        places = self._places()
        for i in range(places.on_page):
            if self._calls[i : i + 1] != before[i : i + 1]:
                self.update(rect_of(places.row(i)).toAlignedRect())

    def _places(self) -> CallList:
        return CallList(self.width(), self.height(), self.unit, self.gap)

    def _paint_title(self, painter: QPainter, places: CallList) -> None:
        title, quiet = rect_of(places.title), self.theme.quiet
        if places.is_strip:
            px = min(title.height() * STRIP_TITLE_SHARE, STRIP_TITLE_PX * self.unit)
            draw_pair(painter, title, self.look, texts.RECENT, Ink(px, quiet, quiet, lines=2))
        else:
            draw_beside(painter, title, self.look, texts.RECENT, Ink(title.height() * TITLE_SHARE, quiet, quiet))
        if self.pages.count > 1:
            share = 0.82 if places.is_strip else 0.0
            dots = title.adjusted(0 if places.is_strip else self.width() * 0.7, title.height() * share, 0, 0)
            draw_dots(painter, dots, self.pages, self.theme, self.unit * (0.7 if places.is_strip else 1))

    def _name(self) -> None:
        listed = "、".join(f"{c.number} {c.place.zh}" for c in self._calls)
        self.setAccessibleName(f"{texts.RECENT.zh} {texts.RECENT.en}：{listed or texts.NO_RECENT.zh}")
