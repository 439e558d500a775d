"""The errands besides taking a number, side by side in everybody's reach."""

from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.errands import ERRANDS
from kiosk.look import Look
from kiosk.presses import Presses
from kiosk.state import Home, KioskState
from kiosk.widgets.buttons import TouchButton

ACROSS = 3
ACROSS_LANDSCAPE = 6


class ErrandBar(QWidget):
    """Shown on the home page only."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.gap)
        across = ACROSS if look.portrait else ACROSS_LANDSCAPE
        self._buttons = [TouchButton(look, errand.name, icon=errand.icon, height_mm=24) for errand in ERRANDS]
        for position, (button, errand) in enumerate(zip(self._buttons, ERRANDS, strict=True)):
            button.clicked.connect(presses.telling(errand.press))
            grid.addWidget(button, *divmod(position, across))

    def render_state(self, state: KioskState) -> None:
        self.setVisible(isinstance(state.place, Home) and bool(ERRANDS))
        for button, errand in zip(self._buttons, ERRANDS, strict=True):
            button.say(errand.words.of(state.language))
