"""The counter terminal's window in its three shapes: shows the state it is given, and reports keys."""

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence, QMoveEvent, QResizeEvent, QScreen, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_terminal import texts
from counter_terminal.hotkeys.one_step import OneStep
from counter_terminal.keys import KeySteps, window_keys
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState, Edge, Page
from counter_terminal.window.bar import Bar
from counter_terminal.window.frame import Frame
from counter_terminal.window.geometry import Sizes, is_bar
from counter_terminal.window.look import Look, sheet
from counter_terminal.window.more_page import MorePage
from counter_terminal.window.parts import column, ground
from counter_terminal.window.sentence_strip import SentenceStrip
from counter_terminal.window.shown_pages import ShownPages, TypedInto
from counter_terminal.window.side_bar import SideBar
from counter_terminal.window.soft_button import SoftButton
from shared.qt.theme import THEMES, Metrics, Theme
from shared.settings import CounterKeys, WindowSettings
from shared.settings.chord import Chord

_QT_NAMES = {"PageUp": "PgUp", "PageDown": "PgDown", "Win": "Meta", "Insert": "Ins", "Delete": "Del"}
AHEAD_MS = 600
"""Between two pages that are made before they are asked for."""
_DIRECTIONS = {
    Edge.TOP: QBoxLayout.Direction.TopToBottom,
    Edge.BOTTOM: QBoxLayout.Direction.BottomToTop,
    Edge.LEFT: QBoxLayout.Direction.LeftToRight,
    Edge.RIGHT: QBoxLayout.Direction.RightToLeft,
}


class CounterWindow(QWidget):
    def __init__(
        self,
        presenter: CounterPresenter,
        pages: Pages,
        metrics: Metrics,
        wanted: WindowSettings,
        dress: Callable[[Theme], None] = lambda _: None,
        keys: CounterKeys | None = None,
        frame: Callable[[QWidget], Frame] | None = None,
    ) -> None:
        """`dress` gives the whole program a theme's palette; `frame` says how the window stands on the desktop."""
        super().__init__()
        self.setObjectName("counter_window")
        self._presenter, self._pages, self._metrics, self._dress = presenter, pages, metrics, dress
        self._theme = ""
        self._state: CounterDeskState | None = None
        self._frame = frame(self) if frame else Frame(self, wanted)
        self._frame.on_edge = pages.edge_chosen
        # A clerk reads here while another program has the keyboard.
        self.setAttribute(Qt.WidgetAttribute.WA_AlwaysShowToolTips)
        self.keys = KeySteps(presenter, pages, self.take_keyboard)
        named = keys or CounterKeys()
        self._everywhere, self._chords, self._steps = named.named(), window_keys(named), OneStep()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # keys work at once; no button has a frame before Tab is used
        self._layout: QVBoxLayout = column(gap=0)
        # No page makes the window larger than its place; what has no room there scrolls.
        self._layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(self._layout)
        for name, chord in self._chords.items():
            self._listen(chord, partial(self._key, name))
        self._listen(Chord("Escape"), self._escape)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        for changed in (app.screenAdded, app.screenRemoved, app.primaryScreenChanged):
            changed.connect(self._screens_changed)
        app.screenAdded.connect(self._watch)
        for screen in app.screens():
            self._watch(screen)

    def show_state(self, state: CounterDeskState) -> None:
        self._state = state
        self.setWindowTitle(self._title(state))
        if state.theme != self._theme:
            self._build(state.theme)
        bar = is_bar(state.shape, state.page)
        self._inside.setDirection(_DIRECTIONS[state.edge] if bar else QBoxLayout.Direction.TopToBottom)
        if bar:
            self._take_bar(upright=state.edge.upright)
        self._bar.setVisible(bar)
        self._body.setVisible(not bar or state.page is not Page.DESK)
        if bar:
            self._bar.setAccessibleName(texts.PAGES[Page.DESK.value].of(state.language))
            self._strip.show_state(state)
            self._bar.show_state(state)
        if not isinstance(self._bar, Bar) or not bar:
            self._unfold_strip(said_whole=True)
        shown = self._shown_pages.of(state.page, state.shape)
        shown.setAccessibleName(texts.PAGES[state.page.value].of(state.language))
        self._body.setCurrentWidget(shown)
        if self._body.isVisibleTo(self):
            shown.show_state(state)
        self._deepen()
        if self._frame.take(state, Sizes(self._metrics.px_per_mm, self._look.bar_px, self._look.side_px)):
            # A choice made with the mouse leaves no frame on the next page.
            (shown.first_field if isinstance(shown, TypedInto) else self).setFocus()
            QTimer.singleShot(0, self, self._deepen)  # a page that was just made has its size only now

    def _deepen(self) -> None:
        """Let the page of the rest be as deep as its papers, where the screen has room."""
        shown = self._body.currentWidget()
        self._frame.deepen(shown.wanted_px if isinstance(shown, MorePage) else 0)

    def make_ahead(self) -> None:
        """Make the largest pages while nothing happens, one at a time, so that nobody waits for one when it opens."""
        if self._state is not None and self._shown_pages.make_one_ahead(self._state):
            QTimer.singleShot(AHEAD_MS, self, self.make_ahead)

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
        self._body = QStackedWidget()
        self._bars: dict[bool, Bar | SideBar] = {}
        made = ShownPages(self._presenter, self._pages, look, self._chords)
        self._shown_pages, made.added = made, self._body.addWidget
        worn.setLayout(inside := column(gap=0))
        inside.addWidget(self._body, 1)
        self._inside, self._strip = inside, SentenceStrip(look)
        self._strip.hide()
        inside.insertWidget(0, self._strip)
        self._take_bar(upright=False)
        self._layout.addWidget(worn)
        worn.show()

    def _take_bar(self, *, upright: bool) -> None:
        """Let the bar for this kind of edge be the one that is shown; each is made when it is first seen."""
        if upright not in self._bars:
            made = SideBar if upright else Bar
            self._bars[upright] = bar = made(self._presenter, self._pages, self._look, self._everywhere)
            if isinstance(bar, Bar):
                bar.on_said_whole = self._unfold_strip
            self._inside.insertWidget(0, self._bars[upright])
        self._bar = self._bars[upright]
        for each in self._bars.values():
            if each is not self._bar:
                each.hide()

    def _unfold_strip(self, said_whole: bool) -> None:
        """Show the bar's sentence below it while the bar itself has no room for all of it."""
        self._strip.setVisible(not said_whole)
        self._frame.unfold_strip(0 if said_whole else self._strip.height())

    def take_keyboard(self) -> None:
        """Let the clerk type here; asked again, let the program before go on."""
        self._frame.keyboard.take()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._frame.moved()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._frame.moved()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._frame.keyboard.left()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._frame.put()
        self._frame.moved()

    def _title(self, state: CounterDeskState) -> str:
        counter = texts.COUNTER.fill(number=state.counter_number).of(state.language)
        return f"{counter} · {state.hall_name.of(state.language)}"

    def _escape(self) -> None:
        if self._presenter.facts.page.leads_back:
            self._pages.back_pressed()

    def _listen(self, chord: Chord, pressed: Callable[[], None]) -> None:
        shortcut = QShortcut(
            QKeySequence("+".join(_QT_NAMES.get(part, part) for part in (*chord.held, chord.key))), self
        )
        shortcut.setAutoRepeat(False)  # a key held down is pressed once
        shortcut.activated.connect(pressed)

    def _key(self, name: str) -> None:
        if self._steps.counts(name, time.monotonic_ns() // 1_000_000):
            self.keys.pressed(name)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        """Let a button that does nothing now say why, as soon as the keyboard reaches it."""
        if isinstance(now, SoftButton) and now.off and now.window() is self:
            self._presenter.refuse(now.why)

    def _watch(self, screen: QScreen) -> None:
        """Follow a screen that is turned, moved or gets another size."""
        screen.geometryChanged.connect(self._screens_changed)

    def _screens_changed(self, *_: object) -> None:
        self._frame.put()
