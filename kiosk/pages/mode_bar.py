"""How the kiosk can be made to suit: one button for each mode and one for the language, on every page."""

from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk import texts
from kiosk.look import Look
from kiosk.modes import Mode
from kiosk.press import SwitchLanguage, ToggleMode
from kiosk.spoken.texts import NO_SOUND
from kiosk.state import KioskState
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton

_ICONS = {
    Mode.ELDER: "format-size",
    Mode.HIGH_CONTRAST: "contrast-circle",
    Mode.LOW_REACH: "wheelchair-accessibility",
    Mode.SPOKEN: "volume-high",
}
HEIGHT_MM = 24


class ModeBar(QWidget):
    """A mode that is on is shown as pressed; pressing again ends it."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__()
        self._buttons = {mode: self._button(look, presses, mode) for mode in Mode}
        self._language = TouchButton(look, "language", icon="translate", height_mm=HEIGHT_MM, padding_mm=3)
        self._language.clicked.connect(presses.telling(SwitchLanguage()))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.gap)
        for column, button in enumerate((*self._buttons.values(), self._language)):
            grid.addWidget(button, 0, column)
            grid.setColumnStretch(column, 1)

    def render_state(self, state: KioskState) -> None:
        language = state.language
        for mode, button in self._buttons.items():
            on = state.modes.has(mode)
            button.setChecked(on)
            button.setEnabled(state.place.has_modes)
            spoken = (texts.MODE_OFF if on else texts.MODE_ON)[mode]
            button.say(texts.MODE[mode].of(language), spoken.of(language))
        if (trouble := state.speech.trouble) is not None:
            self._buttons[Mode.SPOKEN].say(NO_SOUND.of(language), trouble.of(language))
        self._buttons[Mode.SPOKEN].setEnabled(trouble is None and state.place.has_modes)
        self._language.say(texts.LANGUAGE.of(language), texts.LANGUAGE_SPOKEN.of(language))

    def _button(self, look: Look, presses: Presses, mode: Mode) -> TouchButton:
        button = TouchButton(look, f"mode_{mode.value}", Kind.TAB, icon=_ICONS[mode], height_mm=HEIGHT_MM, padding_mm=3)
        button.setCheckable(True)
        button.clicked.connect(presses.telling(ToggleMode(mode)))
        # The presenter says what is on; a press alone changes nothing.
        button.clicked.connect(lambda now: button.setChecked(not now))
        return button
