"""The home page: departments as tabs, services as tiles; departments as tiles where there are many."""

from collections.abc import Hashable

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk import texts
from kiosk.facts import TABS_AT_MOST, departments, service_facts, shown_department
from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.press import ChooseDepartment, ChooseService, Touch
from kiosk.presses import Presses
from kiosk.state import Home, KioskState
from kiosk.widgets.buttons import Kind, TouchButton
from kiosk.widgets.notice import Notice
from kiosk.widgets.paged import PagedGrid
from kiosk.widgets.tile import DepartmentTile, ServiceTile, Tile
from kiosk.widgets.words import TextLabel
from shared.domain.hall import Department, Hall, Service
from shared.domain.ids import DepartmentId
from shared.domain.view import HallView
from shared.domain.words import Language

_Tiles = list[tuple[Service | Department, Tile]]


class HomePage(Page):
    """Tabs and tiles are made anew when the set-up changes; their figures are renewed with every state."""

    name = "page_home"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._notice = Notice(look, "home_notice", "good", "information-outline")
        self._tabs = _Tabs(look, presses)
        self._heading = TextLabel(look, "lead", bold=True, name="home_heading")
        self._count = TextLabel(look, "body", "quiet", name="home_count")
        self._count.setWordWrap(False)
        self._grid = PagedGrid(look, look.columns, stretch=1.45)
        self._grid.turned.connect(presses.telling(Touch()))
        self._made: Hashable = None
        self._kept: dict[DepartmentId | None, _Tiles] = {}
        self._shown: DepartmentId | None = None
        heading = QHBoxLayout()
        heading.addWidget(self._heading, 1)
        heading.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 7 if look.portrait else 4))
        column.setSpacing(look.gap)
        column.addWidget(self._notice)
        column.addWidget(self._tabs)
        column.addLayout(heading)
        column.addWidget(self._grid, 1)

    def render_state(self, state: KioskState) -> None:
        hall, view, place = state.hall, state.view, state.place
        if hall is None or view is None or not isinstance(place, Home):
            return
        department, language = shown_department(hall, place.department_id), state.language
        self._notice.say(place.said.of(language) if place.said else "")
        self._tabs.show_departments(hall, department, language)
        self._make_tiles(hall, department)
        self._fill_tiles(hall, view, language)
        heading = texts.CHOOSE_SERVICE if department else texts.CHOOSE_DEPARTMENT
        self._heading.say(heading.of(language))
        self.setAccessibleName(heading.of(language))
        self._count.say(texts.SERVICES.fill(count=len(self._kept[self._shown])).of(language) if department else "")
        self._grid.arrange((state.visit, department and department.id), language)

    def _make_tiles(self, hall: Hall, department: Department | None) -> None:
        """Put up the tiles of a department, or of departments; once made they are kept for the next citizen."""
        made = (hall.departments, hall.services)
        if made != self._made:
            self._forget()
            self._made = made
        shown = department.id if department is not None else None
        if shown in self._kept and shown == self._shown:
            return
        if shown not in self._kept:
            self._kept[shown] = self._new_tiles(hall, department)
        self._shown = shown
        self._grid.fill([tile for _, tile in self._kept[shown]], keep=True)

    def _forget(self) -> None:
        self._grid.fill([])
        for tiles in self._kept.values():
            for _, tile in tiles:
                tile.deleteLater()
        self._kept.clear()

    def _new_tiles(self, hall: Hall, department: Department | None) -> _Tiles:
        if department is None:
            return [(d, self._department_tile(d)) for d in departments(hall)]
        return [(s, self._service_tile(s)) for s in hall.department_services(department.id)]

    def _service_tile(self, service: Service) -> ServiceTile:
        tile = ServiceTile(self.look, service.code)
        tile.clicked.connect(lambda: self.presses.tell(ChooseService(service.id)))
        return tile

    def _department_tile(self, department: Department) -> DepartmentTile:
        tile = DepartmentTile(self.look, department.code)
        tile.clicked.connect(lambda: self.presses.tell(ChooseDepartment(department.id)))
        return tile

    def _fill_tiles(self, hall: Hall, view: HallView, language: Language) -> None:
        for of, tile in self._kept[self._shown]:
            match of, tile:
                case Service(), ServiceTile():
                    tile.show_facts(service_facts(hall, view, of), language)
                case Department(), DepartmentTile():
                    tile.show_department(of, len(hall.department_services(of.id)), language)


class _Tabs(QWidget):
    """The departments side by side; hidden where there is one, or too many."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__()
        self._look, self._presses = look, presses
        self._buttons: dict[DepartmentId, TouchButton] = {}
        self._made: Hashable = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.gap)

    def show_departments(self, hall: Hall, chosen: Department | None, language: Language) -> None:
        offered = departments(hall)
        self.setVisible(1 < len(offered) <= TABS_AT_MOST)
        if (offered, language) != self._made:
            self._made = (offered, language)
            self._make(offered if len(offered) <= TABS_AT_MOST else (), language)
        for department in offered:
            if (button := self._buttons.get(department.id)) is not None:
                button.setChecked(chosen is not None and department.id == chosen.id)

    def _make(self, offered: tuple[Department, ...], language: Language) -> None:
        for old in self._buttons.values():
            old.hide()
            old.deleteLater()
        self._buttons = {d.id: self._tab(d) for d in offered}
        for department in offered:
            self._buttons[department.id].say(department.name.of(language))
        across = self._across()
        for position, button in enumerate(self._buttons.values()):
            self._grid.addWidget(button, *divmod(position, across))

    def _across(self) -> int:
        """Return how many tabs stand side by side: as many as their names allow."""
        look = self._look
        most = 3 if look.portrait else TABS_AT_MOST
        for across in range(most, 1, -1):
            wide = (look.width - 2 * look.margin - (across - 1) * look.gap) // across
            if all(button.fits_in(wide) for button in self._buttons.values()):
                return across
        return 1

    def _tab(self, department: Department) -> TouchButton:
        tab = TouchButton(self._look, f"department_{department.code}", Kind.TAB)
        tab.setCheckable(True)
        tab.clicked.connect(lambda: self._presses.tell(ChooseDepartment(department.id)))
        # A second press on the chosen tab would uncheck it before the presenter says anything.
        tab.clicked.connect(lambda: tab.setChecked(True))
        return tab
