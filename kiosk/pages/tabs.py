"""The tabs of the home page: what is used most today, and the departments."""

from collections.abc import Hashable

from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.facts import TABS_AT_MOST, departments
from kiosk.finding import texts
from kiosk.finding.place import ChooseMostUsed
from kiosk.look import Look
from kiosk.press import ChooseDepartment
from shared.domain.hall import Department, Hall
from shared.domain.ids import DepartmentId
from shared.domain.words import Language
from shared.press import Press
from shared.qt.presses import Presses
from shared.qt.touch.buttons import PERCENTS, SMALLEST_PERCENT, Kind, TouchButton

WELL_PERCENT = 92
"""How small the names of four tabs may get to stand in one row rather than in two."""


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
        made = (offered, most_used, language)
        if made != self._made:
            self._made = made
            self._make(offered if len(offered) <= TABS_AT_MOST else (), most_used, language)
        self.setVisible(len(self._buttons) > 1)
        for department_id, button in self._buttons.items():
            button.setChecked(department_id == (chosen and chosen.id))

    def _make(self, offered: tuple[Department, ...], most_used: bool, language: Language) -> None:
        for old in self._buttons.values():
            old.hide()
            self._grid.removeWidget(old)
            old.deleteLater()
        self._buttons = {}
        if offered and most_used:
            self._buttons[None] = self._tab("most_used", texts.MOST_USED.of(language), ChooseMostUsed())
        for d in offered:
            self._buttons[d.id] = self._tab(f"department_{d.code}", d.name.of(language), ChooseDepartment(d.id))
        across = self._across()
        largest = next((percent for percent in PERCENTS if self._fit(across, percent)), SMALLEST_PERCENT)
        for button in self._buttons.values():
            button.largest_percent = largest
        for position, button in enumerate(self._buttons.values()):
            self._grid.addWidget(button, *divmod(position, across))
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def _across(self) -> int:
        """Return how many tabs stand side by side: as many as their names allow."""
        look = self._look
        if not look.portrait:
            most = TABS_AT_MOST + 1
        elif len(self._buttons) == 4:
            most = 4 if self._fit(4, WELL_PERCENT) else 2
        else:
            most = 3
        most = min(most, len(self._buttons))
        # A lying panel has no height for a second row; a standing one takes it rather than small type.
        percents = (PERCENTS[-1], SMALLEST_PERCENT) if look.portrait else (SMALLEST_PERCENT,)
        tried = ((across, percent) for percent in percents for across in range(most, 1, -1))
        return next((across for across, percent in tried if self._fit(across, percent)), 1)

    def _fit(self, across: int, percent: int) -> bool:
        look = self._look
        wide = (look.width - 2 * look.margin - (across - 1) * look.gap) // across
        return all(button.fits_in(wide, percent) for button in self._buttons.values())

    def _tab(self, name: str, words: str, press: Press) -> TouchButton:
        tab = TouchButton(self._look, name, Kind.TAB)
        tab.say(words)
        tab.setCheckable(True)
        tab.clicked.connect(self._presses.telling(press))
        # A second press on the chosen tab would uncheck it before the presenter says anything.
        tab.clicked.connect(lambda: tab.setChecked(True))
        return tab
