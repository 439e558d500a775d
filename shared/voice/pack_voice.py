"""The voice of a pack: calls joined from its clips, in memory."""

from collections.abc import Mapping

from shared.domain.tongue import Tongue
from shared.voice.pack import texts
from shared.voice.pack.cover import clips_for
from shared.voice.pack.joining import joined_call
from shared.voice.pack.loading import Pack
from shared.voice.pack.sound_files import at_hall_rate
from shared.voice.sentence import Sentence
from shared.voice.voice import VoiceError
from shared.voice.wav import Wav


class PackVoice:
    """Speaks the calls that its pack covers, and nothing else."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    def voices(self) -> Mapping[Tongue, str]:
        return {self._pack.index.language: self._pack.index.voice}

    def speaks(self, sentence: Sentence) -> bool:
        return clips_for(self._pack.index, sentence) is not None

    def render(self, sentence: Sentence) -> Wav:
        """Return the call as sound, 2 ms after it was asked for. Raises VoiceError outside the cover."""
        index = self._pack.index
        keys = clips_for(index, sentence)
        if keys is None:
            raise VoiceError(texts.NOT_COVERED.fill(voice=index.voice, text=sentence.text))
        numbers = [[self._pack.clips[key] for key in number] for number in keys.numbers]
        joined = joined_call(numbers, self._pack.clips[keys.tail], index.gaps, index.rate)
        return at_hall_rate(joined, index.rate)
