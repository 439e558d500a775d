"""The kiosk's window: shows a state on the page it belongs to, and reports what was touched."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kiosk import texts
from kiosk.id_card.reminder import card_words
from kiosk.look import Look, look_for
from kiosk.pages.all_pages import PAGES
from kiosk.pages.footer import Footer
from kiosk.pages.header import Header
from kiosk.pages.still_there import StillThere
from kiosk.press import Touch
from kiosk.presses import Presses
from kiosk.state import KioskState
from kiosk.widgets.notice import Notice
from kiosk.widgets.touch import BY_KEYS
from shared.qt.theme import Theme


class Panel(QWidget):
    """All pages, made for one look."""

    def __init__(self, look: Look, presses: Presses, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._pages = {place: page(look, presses) for place, page in PAGES.items()}
        self._header, self._footer = Header(look), Footer(look, presses)
        self._link = Notice(look, "reconnecting", "caution", "lan-disconnect")
        self._card = Notice(look, "card_left", "caution", "card-account-details-outline")
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._still_there = StillThere(look, presses, self)
        self._lay_out()

    def _lay_out(self) -> None:
        link = QVBoxLayout()
        link.setContentsMargins(self.look.margin, self.look.gap, self.look.margin, 0)
        link.setSpacing(self.look.gap)
        for notice in (self._link, self._card):
            link.addWidget(notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(link)
        column.addWidget(self._stack, 1)
        column.addWidget(self._footer)

    def render_state(self, state: KioskState) -> None:
        self._header.render_state(state)
        self._link.say(_link_words(state))
        self._card.say(card_words(state).of(state.language))
        page = self._pages[type(state.place)]
        page.render_state(state)
        self._stack.setCurrentWidget(page)
        self._footer.render_state(state)
        self._still_there.render_state(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._still_there.setGeometry(self.rect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.colour("background"))


class KioskWindow(QWidget):
    """Makes its panel anew when its size changes: every millimetre then counts differently."""

    def __init__(self, theme: Theme, width_mm: float | None = None) -> None:
        """`width_mm` is the real width of the panel this window fills; without it a 32-inch one is drawn in small."""
        super().__init__()
        self.setObjectName("kiosk")
        self.setWindowTitle("小窗 取号机")
        self._theme, self._width_mm = theme, width_mm
        self._panel: Panel | None = None
        self._state: KioskState | None = None
        self.presses = Presses(self)

    def show_state(self, state: KioskState) -> None:
        """Show a state; nothing else changes what is on screen."""
        self._state = state
        if self._panel is not None:
            self._panel.render_state(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look = look_for(self._theme, self.width(), self.height(), self._width_mm)
        if self._panel is None or look != self._panel.look:
            self._make_panel(look)
        assert self._panel is not None
        self._panel.setGeometry(self.rect())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Notice a touch beside the buttons, too: somebody is there."""
        self.presses.tell(Touch())
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Qt offers every key to the window as a possible shortcut, whatever then becomes of it.
        if event.type() is QEvent.Type.ShortcutOverride:
            self.setProperty(BY_KEYS, True)
            self.presses.tell(Touch())
        return super().event(event)

    def _make_panel(self, look: Look) -> None:
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
        self._panel = Panel(look, self.presses, self)
        self._panel.setGeometry(self.rect())
        if self._state is not None:
            self._panel.render_state(self._state)
        self._panel.show()


def _link_words(state: KioskState) -> str:
    since = state.link.away_since
    if since is None:
        return ""
    at = since.astimezone(state.hall.zone) if state.hall else since
    return texts.RECONNECTING.fill(since=f"{at:%H:%M}").of(state.language)
