"""Putting a call together from its clips."""

from collections.abc import Sequence

from shared.voice.pack.index import Gaps
from shared.voice.wav import SAMPLE_BYTES

Frames = bytes | memoryview


def joined_call(numbers: Sequence[Sequence[Frames]], tail: Frames, gaps: Gaps, rate: int) -> bytes:
    """Return the numbers, each its letter and digits, and the tail as one sound, with the gaps between them.

    The last digit of each brings its own 号, and behind it there is the same pause whatever follows.
    """
    pause = _silence(gaps.after_number, rate)
    return pause.join((*(_number(letter, digits, gaps, rate) for letter, *digits in numbers), tail))


def _number(letter: Frames, digits: Sequence[Frames], gaps: Gaps, rate: int) -> bytes:
    return b"".join((letter, _silence(gaps.after_letter, rate), _silence(gaps.between_digits, rate).join(digits)))


def _silence(milliseconds: int, rate: int) -> bytes:
    return bytes(rate * milliseconds // 1000 * SAMPLE_BYTES)
