"""The two soft tones that come before a call."""

import math

from shared.voice.wav import RATE, Wav, from_samples

# A falling major third, E5 to C5: calm, and between the voices of a hall and their overtones.
TONES_HZ = (659.26, 523.25)
SECOND_TONE_AT_S = 0.42
LENGTH_S = 1.25
PARTIALS = ((1.0, 1.0, 3.2), (2.0, 0.32, 5.5), (3.0, 0.10, 9.0))
"""Multiple of the tone, share of its loudness, decay per second: the upper ones fade first, as on a struck bar."""
ATTACK_S = 0.006
FADE_S = 0.08
LOUDNESS = 11_000


def chime() -> Wav:
    """Return the chime: two struck tones, the first still ringing when the second begins, ending in silence."""
    length = round(LENGTH_S * RATE)
    mixed = [0.0] * length
    for tone_hz, start_s in zip(TONES_HZ, (0.0, SECOND_TONE_AT_S), strict=True):
        start = round(start_s * RATE)
        for i in range(length - start):
            mixed[start + i] += _struck(tone_hz, i / RATE)
    return from_samples(round(LOUDNESS * value * _ending(i / RATE)) for i, value in enumerate(mixed))


def _struck(tone_hz: float, t: float) -> float:
    attack = min(1.0, t / ATTACK_S)
    return attack * sum(
        share * math.exp(-decay * t) * math.sin(2 * math.pi * tone_hz * multiple * t)
        for multiple, share, decay in PARTIALS
    )


def _ending(t: float) -> float:
    return min(1.0, (LENGTH_S - t) / FADE_S)
