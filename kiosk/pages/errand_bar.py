"""The errands besides taking a number, side by side in everybody's reach."""

from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.errands import ERRANDS, Errand
from kiosk.look import Look
from kiosk.state import Closed, Home, KioskState, Shut
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton

ACROSS = 3
ACROSS_LANDSCAPE = 6


class ErrandBar(QWidget):
    """Shown on the home page, and after hours with what can be done then."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.gap)
        self._across = ACROSS if look.portrait else ACROSS_LANDSCAPE
        self._placed: list[TouchButton] = []
        self._buttons = [
            TouchButton(look, errand.name, Kind.WASH, icon=errand.icon, height_mm=24) for errand in ERRANDS
        ]
        for button, errand in zip(self._buttons, ERRANDS, strict=True):
            button.clicked.connect(presses.telling(errand.press))
            button.setParent(self)
            button.hide()

    def render_state(self, state: KioskState) -> None:
        offered = [button for button, errand in zip(self._buttons, ERRANDS, strict=True) if _is_offered(errand, state)]
        self.setVisible(bool(offered))
        if offered != self._placed:
            self._place(offered)
        for button, errand in zip(self._buttons, ERRANDS, strict=True):
            button.say(errand.words.of(state.language))

    def _place(self, offered: list[TouchButton]) -> None:
        for button in self._placed:
            self._grid.removeWidget(button)
            button.hide()
        for position, button in enumerate(offered):
            self._grid.addWidget(button, *divmod(position, self._across))
            button.show()
        self._placed = offered


def _is_offered(errand: Errand, state: KioskState) -> bool:
    at_home = isinstance(state.place, Home) and not errand.only_closed
    here = at_home or (state.place == Closed(Shut.HOURS) and _is_offered_closed(errand, state))
    return here and state.hall is not None and errand.offered(state.hall)


def _is_offered_closed(errand: Errand, state: KioskState) -> bool:
    """Say whether it is offered while no numbers are given: somebody is there by the hours, and can be told."""
    told = errand.after_hours or (errand.while_open and state.open_by_hours)
    needs_hall = errand.needs_hall or not errand.after_hours
    return told and not (needs_hall and state.link.away)
