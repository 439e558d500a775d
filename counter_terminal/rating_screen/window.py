"""The window of the citizen's screen: covers a small second monitor, and never takes the clerk's keys."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QScreen
from PySide6.QtWidgets import QStackedWidget, QWidget

from counter_terminal.rating_screen import texts
from counter_terminal.rating_screen.card import ClerkCard
from counter_terminal.rating_screen.look import ScreenLook, look_for
from counter_terminal.rating_screen.mind import RatingScreenMind
from counter_terminal.rating_screen.panels import LevelsPanel, Panel, ReasonsPanel, WelcomePanel
from counter_terminal.rating_screen.state import RatingPage, RatingScreenState
from counter_terminal.rating_screen.touch_key import KeyKind, TouchKey
from counter_terminal.window.parts import column, ground, row
from shared.qt.theme import THEMES, Theme, family


class RatingScreenWindow(QWidget):
    def __init__(self, mind: RatingScreenMind, theme: str, photos: Path | None = None) -> None:
        """`photos` is the folder of the clerks' photos; without it a silhouette is shown."""
        super().__init__()
        self.setObjectName("rating_screen")
        self.setWindowTitle("小窗 Xiaochuang")
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._mind, self._theme, self._photos = mind, THEMES[theme], photos
        self._state: RatingScreenState | None = None
        self._look: ScreenLook | None = None
        self.setLayout(column(gap=0))

    def cover(self, screen: QScreen) -> None:
        """Fill a monitor."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def show_state(self, state: RatingScreenState) -> None:
        self._state = state
        if self._look is None:
            self._build(self.size())
        self._card.show_state(state)
        self._language.say(texts.OTHER_LANGUAGE.of(state.language))
        shown = self._pages[state.page]
        shown.setAccessibleName(state.title.of(state.language))
        shown.show_state(state)
        self._body.setCurrentWidget(shown)

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
        self._card, self._body = ClerkCard(look, self._photos, self._language), QStackedWidget()
        self._pages: dict[RatingPage, Panel] = {
            RatingPage.WELCOME: WelcomePanel(look, "welcome"),
            RatingPage.LEVELS: LevelsPanel(look, self._mind),
            RatingPage.REASONS: ReasonsPanel(look, self._mind),
            RatingPage.THANKS: WelcomePanel(look, "thanks"),
        }
        for page in self._pages.values():
            self._body.addWidget(page)
        margin = look.px(8)
        right = column(gap=0, margins=(margin, look.px(7), margin, look.px(6)))
        right.addWidget(self._body, 1)
        worn = ground("background")
        worn.setStyleSheet(sheet(look, self._theme))
        whole = column(self._card, gap=0) if look.portrait else row(self._card, gap=0)
        whole.addLayout(right, 1)
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
    QWidget {{ color: {theme.text}; }}
    QFrame[ground="background"] {{ background: {theme.background}; border: none; }}
    QFrame[ground="wash"] {{ background: {theme.accent_wash}; border: none; }}
    QLabel {{ background: transparent; }}
    {steps}
    QLabel[bold="true"] {{ font-weight: 700; }}
    QLabel[ink="quiet"] {{ color: {theme.quiet}; }}
    QLabel[ink="accent"] {{ color: {theme.accent}; }}
    """
