"""A carrier sentence as sound."""

from array import array
from dataclasses import dataclass

RATE = 24_000
"""Samples a second of what is rendered and cut."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """Mono samples of 16 bit, and where each comma of the sentence is in them: (first sample, sample after its end)."""

    samples: "array[int]"
    commas: tuple[tuple[int, int], ...]
