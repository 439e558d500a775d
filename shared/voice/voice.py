"""What a voice can do, whoever speaks: an engine, clips of a person, or nobody."""

from collections.abc import Mapping
from typing import Protocol

from shared.domain.tongue import Tongue
from shared.domain.words import Words
from shared.voice.sentence import Sentence, syllables
from shared.voice.wav import Wav, silence

SECONDS_A_SYLLABLE = 0.28


class VoiceError(Exception):
    """A voice that cannot speak; `words` is one sentence for the operator."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


class Voice(Protocol):
    """Turns sentences into sound. One thread uses it."""

    def voices(self) -> Mapping[Tongue, str]:
        """Return the languages that are really spoken, each with the voice's name."""
        ...

    def speaks(self, sentence: Sentence) -> bool:
        """Tell whether this sentence would really be heard, whole."""
        ...

    def render(self, sentence: Sentence) -> Wav:
        """Return the sentence as sound; it may use the sentence's parts instead of its text. Raises VoiceError."""
        ...


class SilentVoice:
    """Stands in where no engine starts: silence as long as the sentence would take."""

    def voices(self) -> Mapping[Tongue, str]:
        return {}

    def speaks(self, sentence: Sentence) -> bool:  # noqa: ARG002 - none is
        return False

    def render(self, sentence: Sentence) -> Wav:
        return silence(SECONDS_A_SYLLABLE * syllables(sentence.text))
