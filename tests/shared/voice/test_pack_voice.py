import pytest

from shared.domain.tongue import Tongue
from shared.voice.pack.loading import load_pack
from shared.voice.pack_voice import PackVoice
from shared.voice.voice import VoiceError
from shared.voice.wav import RATE
from tests.callscreen.voice.calls import loudness
from tests.shared.voice.pack.packs import BUILT_IN, a_call_of


@pytest.fixture(scope="module")
def voice() -> PackVoice:
    return PackVoice(load_pack(BUILT_IN))


def test_it_speaks_one_language_under_its_own_name(voice: PackVoice) -> None:
    assert voice.voices() == {Tongue.ZH: "zf_xiaoxiao"}


def test_a_call_has_the_halls_rate_and_the_length_of_its_clips(voice: PackVoice) -> None:
    wav = voice.render(a_call_of("A032", 5))

    assert wav.seconds == pytest.approx(3.242, abs=0.001)
    assert loudness(wav.samples()[: RATE // 2]) > 500
    assert loudness(wav.samples()[-RATE:]) > 500


def test_a_call_outside_its_cover_is_refused_rather_than_spoken_in_part(voice: PackVoice) -> None:
    uncovered = a_call_of("A32", 5)

    assert not voice.speaks(uncovered)
    with pytest.raises(VoiceError, match="cannot say"):
        voice.render(uncovered)
