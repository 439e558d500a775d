"""The search page: a field, what was found as tiles, and a keyboard low on the page."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kiosk.facts import service_facts, services_of
from kiosk.finding import texts
from kiosk.finding.keyboard import Keyboard
from kiosk.finding.place import Search, Typed
from kiosk.guide.button import GuideButton
from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.press import ChooseService
from kiosk.state import KioskState
from kiosk.widgets.notice import Notice
from kiosk.widgets.paged import PagedGrid
from kiosk.widgets.tile import ServiceTile
from shared.domain.hall import Hall, Service
from shared.domain.ids import ServiceId
from shared.domain.words import NOTHING, Language
from shared.press import Touch
from shared.qt.presses import Presses
from shared.qt.touch.typing_field import offers_window
from shared.qt.touch.words import TextLabel


class SearchPage(Page):
    """Keys on the screen and keys of a keyboard fill the same field; an input method works in it, too."""

    name = "page_search"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._field = _field(look)
        self._field.textEdited.connect(lambda text: presses.tell(Typed(text)))
        self._told = TextLabel(look, "body", "quiet", name="search_told")
        self._nothing = Notice(look, "search_nothing", "caution", "magnify-close")
        self._guide = GuideButton(look, presses)
        self._grid = PagedGrid(look, look.columns if look.portrait else 1, stretch=1.2)
        self._grid.turned.connect(presses.telling(Touch()))
        self._keyboard = Keyboard(look, presses)
        self._made: Hashable = None
        self._tiles: dict[ServiceId, ServiceTile] = {}
        self._shown: tuple[ServiceId, ...] = ()
        if look.portrait:
            self._stand()
        else:
            self._lie()

    def _stand(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(self.look.margins(12, 7))
        column.setSpacing(self.look.gap)
        for part in (self._field, self._told, self._nothing):
            column.addWidget(part)
        column.addWidget(self._grid, 1)
        column.addWidget(self._guide)
        column.addWidget(self._keyboard)

    def _lie(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(self.look.gap)
        right.addWidget(self._field)
        right.addWidget(self._told)
        right.addWidget(self._nothing)
        right.addWidget(self._guide)
        right.addStretch(1)
        right.addWidget(self._keyboard)
        row = QHBoxLayout(self)
        row.setContentsMargins(self.look.margins(12, 4))
        row.setSpacing(self.look.px(8))
        row.addWidget(self._grid, 4)
        row.addLayout(right, 5)

    def render_state(self, state: KioskState) -> None:
        hall, view, place, language = state.hall, state.lines, state.place, state.language
        if hall is None or view is None or not isinstance(place, Search):
            return
        self.setAccessibleName(texts.TYPE_HERE.of(language))
        self._show_field(place.typed, language)
        found = services_of(hall, place.found)
        # Until something is typed, everything is there to be looked through.
        services = found if place.typed.strip() else hall.services
        self._tell(place, len(found), language)
        self._show_tiles(hall, services)
        for service in services:
            facts = service_facts(hall, view, service, state.now, seen=not state.link.away)
            self._tiles[service.id].show_facts(facts, language)
        self._grid.arrange((state.visit, place.typed), language)
        self._keyboard.say(language)

    def showEvent(self, event: QShowEvent) -> None:
        """Let a keyboard of the machine write at once."""
        super().showEvent(event)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_field(self, typed: str, language: Language) -> None:
        self._field.setPlaceholderText(texts.TYPE_HERE.of(language))
        self._field.setAccessibleName(texts.TYPE_HERE.of(language))
        if self._field.text() != typed:
            self._field.setText(typed)

    def _tell(self, place: Search, count: int, language: Language) -> None:
        searched = bool(place.typed.strip())
        nothing = texts.NOTHING_FOUND.fill(typed=place.typed) if searched and not count else NOTHING
        told = texts.FOUND.fill(count=count) if count else NOTHING if searched else texts.HINT
        self._told.say(told.of(language))
        self._nothing.say(nothing.of(language))
        self._guide.offer(language)
        self._guide.setVisible(nothing != NOTHING)

    def _show_tiles(self, hall: Hall, services: Sequence[Service]) -> None:
        """Put the tiles up; made once for a set-up, they are used for every search."""
        if hall.services != self._made:
            self._grid.fill([])
            for tile in self._tiles.values():
                tile.deleteLater()
            self._made, self._tiles, self._shown = hall.services, {}, ()
        shown = tuple(service.id for service in services)
        if shown != self._shown:
            self._shown = shown
            self._grid.fill([self._tile(service) for service in services], keep=True)

    def _tile(self, service: Service) -> QWidget:
        if service.id not in self._tiles:
            tile = ServiceTile(self.look, service.code)
            tile.clicked.connect(lambda: self.presses.tell(ChooseService(service.id)))
            self._tiles[service.id] = tile
        return self._tiles[service.id]


class _Field(QLineEdit):
    def event(self, event: QEvent) -> bool:
        return False if offers_window(event) else super().event(event)


def _field(look: Look) -> QLineEdit:
    field = _Field()
    field.setObjectName("search_typed")
    field.setFont(look.font("title" if look.portrait else "lead"))
    field.setFixedHeight(look.px(26 if look.portrait else 22))
    field.setTextMargins(look.margins(6, 0))
    edge = f"border: {max(2, look.theme.border_px)}px solid {look.theme.accent}; border-radius: {look.radius}px;"
    field.setStyleSheet(f"QLineEdit {{ {edge} background: {look.theme.surface}; color: {look.theme.text}; }}")
    field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    field.setDragEnabled(False)
    palette = QPalette()
    for role, token in ((QPalette.ColorRole.Base, "surface"), (QPalette.ColorRole.Text, "text")):
        palette.setColor(role, look.colour(token))
    palette.setColor(QPalette.ColorRole.PlaceholderText, look.colour("quiet"))
    field.setPalette(palette)
    return field
