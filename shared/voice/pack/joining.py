"""Putting a call together from its clips."""

from collections.abc import Sequence

from shared.voice.pack.index import Gaps
from shared.voice.wav import SAMPLE_BYTES

Frames = bytes | memoryview


def joined_call(letter: Frames, digits: Sequence[Frames], tail: Frames, gaps: Gaps, rate: int) -> bytes:
    """Return letter, digits and tail as one sound, with the gaps between them. The last digit brings its own 号."""
    between = _silence(gaps.between_digits, rate)
    return b"".join(
        (letter, _silence(gaps.after_letter, rate), between.join(digits), _silence(gaps.after_number, rate), tail)
    )


def _silence(milliseconds: int, rate: int) -> bytes:
    return bytes(rate * milliseconds // 1000 * SAMPLE_BYTES)
