import math

import pytest

from shared.voice.level import LOUDEST, MOST_GAIN, TAIL_S, levelled
from shared.voice.wav import RATE, from_samples, silence


def speech(peak: int, after_s: float = 0.0) -> list[int]:
    spoken = [round(peak * math.sin(at / 3)) for at in range(RATE)]
    return [*spoken, *([0] * round(after_s * RATE))]


@pytest.mark.parametrize("peak", [20_000, 32_767])
def test_speech_is_brought_to_the_usual_level(peak: int) -> None:
    assert levelled(from_samples(speech(peak))).peak() == pytest.approx(LOUDEST, rel=0.001)


def test_what_is_very_soft_does_not_become_noise() -> None:
    assert levelled(from_samples(speech(100))).peak() <= 100 * MOST_GAIN


def test_silence_after_the_last_word_is_left_out_but_for_a_moment() -> None:
    assert levelled(from_samples(speech(20_000, after_s=0.4))).seconds == pytest.approx(1 + TAIL_S, abs=0.001)
    assert levelled(from_samples(speech(20_000))).seconds == 1


def test_a_pause_between_words_is_kept() -> None:
    two = from_samples([*speech(20_000, after_s=0.5), *speech(15_000)])
    assert levelled(two).seconds == two.seconds


def test_silence_stays_as_it_is() -> None:
    assert levelled(silence(0.5)) == silence(0.5)
    assert levelled(silence(0)) == silence(0)
