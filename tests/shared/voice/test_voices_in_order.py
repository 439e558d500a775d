from collections.abc import Mapping

from shared.domain.tongue import Tongue
from shared.voice.sentence import Sentence
from shared.voice.voice import SilentVoice
from shared.voice.voices_in_order import VoicesInOrder
from shared.voice.wav import Wav, from_samples

CALL = Sentence(Tongue.ZH, "call")
NOTICE = Sentence(Tongue.ZH, "notice")
ENGLISH = Sentence(Tongue.EN, "call")


class Parrot:
    """Speaks the sentences it knows, each time with the same sample."""

    def __init__(self, name: str, sample: int, *known: Sentence) -> None:
        self._name, self._sample, self._known = name, sample, known

    def voices(self) -> Mapping[Tongue, str]:
        return {sentence.language: self._name for sentence in self._known}

    def speaks(self, sentence: Sentence) -> bool:
        return sentence in self._known

    def render(self, sentence: Sentence) -> Wav:  # noqa: ARG002 - says the same whatever it is given
        return from_samples([self._sample])


PACK = Parrot("pack", 1, CALL)
ENGINE = Parrot("engine", 2, CALL, NOTICE)


def test_each_sentence_is_spoken_by_the_first_voice_that_speaks_it() -> None:
    voices = VoicesInOrder([PACK, ENGINE])

    assert voices.render(CALL) == from_samples([1])
    assert voices.render(NOTICE) == from_samples([2])
    assert voices.voice_for(CALL) is PACK


def test_what_no_voice_speaks_is_not_claimed_to_be_spoken() -> None:
    voices = VoicesInOrder([PACK, ENGINE])

    assert voices.speaks(NOTICE)
    assert not voices.speaks(ENGLISH)
    assert voices.voice_for(ENGLISH) is ENGINE


def test_without_an_engine_a_pack_still_speaks_its_calls() -> None:
    voices = VoicesInOrder([PACK, SilentVoice()])

    assert voices.speaks(CALL)
    assert not voices.speaks(NOTICE)
    assert voices.render(NOTICE).peak() == 0
    assert voices.voices() == {Tongue.ZH: "pack"}


def test_the_voices_of_a_language_are_named_in_order() -> None:
    assert VoicesInOrder([PACK, ENGINE]).voices() == {Tongue.ZH: "pack, engine"}
