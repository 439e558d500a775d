"""A speech engine's sound brought to the level of a voice pack, with which it takes turns in one call."""

from shared.voice.wav import RATE, Wav, from_samples

LOUDEST = 30_930
"""The loudest sample afterwards, -0.5 dBFS. Of espeak-ng 1.52 the speech is then as loud as the pack's within 0.7 LU
(ITU-R BS.1770; before, its Mandarin was softer by 2.3 and its English by 4)."""
MOST_GAIN = 2.0
"""What is very soft becomes louder so much at most: it may be noise."""
QUIET = 0.005
"""Samples up to this share of the loudest one are silence at the end."""
TAIL_S = 0.06
"""How much silence is left behind the last word; espeak-ng leaves a third of a second."""

_BITS = 12


def levelled(wav: Wav) -> Wav:
    """Return speech at the usual level, ending soon after its last word; silence stays as it is."""
    values, peak = wav.samples(), wav.peak()
    if peak == 0:
        return wav
    last = next(at for at in range(len(values) - 1, -1, -1) if abs(values[at]) > peak * QUIET)
    factor = int(min(MOST_GAIN, LOUDEST / peak) * (1 << _BITS))
    return from_samples(value * factor >> _BITS for value in values[: last + 1 + round(TAIL_S * RATE)])
