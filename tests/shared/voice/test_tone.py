import math
from itertools import pairwise

import pytest

from shared.voice.tone import LENGTH_S, TONE_HZ, tone
from shared.voice.wav import RATE


def test_the_tone_is_an_even_sine_of_its_level() -> None:
    middle = tone().samples()[RATE : 2 * RATE]

    assert tone().seconds == pytest.approx(LENGTH_S)
    assert sum(a < 0 <= b for a, b in pairwise(middle)) == pytest.approx(TONE_HZ, abs=2)
    assert 20 * math.log10(max(middle) / 32767) == pytest.approx(-18, abs=0.1)


def test_the_tone_does_not_click_at_its_ends() -> None:
    samples = tone().samples()

    assert max(map(abs, samples[:20])) < 100
    assert max(map(abs, samples[-20:])) < 100
