"""Made-up sentences: hums for words, with quieter commas between them."""

import math
from array import array
from functools import cache

from deploy.voice.making.rendered import RATE, Rendered

WORD, COMMA = RATE // 4, RATE // 5
PITCH_HZ = 200
CALM_HZ = 50


def hum(samples: int, loudness: int, pitch_hz: float = PITCH_HZ) -> "array[int]":
    return array("h", (round(loudness * math.sin(2 * math.pi * pitch_hz * at / RATE)) for at in range(samples)))


@cache
def a_sentence(commas: int, loudness: int = 8000) -> Rendered:
    """Return words of growing pitch with a comma after each but the last; a comma's second half is silent."""
    samples, spans = array("h"), []
    for place in range(commas + 1):
        samples += hum(WORD, loudness, PITCH_HZ * (place + 1))
        if place < commas:
            spans.append((len(samples), len(samples) + COMMA))
            samples += hum(COMMA // 2, loudness // 20, CALM_HZ) + array("h", [0] * (COMMA - COMMA // 2))
    return Rendered(samples, tuple(spans))
