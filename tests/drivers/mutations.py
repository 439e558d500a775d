"""Frames damaged as lines and people damage them: bits flipped, parts cut, joined, doubled and put in between."""

import random
from collections.abc import Callable, Sequence

LONGEST_NOISE = 40
MOST_STEPS = 5
TELLING = b"\x00\x01\x02\x07\x0d\x10\x16\x1b\x5a\x5b\x68\xa5\xa6\xaa\xae\xff"
"""Bytes that begin, end and escape frames."""


def mutated(frames: Sequence[bytes], chance: random.Random) -> bytes:
    """Return one to five steps of damage to one of the frames."""
    data = chance.choice(frames)
    for _ in range(chance.randint(1, MOST_STEPS)):
        data = chance.choice(STEPS)(data, frames, chance)
    return data


def _place(data: bytes, chance: random.Random) -> tuple[int, int]:
    first, second = sorted((chance.randint(0, len(data)), chance.randint(0, len(data))))
    return first, second


def _flip(data: bytes, _frames: Sequence[bytes], chance: random.Random) -> bytes:
    if not data:
        return data
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def _telling(data: bytes, _frames: Sequence[bytes], chance: random.Random) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + bytes([chance.choice(TELLING)]) + data[at + chance.randint(0, 1) :]


def _cut(data: bytes, _frames: Sequence[bytes], chance: random.Random) -> bytes:
    first, second = _place(data, chance)
    return data[:first] + data[second:]


def _keep(data: bytes, _frames: Sequence[bytes], chance: random.Random) -> bytes:
    first, second = _place(data, chance)
    return data[first:second]


def _double(data: bytes, _frames: Sequence[bytes], chance: random.Random) -> bytes:
    first, second = _place(data, chance)
    return data[:second] + data[first:]


def _join(data: bytes, frames: Sequence[bytes], chance: random.Random) -> bytes:
    return data + chance.choice(frames)


def _noise(data: bytes, _frames: Sequence[bytes], chance: random.Random) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + chance.randbytes(chance.randint(1, LONGEST_NOISE)) + data[at:]


STEPS: tuple[Callable[[bytes, Sequence[bytes], random.Random], bytes], ...] = (
    _flip,
    _telling,
    _cut,
    _keep,
    _double,
    _join,
    _noise,
)
