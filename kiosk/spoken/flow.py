"""What a citizen may do about the reading: pause it, hear it again, make it louder or softer."""

from dataclasses import replace

from kiosk.flow import Flow
from kiosk.modes import Mode
from kiosk.spoken.presses import PauseSpeech, RepeatSpeech, SpeakLouder, SpeakSofter
from kiosk.spoken.speech import Speech
from kiosk.stage import Stage
from shared.domain.words import Words
from shared.press import Answers


class Listening(Flow):
    """Changes only how the state is read; pages stay as they are."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def answers(self) -> Answers:
        return {
            PauseSpeech: lambda _: self._change(replace(self._speech, paused=not self._speech.paused)),
            RepeatSpeech: lambda _: self._change(replace(self._speech, repeats=self._speech.repeats + 1, paused=False)),
            SpeakLouder: lambda _: self._change(self._speech.at(self._speech.volume + 1)),
            SpeakSofter: lambda _: self._change(self._speech.at(self._speech.volume - 1)),
        }

    def voice_seen(self, trouble: Words | None) -> None:
        """Take in whether anybody can hear; a mode that nobody hears is of no use and ends."""
        modes = self._stage.state.modes
        if trouble is not None and modes.spoken:
            modes = modes.toggled(Mode.SPOKEN)
        self._stage.change(speech=replace(self._speech, trouble=trouble), modes=modes)

    @property
    def _speech(self) -> Speech:
        return self._stage.state.speech

    def _change(self, speech: Speech) -> None:
        if self._stage.state.modes.spoken:
            self._stage.change(speech=speech)
