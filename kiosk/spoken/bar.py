"""The row of buttons for who is read to: pause, once more, softer and louder."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.look import Look
from kiosk.spoken import texts
from kiosk.spoken.presses import PauseSpeech, RepeatSpeech, SpeakLouder, SpeakSofter
from kiosk.spoken.speech import LOUDEST
from kiosk.state import KioskState
from shared.press import Press
from shared.qt.presses import Presses
from shared.qt.touch.buttons import TouchButton


class SpeechBar(QWidget):
    """Shown in the spoken mode only; a volume that cannot change further disables its button."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__()
        self._pause = _button(look, presses, "speech_pause", "pause", PauseSpeech())
        self._repeat = _button(look, presses, "speech_repeat", "replay", RepeatSpeech())
        self._softer = _button(look, presses, "speech_softer", "volume-minus", SpeakSofter())
        self._louder = _button(look, presses, "speech_louder", "volume-plus", SpeakLouder())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.gap)
        for button in (self._pause, self._repeat, self._softer, self._louder):
            row.addWidget(button, 1)

    def render_state(self, state: KioskState) -> None:
        speech, language = state.speech, state.language
        self.setVisible(state.modes.spoken)
        self._pause.say((texts.GO_ON if speech.paused else texts.PAUSE).of(language))
        self._repeat.say(texts.REPEAT.of(language))
        volume = texts.VOLUME.fill(volume=speech.volume, loudest=LOUDEST).of(language)
        for button, words in ((self._softer, texts.SOFTER), (self._louder, texts.LOUDER)):
            button.say(words.of(language), f"{words.of(language)} {volume}")
        self._softer.setEnabled(speech.volume > 1)
        self._louder.setEnabled(speech.volume < LOUDEST)


def _button(look: Look, presses: Presses, name: str, icon: str, press: Press) -> TouchButton:
    button = TouchButton(look, name, icon=icon, padding_mm=3)
    button.clicked.connect(presses.telling(press))
    return button
