"""From sentences to the clips of a pack."""

import sys
from array import array
from collections.abc import Callable, Iterable

from deploy.voice.making.carriers import Carrier, DigitsCarrier, LetterCarrier, WindowCarrier
from deploy.voice.making.cutting import digit_clip, letter_clip, tail_clip
from deploy.voice.making.rendered import Rendered
from shared.domain.problem import Problem
from shared.voice.pack.index import digit_keys, letter_key, window_key

Render = Callable[[str], Rendered]


def render_clips(sentences: Iterable[Carrier], render: Render) -> dict[str, bytes]:
    """Render and cut all sentences; the clips are 16 bit little-endian, by key. Raises Problem for a silent clip."""
    clips: dict[str, bytes] = {}
    for carrier in sentences:
        for key, samples in clips_of(carrier, render(carrier.text)).items():
            if not samples:
                raise Problem(f"The voice rendered {carrier.text} without its {key}; use another style or speed.")
            clips[key] = _little_endian(samples)
    return clips


def clips_of(carrier: Carrier, rendered: Rendered) -> "dict[str, array[int]]":
    """Return the clips for which a sentence was rendered, by key."""
    match carrier:
        case LetterCarrier(letter):
            return {letter_key(letter): letter_clip(rendered)}
        case WindowCarrier(window):
            return {window_key(window): tail_clip(rendered)}
        case DigitsCarrier(digits):
            return {key: digit_clip(rendered, place) for place, key in enumerate(digit_keys(digits))}


def _little_endian(samples: "array[int]") -> bytes:
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()
