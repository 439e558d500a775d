"""All that is on the screen, made for one look: header, the page, footer, and the question over them."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kiosk import texts
from kiosk.id_card.reminder import card_words
from kiosk.look import Look
from kiosk.pages.all_pages import AHEAD, PAGES
from kiosk.pages.footer import Footer
from kiosk.pages.header import Header
from kiosk.pages.page import Page
from kiosk.pages.still_there import StillThere
from kiosk.pages.upper import Upper
from kiosk.state import KioskState
from kiosk.widgets.notice import Notice
from shared.qt.presses import Presses


class Panel(QWidget):
    """Where a citizen reaches only the lower part, the header gives way to what is only looked at.

    A page is made when it is first shown, or before that, unless few see it, when nothing else is to be done: making
    all of them takes a third of a second, for which neither a start nor a change of modes shall wait.
    """

    def __init__(self, look: Look, presses: Presses, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._presses = presses
        self._pages: dict[type[Page], Page] = {}
        self._header = Upper(look) if look.upper_px else Header(look)
        self._footer = Footer(look, presses)
        self._link = Notice(look, "reconnecting", "caution", "lan-disconnect")
        self._card = Notice(look, "card_left", "caution", "card-account-details-outline")
        self._stack = QStackedWidget()
        self._still_there = StillThere(look, presses, self)
        self._lay_out()
        self._make_one_more()
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._make_one_more)
        self._idle.start()

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

    @property
    def page(self) -> Page:
        """The page that is shown."""
        shown = self._stack.currentWidget()
        assert isinstance(shown, Page)
        return shown

    @property
    def asking(self) -> QWidget | None:
        """The question that lies over the page, if it is asked just now."""
        return None if self._still_there.isHidden() else self._still_there

    def render_state(self, state: KioskState) -> None:
        self._header.render_state(state)
        self._link.say(_link_words(state))
        self._card.say(card_words(state).of(state.language))
        page = self._page_of(PAGES[type(state.place)])
        page.render_state(state)
        self._stack.setCurrentWidget(page)
        self._footer.render_state(state)
        if state.place.fills_screen:
            self._header.hide()
        self._footer.setHidden(state.place.fills_screen)
        self._still_there.render_state(state)

    def _page_of(self, kind: type[Page]) -> Page:
        page = self._pages.get(kind)
        if page is None:
            page = self._pages[kind] = kind(self.look, self._presses)
            self._stack.addWidget(page)
        return page

    def _make_one_more(self) -> None:
        missing = next((kind for kind in AHEAD if kind not in self._pages), None)
        if missing is None:
            self._idle.stop()
        else:
            self._page_of(missing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._still_there.setGeometry(self.rect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.colour("background"))


def _link_words(state: KioskState) -> str:
    since = state.link.away_since
    if since is None:
        return ""
    at = since.astimezone(state.hall.zone) if state.hall else since
    return texts.RECONNECTING.fill(since=f"{at:%H:%M}").of(state.language)
