"""The home page: departments as tabs, services as tiles; departments as tiles where there are many."""

from collections.abc import Hashable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk import texts
from kiosk.facts import TABS_AT_MOST, departments, service_facts, services_of, shown_department
from kiosk.finding.field import SearchField
from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.pages.tabs import Tabs
from kiosk.press import ChooseDepartment, ChooseService
from kiosk.state import Home, KioskState
from kiosk.suggesting.strip import DraftStrip
from kiosk.widgets.notice import Notice
from kiosk.widgets.paged import PagedGrid
from kiosk.widgets.tile import DepartmentTile, ServiceTile, Tile
from kiosk.wishing.strip import WishStrip
from shared.domain.hall import Department, Hall, Service
from shared.domain.view import HallView
from shared.press import Touch
from shared.qt.presses import Presses
from shared.qt.touch.words import TextLabel

_Tiles = list[tuple[Service | Department, Tile]]


class HomePage(Page):
    """Tabs and tiles are made anew when the set-up changes; their figures are renewed with every state."""

    name = "page_home"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._notice = Notice(look, "home_notice")
        self._wish, self._draft = WishStrip(look, presses), DraftStrip(look, presses)
        self._search = SearchField(look, presses)
        self._tabs = Tabs(look, presses)
        self._heading = TextLabel(look, "lead", bold=True, wrap=look.portrait, name="home_heading")
        self._count = TextLabel(look, "body", "quiet", name="home_count")
        self._count.setWordWrap(False)
        self._grid = PagedGrid(look, look.columns, stretch=1.45)
        self._grid.turned.connect(presses.telling(Touch()))
        self._made: Hashable = None
        self._kept: dict[Hashable, _Tiles] = {}
        self._shown: Hashable = None
        heading = QHBoxLayout()
        heading.setSpacing(look.px(8))
        heading.addWidget(self._heading, 1 if look.portrait else 0)
        heading.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 7 if look.portrait else 4))
        column.setSpacing(look.gap)
        column.addWidget(self._notice)
        left_open = QVBoxLayout() if look.portrait else QHBoxLayout()
        left_open.setSpacing(look.gap)
        left_open.addWidget(self._wish, 1)
        left_open.addWidget(self._draft, 1)
        column.addLayout(left_open)
        if look.portrait:
            for part in (self._search, self._tabs):
                column.addWidget(part)
            column.addLayout(heading)
        else:
            # A lying panel has room beside the heading, and little above the tiles.
            heading.addWidget(self._search, 1)
            column.addLayout(heading)
            column.addWidget(self._tabs)
        column.addWidget(self._grid, 1)

    def render_state(self, state: KioskState) -> None:
        hall, view, place = state.hall, state.lines, state.place
        if hall is None or view is None or not isinstance(place, Home):
            return
        language, most_used = state.language, services_of(hall, state.most_used)
        at_most_used = place.department_id is None and bool(most_used)
        department = None if at_most_used else shown_department(hall, place.department_id)
        self._notice.tell(place.said, language)
        self._wish.show_wish(hall, state, language)
        self._draft.show_draft(state)
        self._search.say(language)
        self._tabs.show_departments(hall, department, language, most_used=bool(most_used))
        self._make_tiles(hall, department, most_used if at_most_used else ())
        self._fill_tiles(hall, view, state)
        heading = texts.CHOOSE_SERVICE if department or at_most_used else texts.CHOOSE_DEPARTMENT
        self._heading.say(heading.of(language))
        self.setAccessibleName(heading.of(language))
        self._count.say(texts.SERVICES.fill(count=len(self._kept[self._shown])).of(language) if department else "")
        self._grid.arrange((state.visit, self._shown), language)

    def _make_tiles(self, hall: Hall, department: Department | None, most_used: tuple[Service, ...]) -> None:
        """Put up the tiles of what is chosen; once made they are kept for the next citizen."""
        made = (hall.departments, hall.services)
        if made != self._made:
            self._forget()
            self._made = made
        shown = department.id if department is not None else tuple(service.id for service in most_used)
        if shown in self._kept and shown == self._shown:
            return
        if shown not in self._kept:
            self._kept[shown] = self._new_tiles(hall, department, most_used)
        self._shown = shown
        self._grid.fill([tile for _, tile in self._kept[shown]], keep=True)

    def _forget(self) -> None:
        self._grid.fill([])
        for tiles in self._kept.values():
            for _, tile in tiles:
                tile.deleteLater()
        self._kept.clear()

    def _new_tiles(self, hall: Hall, department: Department | None, most_used: tuple[Service, ...]) -> _Tiles:
        services = hall.department_services(department.id) if department is not None else most_used
        tiles: _Tiles = [(s, self._service_tile(s)) for s in services]
        offering = departments(hall)
        if department is None and (not most_used or len(offering) > TABS_AT_MOST):
            tiles += [(d, self._department_tile(d)) for d in offering]
        return tiles

    def _service_tile(self, service: Service) -> ServiceTile:
        tile = ServiceTile(self.look, service.code)
        tile.clicked.connect(lambda: self.presses.tell(ChooseService(service.id)))
        return tile

    def _department_tile(self, department: Department) -> DepartmentTile:
        tile = DepartmentTile(self.look, department.code)
        tile.clicked.connect(lambda: self.presses.tell(ChooseDepartment(department.id)))
        return tile

    def _fill_tiles(self, hall: Hall, view: HallView, state: KioskState) -> None:
        language, seen = state.language, not state.link.away
        for of, tile in self._kept[self._shown]:
            match of, tile:
                case Service(), ServiceTile():
                    tile.show_facts(service_facts(hall, view, of, state.now, seen=seen), language)
                case Department(), DepartmentTile():
                    tile.show_department(of, len(hall.department_services(of.id)), language)
