"""The sentences that the clips of a pack are cut from.

A digit spoken alone is short and flat, and is understood badly. So clips are cut from whole calls, in which a comma
keeps apart what will be joined: each digit stands once in each of its three places.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from shared.voice.readings import DIGITS_ZH, counter_zh

CARRIER = "请L，D，D，D号，到W号窗口办理"
"""As the index names it; see PackIndex.carrier."""
DIGITS = 3
NEUTRAL_LETTER, NEUTRAL_NUMBER, NEUTRAL_WINDOW = "C", "369", 5
DIGITS_LETTER = "A"
STEPS = (0, 3, 7)
"""What is added to the first digit, so that no digit meets itself and ten sentences hold all thirty."""


@dataclass(frozen=True, slots=True)
class LetterCarrier:
    """A sentence for its letter."""

    letter: str

    @property
    def text(self) -> str:
        return _sentence(self.letter, NEUTRAL_NUMBER, NEUTRAL_WINDOW, apart=False)


@dataclass(frozen=True, slots=True)
class WindowCarrier:
    """A sentence for its end, from 到 on."""

    window: int

    @property
    def text(self) -> str:
        return _sentence(NEUTRAL_LETTER, NEUTRAL_NUMBER, self.window, apart=False)


@dataclass(frozen=True, slots=True)
class DigitsCarrier:
    """A sentence for its three digits."""

    digits: str

    @property
    def text(self) -> str:
        return _sentence(DIGITS_LETTER, self.digits, NEUTRAL_WINDOW, apart=True)


Carrier = LetterCarrier | WindowCarrier | DigitsCarrier


def carriers(letters: Iterable[str], windows: Iterable[int]) -> tuple[Carrier, ...]:
    """Return all sentences to be rendered for a pack."""
    digits = ("".join(str((first + step) % 10) for step in STEPS) for first in range(10))
    return (
        *(DigitsCarrier(three) for three in digits),
        *(LetterCarrier(letter) for letter in letters),
        *(WindowCarrier(window) for window in windows),
    )


def _sentence(letter: str, digits: str, window: int, *, apart: bool) -> str:
    number = ("，" if apart else "").join(DIGITS_ZH[int(digit)] for digit in digits)
    return f"请{letter}，{number}号，到{counter_zh(window)}号窗口办理"
