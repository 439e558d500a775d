"""The counter terminal's window in its two shapes: shows the state it is given, and reports keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from counter_terminal import texts
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState, Page, Shape
from counter_terminal.window.bar import Bar
from counter_terminal.window.choice_pages import PausePage, TransferPage
from counter_terminal.window.compact import CompactDesk
from counter_terminal.window.geometry import is_bar, place_of
from counter_terminal.window.look import Look, sheet
from counter_terminal.window.more_page import MorePage
from counter_terminal.window.parts import column, ground
from counter_terminal.window.sign_in_page import SignInPage
from counter_terminal.window.ticks import Ticks
from shared.qt.theme import THEMES, Metrics, Theme
from shared.settings import WindowSettings

Rendered = SignInPage | CompactDesk | TransferPage | PausePage | MorePage


class CounterWindow(QWidget):
    def __init__(
        self,
        presenter: CounterPresenter,
        pages: Pages,
        metrics: Metrics,
        wanted: WindowSettings,
        dress: Callable[[Theme], None] = lambda _: None,
    ) -> None:
        """`dress` gives the whole program a theme's palette."""
        super().__init__()
        self.setObjectName("counter_window")
        self._presenter, self._pages = presenter, pages
        self._metrics, self._wanted, self._dress = metrics, wanted, dress
        self._theme, self._ticks = "", Ticks()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # keys work at once; no button has a frame before Tab is used
        self._placed: tuple[Shape, Page] | None = None
        self._layout: QVBoxLayout = column(gap=0)
        self.setLayout(self._layout)
        for key, pressed in (
            (Qt.Key.Key_F9, presenter.primary_pressed),
            (Qt.Key.Key_F10, presenter.recall_pressed),
            (Qt.Key.Key_F11, presenter.no_show_pressed),
            (Qt.Key.Key_Escape, self._escape),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)  # a key held down is pressed once
            shortcut.activated.connect(pressed)

    def show_state(self, state: CounterDeskState) -> None:
        self.setWindowTitle(self._title(state))
        if state.theme != self._theme:
            self._build(state.theme)
        bar = is_bar(state.shape, state.page)
        self._bar.setVisible(bar)
        self._body.setVisible(not bar or state.page is not Page.DESK)
        if bar:
            self._bar.setAccessibleName(texts.PAGES[Page.DESK.value].of(state.language))
            self._bar.show_state(state)
        shown = self._of_page[state.page]
        shown.setAccessibleName(texts.PAGES[state.page.value].of(state.language))
        self._body.setCurrentWidget(shown)
        if self._body.isVisibleTo(self):
            shown.show_state(state)
        self._place(state)

    def _build(self, theme: str) -> None:
        """Make all pages anew in a theme."""
        self._theme = theme
        look = Look(THEMES[theme], self._metrics)
        self._look = look
        self._dress(look.theme)
        while (item := self._layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        # The sheet belongs to the new pages alone: set on the window, it would polish the old ones once more.
        worn = ground("background")
        worn.setStyleSheet(sheet(look))
        self._bar, self._body = Bar(self._presenter, self._pages, look), QStackedWidget()
        compact = CompactDesk(self._presenter, self._pages, look, self._ticks)
        self._of_page: dict[Page, Rendered] = {
            Page.SIGN_IN: SignInPage(self._presenter, self._pages, look),
            Page.DESK: compact,
            Page.TRANSFER: TransferPage(self._pages, look),
            Page.PAUSE: PausePage(self._pages, look),
            Page.MORE: MorePage(self._presenter, self._pages, look, self._ticks),
        }
        for page in self._of_page.values():
            self._body.addWidget(page)
        worn.setLayout(inside := column(self._bar, gap=0))
        inside.addWidget(self._body, 1)
        self._layout.addWidget(worn)
        worn.show()

    def _place(self, state: CounterDeskState) -> None:
        """Take shape and place when they change; a window that the clerk moved meanwhile stays where it is."""
        now = (state.shape, state.page)
        if now == self._placed:
            return
        before, self._placed = self._placed, now
        bar = is_bar(*now)
        if before is None or is_bar(*before) != bar:
            self._frame(bar)
        area = self.screen().availableGeometry()
        usable = (area.x(), area.y(), area.width(), area.height())
        place = place_of(*now, self._wanted, self._metrics.px_per_mm, self._look.bar_px, usable)
        self.setFocus()  # a choice made with the mouse leaves no frame on the next page
        self.setMinimumHeight(place.height if bar else 0)
        self.resize(place.width, place.height)
        if before is None and place.x is not None and place.y is not None:
            self.move(place.x, place.y)

    def _frame(self, bar: bool) -> None:
        shown = self.isVisible()
        of_bar = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        self.setWindowFlags(self.windowFlags() | of_bar if bar else self.windowFlags() & ~of_bar)  # one new frame
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, bar)
        if shown:
            self.show()

    def _title(self, state: CounterDeskState) -> str:
        counter = texts.COUNTER.fill(number=state.counter_number).of(state.language)
        return f"{counter} · {state.hall_name.of(state.language)}"

    def _escape(self) -> None:
        if self._presenter.facts.page in (Page.TRANSFER, Page.PAUSE, Page.MORE):
            self._pages.back_pressed()
