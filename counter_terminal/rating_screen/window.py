"""The window of the citizen's screen: covers a small second monitor, and never takes the clerk's keys."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from counter_terminal.rating_screen import texts
from counter_terminal.rating_screen.card import ClerkCard
from counter_terminal.rating_screen.look import ScreenLook, look_for
from counter_terminal.rating_screen.mind import RatingScreenMind
from counter_terminal.rating_screen.panels import LevelsPanel, Panel, ReasonsPanel, WelcomePanel
from counter_terminal.rating_screen.state import RatingPage, RatingScreenState
from counter_terminal.rating_screen.touch_key import KeyKind, TouchKey
from counter_terminal.window.parts import column, ground, row
from shared.qt.theme import THEMES, Theme, family

BEFORE_ALL = (
    Qt.WindowType.Tool  # on Windows neither in the task bar nor in Alt+Tab
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)
"""The clerk has no business with it, and must not put it away, by mistake or on purpose."""

MOST = 0.9
"""Of its monitor; a window that covers less was moved, or made smaller."""


class RatingScreenWindow(QWidget):
    def __init__(self, mind: RatingScreenMind, theme: str, photos: Path | None = None) -> None:
        """`photos` is the folder of the clerks' photos; without it a silhouette is shown."""
        super().__init__()
        self.setObjectName("rating_screen")
        self.setWindowTitle("小窗 Xiaochuang")
        self.setWindowFlags(BEFORE_ALL)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)  # the program ends with the clerk's window
        # A dock on X11: no desktop lists one in its task bar, minimises it, or hides it to show the desktop.
        self.setAttribute(Qt.WidgetAttribute.WA_X11NetWmWindowTypeDock)
        self._mind, self._theme, self._photos = mind, THEMES[theme], photos
        self._state: RatingScreenState | None = None
        self._look: ScreenLook | None = None
        self.setLayout(column(gap=0))

    def cover(self, screen: QScreen) -> None:
        """Fill a monitor."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        # Not showFullScreen, which asks for the keyboard, too.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()
        self.raise_()

    @property
    def is_seen(self) -> bool:
        """Whether it is there to be looked at, as far as the desktop tells."""
        handle = self.windowHandle()
        return self.isVisible() and not self.isMinimized() and handle is not None and handle.isExposed()

    def fills(self, screen: QScreen) -> bool:
        """Tell whether it lies over its monitor, but for what a desktop may keep for itself."""
        whole = screen.geometry()
        there = self.geometry().intersected(whole)
        return there.width() * there.height() >= MOST * whole.width() * whole.height()

    def show_state(self, state: RatingScreenState) -> None:
        self._state = state
        if state.page is not RatingPage.WELCOME:
            self.raise_()  # every second of a form, since its seconds change: what lies over it is not for citizens
        if self._look is None:
            self._build(self.size())
        shown = self._page(state.page)
        # One after the other: with two pages at once, the window would become higher than its monitor, and stay so.
        for page in self._pages.values():
            if page is not shown:
                page.hide()
        self._make_room(state.page)
        self._card.show_state(state)
        self._language.say(texts.OTHER_LANGUAGE.of(state.language))
        shown.setAccessibleName(state.title.of(state.language))
        shown.show_state(state)
        shown.show()

    def _make_room(self, page: RatingPage) -> None:
        """Leave the keyboard the whole width, and nearly the whole height; that the reasons need, too."""
        writing = page is RatingPage.WRITING
        if self._look is not None:
            sides, above = 6 if writing else 8, 4 if page in (RatingPage.REASONS, RatingPage.WRITING) else 6
            px = self._look.px
            self._right.setContentsMargins(px(sides), px(above), px(sides), px(above))
        self._card.setVisible(not writing)

    def _page(self, page: RatingPage) -> Panel:
        """Return a page; that with the keyboard is made when somebody first wants to write."""
        if page not in self._pages and self._look is not None:
            from counter_terminal.rating_screen.writing_panel import WritingPanel

            self._pages[page] = WritingPanel(self._look, self._mind)
            self._right.addWidget(self._pages[page], 1)
        return self._pages[page]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if look_for(self._theme, event.size()) != self._look and self._state is not None:
            self._look = None
            self.show_state(self._state)

    def _build(self, size: QSize) -> None:
        self._look = look = look_for(self._theme, size)
        layout = self.layout()
        assert layout is not None
        while (item := layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._language = TouchKey(look, KeyKind.STEP, "language")
        self._language.clicked.connect(self._mind.language_pressed)
        self._card = ClerkCard(look, self._photos, self._language)
        self._pages: dict[RatingPage, Panel] = {
            RatingPage.WELCOME: WelcomePanel(look, "welcome"),
            RatingPage.LEVELS: LevelsPanel(look, self._mind),
            RatingPage.REASONS: ReasonsPanel(look, self._mind),
            RatingPage.THANKS: WelcomePanel(look, "thanks"),
        }
        # No stack: that would be as high as its highest page, and the window higher than its monitor.
        self._right = column(gap=0)
        for page in self._pages.values():
            page.hide()
            self._right.addWidget(page, 1)
        worn = ground("background")
        worn.setStyleSheet(sheet(look, self._theme))
        whole = column(self._card, gap=0) if look.portrait else row(self._card, gap=0)
        whole.addLayout(self._right, 1)
        worn.setLayout(whole)
        layout.addWidget(worn)
        worn.show()


def sheet(look: ScreenLook, theme: Theme) -> str:
    """Return the window's style sheet."""
    steps = "".join(
        f'QLabel[type="{step}"] {{ font-size: {look.metrics.type_px(step)}px; }}\n'
        for step in ("body", "lead", "title", "large", "display")
    )
    return f"""
    * {{ font-family: "{family()}"; }}
    QFrame[ground="background"] {{ background: {theme.background}; border: none; }}
    QFrame[ground="wash"] {{ background: {theme.accent_wash}; border: none; }}
    QLabel {{ background: transparent; }}
    QLabel[type] {{ color: {theme.text}; }}
    {steps}
    QLabel[bold="true"] {{ font-weight: 700; }}
    QLabel[ink="quiet"] {{ color: {theme.quiet}; }}
    QLabel[ink="caution"] {{ color: {theme.caution}; }}
    QLabel[ink="accent"] {{ color: {theme.accent}; }}
    """
