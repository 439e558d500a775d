"""The tabs of the home page: what is used most today, and the departments."""

from collections.abc import Hashable

from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.facts import TABS_AT_MOST, departments
from kiosk.finding import texts
from kiosk.finding.place import ChooseMostUsed
from kiosk.look import Look
from kiosk.press import ChooseDepartment, Press
from kiosk.presses import Presses
from kiosk.widgets.buttons import Kind, TouchButton
from shared.domain.hall import Department, Hall
from shared.domain.ids import DepartmentId
from shared.domain.words import Language


class Tabs(QWidget):
    """Side by side; hidden where there is one, or too many departments."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__()
        self._look, self._presses = look, presses
        self._buttons: dict[DepartmentId | None, TouchButton] = {}
        self._made: Hashable = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.gap)

    def show_departments(
        self, hall: Hall, chosen: Department | None, language: Language, *, most_used: bool = False
    ) -> None:
        """`chosen` is None while what is used most is shown."""
        offered = departments(hall)
        if (offered, most_used) != self._made:
            self._made = (offered, most_used)
            self._make(offered if len(offered) <= TABS_AT_MOST else (), most_used)
        self.setVisible(len(self._buttons) > 1)
        for department in offered:
            if (button := self._buttons.get(department.id)) is not None:
                button.say(department.name.of(language))
                button.setChecked(chosen is not None and department.id == chosen.id)
        if (first := self._buttons.get(None)) is not None:
            first.say(texts.MOST_USED.of(language))
            first.setChecked(chosen is None)

    def _make(self, offered: tuple[Department, ...], most_used: bool) -> None:
        for old in self._buttons.values():
            old.deleteLater()
        self._buttons = {None: self._tab("most_used", ChooseMostUsed())} if offered and most_used else {}
        self._buttons |= {d.id: self._tab(f"department_{d.code}", ChooseDepartment(d.id)) for d in offered}
        across = 3 if self._look.portrait else TABS_AT_MOST + 1
        for position, button in enumerate(self._buttons.values()):
            self._grid.addWidget(button, *divmod(position, across))

    def _tab(self, name: str, press: Press) -> TouchButton:
        tab = TouchButton(self._look, name, Kind.TAB)
        tab.setCheckable(True)
        tab.clicked.connect(self._presses.telling(press))
        # A second press on the chosen tab would uncheck it before the presenter says anything.
        tab.clicked.connect(lambda: tab.setChecked(True))
        return tab
