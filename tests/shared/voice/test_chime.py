import math
from itertools import pairwise

import pytest

from shared.voice.chime import LENGTH_S, SECOND_TONE_AT_S, TONES_HZ, chime
from shared.voice.wav import RATE


def strength(samples: list[int], tone_hz: float) -> float:
    """How much of a tone is in the sound."""
    turn = 2 * math.pi * tone_hz / RATE
    sine = sum(value * math.sin(turn * i) for i, value in enumerate(samples))
    cosine = sum(value * math.cos(turn * i) for i, value in enumerate(samples))
    return math.hypot(sine, cosine) / len(samples)


def test_it_is_two_falling_tones() -> None:
    samples = list(chime().samples())
    second = round(SECOND_TONE_AT_S * RATE)

    assert strength(samples[:second], TONES_HZ[0]) > 20 * strength(samples[:second], TONES_HZ[1])
    assert strength(samples[second:], TONES_HZ[1]) > 2 * strength(samples[second:], TONES_HZ[0])
    assert TONES_HZ[0] > TONES_HZ[1]


def test_it_is_short_loud_enough_and_does_not_distort() -> None:
    sound = chime()

    assert sound.seconds == pytest.approx(LENGTH_S, abs=0.001)
    assert 8_000 < sound.peak() < 20_000


def test_it_begins_and_ends_without_a_click() -> None:
    samples = chime().samples()
    steps = [abs(b - a) for a, b in pairwise(samples)]

    assert abs(samples[0]) < 50
    assert abs(samples[-1]) < 50
    assert max(steps[:20]) < 500
    assert max(steps[-200:]) < 100
