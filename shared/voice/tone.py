"""The tone by which a hall's loudspeakers are set to the loudness that they will have."""

import math

from shared.voice.wav import RATE, Wav, from_samples

TONE_HZ = 1000
LENGTH_S = 3.0
LEVEL_DBFS = -18.0
"""Decibels below the loudest sine, as broadcasters line their equipment up (EBU R 68)."""
FADE_S = 0.05


def tone() -> Wav:
    """Return an even sine that fades in and out, so that the loudspeaker does not click."""
    loudest = 32767 * 10 ** (LEVEL_DBFS / 20)
    return from_samples(
        round(loudest * _fade(at / RATE) * math.sin(2 * math.pi * TONE_HZ * at / RATE))
        for at in range(round(LENGTH_S * RATE))
    )


def _fade(t: float) -> float:
    return min(1.0, t / FADE_S, (LENGTH_S - t) / FADE_S)
