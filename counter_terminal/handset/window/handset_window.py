"""The handset's window: shows a state, one page at a time, on a tall screen or a wide one."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_terminal.handset import texts
from counter_terminal.handset.presenter import HandsetPresenter
from counter_terminal.handset.state import HandsetState
from counter_terminal.handset.state import Page as Place
from counter_terminal.handset.window.around import Head, Nav, Said
from counter_terminal.handset.window.classes_page import ClassesPage
from counter_terminal.handset.window.find_page import FindPage
from counter_terminal.handset.window.given_page import GivenPage
from counter_terminal.handset.window.home_page import HomePage
from counter_terminal.handset.window.look import handset_sheet
from counter_terminal.handset.window.parts import Page
from counter_terminal.handset.window.services_page import ServicesPage
from counter_terminal.handset.window.sign_in_page import SignInPage
from counter_terminal.handset.window.ticket_page import TicketPage
from counter_terminal.handset.window.touches import Touches
from counter_terminal.handset.window.waits_page import WaitsPage
from counter_terminal.window.look import Look
from counter_terminal.window.parts import column, ground
from drivers.scanner.burst import Bursts
from shared.qt.keyboard_scans import KeyboardScans
from shared.qt.theme import THEMES, Metrics, Theme

PAGES: dict[Place, Callable[[HandsetPresenter, Look], Page]] = {
    Place.SIGN_IN: SignInPage,
    Place.HOME: HomePage,
    Place.FIND: FindPage,
    Place.TICKET: TicketPage,
    Place.SERVICES: ServicesPage,
    Place.CLASSES: ClassesPage,
    Place.GIVEN: GivenPage,
    Place.WAITS: WaitsPage,
}


class Pages(QStackedWidget):
    """The pages: those that are not shown do not keep the window from being small."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class HandsetWindow(QWidget):
    def __init__(self, presenter: HandsetPresenter, metrics: Metrics, dress: Callable[[Theme], None]) -> None:
        """`dress` gives the whole program a theme's palette."""
        super().__init__()
        self.setObjectName("handset_window")
        self._presenter, self._metrics, self._dress = presenter, metrics, dress
        self._theme = ""
        self._page = Place.SIGN_IN
        self.scans = KeyboardScans(Bursts(), self)
        """Tells what a scanner types, on whatever page."""
        self.touches = Touches(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._outer: QVBoxLayout = column(gap=0)
        self.setLayout(self._outer)

    def show_state(self, state: HandsetState) -> None:
        title = texts.SEPARATOR.of(state.language).join(
            (texts.TITLES[state.page].of(state.language), state.hall_name.of(state.language))
        )
        if self.windowTitle() != title:
            self.setWindowTitle(title)
        if state.theme != self._theme:
            self._build(state.theme)
        page = self._pages[state.page]
        page.setAccessibleName(texts.TITLES[state.page].of(state.language))
        for part in (self._head, self._said, self._nav, page):
            part.show_state(state)
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
        if state.page is not self._page:
            self._page = state.page
            self.setFocus()  # no keyboard comes up, and a scanner's keys are heard, until a field is touched

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a number from a keyboard too."""
        text = event.text()
        if self._page is not Place.FIND:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._presenter.finding.find_typed()
        elif event.key() == Qt.Key.Key_Backspace:
            self._presenter.finding.delete()
        elif text.isascii() and text.isalnum():
            self._presenter.finding.key(text)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus()
        if (handle := self.windowHandle()) is not None:
            handle.installEventFilter(self.touches)
            handle.installEventFilter(self.scans)  # there each key is seen once, before any widget has it

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._theme:
            self._turn()

    def _build(self, theme: str) -> None:
        """Make all pages anew in a theme."""
        self._theme = theme
        look = Look(THEMES[theme], self._metrics)
        self._dress(look.theme)
        while (item := self._outer.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        worn, body = ground("background"), QWidget()
        worn.setStyleSheet(handset_sheet(look))
        self._head, self._said, self._nav = Head(self._presenter, look), Said(look), Nav(self._presenter, look)
        self._pages = {place: make(self._presenter, look) for place, make in PAGES.items()}
        self._stack = Pages()
        for page in self._pages.values():
            self._stack.addWidget(page)
        inside = column(self._head, self._said, self._stack, gap=0)
        inside.setStretch(2, 1)
        body.setLayout(inside)
        self._around = QBoxLayout(QBoxLayout.Direction.BottomToTop)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._around.setSpacing(0)
        self._around.addWidget(self._nav)
        self._around.addWidget(body, 1)
        worn.setLayout(self._around)
        self._outer.addWidget(worn)
        self._turn()
        worn.show()

    def _turn(self) -> None:
        wide = self.width() > self.height()
        self._around.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.BottomToTop)
        self._nav.turn(wide=wide)
