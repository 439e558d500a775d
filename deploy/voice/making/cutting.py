"""Cutting a rendered sentence at its commas.

Letters such as A, B and E end in the sound of 一, and a voice drags them on through a comma: heard as one more digit.
So the letter is cut where its comma begins and faded; everything else is cut at the quietest place of its comma.
"""

import math
from array import array
from itertools import chain

from deploy.voice.making.rendered import RATE, Rendered

QUIET = 197
"""0.6 % of full scale; softer samples at a clip's ends are cut off."""
WINDOW = RATE // 100
FRAME = RATE // 40
"""The grain of the voice's own lengths: a comma's border is known to 25 ms."""
BEFORE, AFTER = RATE // 100, RATE * 3 // 100
"""Kept before the first and after the last loud sample, so that soft beginnings and ends stay whole."""
FADE = RATE * 8 // 1000
LETTER_FADE = RATE * 3 // 100


def letter_clip(rendered: Rendered) -> "array[int]":
    """Return 请 and the letter."""
    end = rendered.commas[0][0] + FRAME
    return faded(_falling(trimmed(rendered.samples[:end], after=0)))


def digit_clip(rendered: Rendered, place: int) -> "array[int]":
    """Return the digit between the comma `place` and the next one; the last one has its 号."""
    start, end = _cut(rendered, place), _cut(rendered, place + 1)
    return faded(trimmed(rendered.samples[start:end]))


def tail_clip(rendered: Rendered) -> "array[int]":
    """Return the sentence from its last comma on."""
    return faded(trimmed(rendered.samples[_cut(rendered, len(rendered.commas) - 1) :]))


def quietest(samples: "array[int]", start: int, end: int, width: int = WINDOW) -> int:
    """Return the middle of the quietest `width` samples between two places."""
    start, end = max(0, start), min(len(samples), end)
    if end - start <= width:
        return (start + end) // 2
    energy = least = sum(value * value for value in samples[start : start + width])
    best = start
    for at in range(start + 1, end - width + 1):
        energy += samples[at + width - 1] ** 2 - samples[at - 1] ** 2
        if energy < least:
            least, best = energy, at
    return best + width // 2


def trimmed(samples: "array[int]", before: int = BEFORE, after: int = AFTER) -> "array[int]":
    """Return the sound without the silence around it; nothing when all is silence."""
    first = next((at for at, value in enumerate(samples) if abs(value) > QUIET), None)
    if first is None:
        return array("h")
    last = next(at for at in range(len(samples) - 1, -1, -1) if abs(samples[at]) > QUIET)
    return samples[max(0, first - before) : last + 1 + after]


def faded(samples: "array[int]", length: int = FADE) -> "array[int]":
    """Return the sound with straight fades at both ends, so that joins do not click."""
    length = min(length, len(samples) // 2)
    rising = (round(samples[at] * at / length) for at in range(length))
    falling = (round(samples[len(samples) - 1 - at] * at / length) for at in range(length - 1, -1, -1))
    return array("h", chain(rising, samples[length : len(samples) - length], falling))


def _falling(samples: "array[int]") -> "array[int]":
    length = min(LETTER_FADE, len(samples))
    kept = len(samples) - length
    shares = (math.cos(math.pi / 2 * at / max(1, length - 1)) ** 2 for at in range(length))
    return samples[:kept] + array("h", (round(samples[kept + at] * share) for at, share in enumerate(shares)))


def _cut(rendered: Rendered, comma: int) -> int:
    start, end = rendered.commas[comma]
    return quietest(rendered.samples, start, end + FRAME)
