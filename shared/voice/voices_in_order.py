"""Several voices as one: each sentence is spoken, whole, by the first voice that speaks it."""

from collections.abc import Mapping, Sequence

from shared.domain.tongue import Tongue
from shared.voice.sentence import Sentence
from shared.voice.voice import Voice
from shared.voice.wav import Wav


class VoicesInOrder:
    """The last voice is asked for what no voice speaks."""

    def __init__(self, voices: Sequence[Voice]) -> None:
        """`voices` has at least one."""
        self._voices = tuple(voices)

    def voices(self) -> Mapping[Tongue, str]:
        """Return the names of all voices of each language, in the order in which they are tried."""
        names: dict[Tongue, str] = {}
        for voice in self._voices:
            for language, name in voice.voices().items():
                names[language] = f"{names[language]}, {name}" if language in names else name
        return names

    def speaks(self, sentence: Sentence) -> bool:
        return self.voice_for(sentence).speaks(sentence)

    def render(self, sentence: Sentence) -> Wav:
        return self.voice_for(sentence).render(sentence)

    def voice_for(self, sentence: Sentence) -> Voice:
        return next((voice for voice in self._voices if voice.speaks(sentence)), self._voices[-1])
