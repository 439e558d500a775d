"""The page of all services chosen for one number: in order, each with a button that takes it off."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.facts import services_of
from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.press import ChooseService
from kiosk.state import KioskState
from kiosk.widgets.paged import PagedGrid
from kiosk.wish import MOST_SERVICES
from kiosk.wishing import texts
from kiosk.wishing.place import AlsoAnother, DropService, Wishes
from shared.domain.hall import Service
from shared.domain.words import Language
from shared.press import Touch
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.painting import paint_card
from shared.qt.touch.words import TextLabel


class WishesPage(Page):
    """At the bottom another service, and the way to the number."""

    name = "page_wishes"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._heading = TextLabel(look, "title", bold=True, name="wishes_heading")
        self._help = TextLabel(look, "body", "quiet", name="wishes_help")
        self._grid = PagedGrid(look, 1, stretch=2.0, hug=True)
        self._grid.turned.connect(presses.telling(Touch()))
        self._another = TouchButton(look, "also_another", icon="plus-circle-outline", height_mm=26)
        self._go_on = TouchButton(
            look, "go_on", Kind.PRIMARY, step="title", height_mm=40 if look.portrait else 26, icon="arrow-right"
        )
        self._another.clicked.connect(presses.telling(AlsoAnother()))
        self._go_on.clicked.connect(self._press_go_on)
        self._shown: tuple[Service, ...] = ()
        self._made: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 7 if look.portrait else 4))
        column.setSpacing(look.gap)
        for part in (self._heading, self._help):
            column.addWidget(part)
        column.addStretch(0)  # what is pressed stands low, in everybody's reach
        column.addWidget(self._grid, 1)
        buttons = QVBoxLayout() if look.portrait else QHBoxLayout()
        buttons.setSpacing(look.gap)
        buttons.addWidget(self._another, 1)
        buttons.addWidget(self._go_on, 2)
        column.addLayout(buttons)

    def render_state(self, state: KioskState) -> None:
        hall, language = state.hall, state.language
        if hall is None or not isinstance(state.place, Wishes):
            return
        self._shown = services_of(hall, state.wish.services)
        full = state.wish.full
        self._heading.say(texts.WISHES_HEADING.of(language))
        self.setAccessibleName(self._heading.text())
        self._help.say((texts.SAME_QUEUE if self._shown else texts.EMPTY).of(language))
        self._go_on.setEnabled(bool(self._shown))
        self._another.say((texts.FULL.fill(most=MOST_SERVICES) if full else texts.ANOTHER).of(language))
        self._another.setEnabled(not full)
        self._go_on.say(texts.GO_ON.of(language))
        made = (self._shown, language)
        if made != self._made:
            self._made = made
            rows = enumerate(self._shown, 1)
            self._grid.fill([_Row(self.look, self.presses, at, s, language) for at, s in rows])
        self._grid.arrange(state.visit, language)

    def _press_go_on(self) -> None:
        """Go on at the last one's page, which takes the number of all."""
        if self._shown:
            self.presses.tell(ChooseService(self._shown[-1].id))


class _Row(QWidget):
    """A service with its place in the order."""

    def __init__(self, look: Look, presses: Presses, at: int, service: Service, language: Language) -> None:
        super().__init__()
        self._look = look
        place = TextLabel(look, "title", "accent", bold=True, wrap=False)
        name = TextLabel(look, "lead", bold=True)
        place.say(str(at))
        name.say(service.name.of(language))
        drop = TouchButton(look, f"drop_{service.code}", icon="close")
        drop.say(texts.DROP.of(language), texts.DROP_SPOKEN.fill(name=service.name).of(language))
        drop.clicked.connect(presses.telling(DropService(service.id)))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.margins(8, 5))
        row.setSpacing(look.px(8))
        row.addWidget(place)
        row.addWidget(name, 1)
        row.addWidget(drop)
        self.setAccessibleName(f"{at} {name.text()}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_card(QPainter(self), self, self._look)
