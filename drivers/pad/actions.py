"""What a key of a pad stands for, as presets write it: a named key, a digit, or one of the score keys."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from drivers.errors import BadPreset
from drivers.pad.events import Key

NO_SCORE = "-"
MOST = 10


@dataclass(frozen=True, slots=True)
class DigitKey:
    """A key that types a digit before another key."""

    digit: int


@dataclass(frozen=True, slots=True)
class ScoreKey:
    """A score key by its number on the pad; which score it gives is the site's setting."""

    number: int


Action = Key | DigitKey | ScoreKey
WORDS: Mapping[str, Action] = MappingProxyType(
    {key.word: key for key in Key}
    | {f"digit_{digit}": DigitKey(digit) for digit in range(MOST)}
    | {f"score_{number}": ScoreKey(number) for number in range(MOST)}
)


def word_of(action: Action) -> str:
    """Return how presets write an action."""
    return next(word for word, each in WORDS.items() if each == action)


def scores_of(text: str, keys: Iterable[Action]) -> Mapping[int, int]:
    """Return the score, 5 very satisfied to 1 very dissatisfied, that each score key stands for.

    `text` has one character for each of the score keys among `keys`, in their order, such as "54321", or pairs of key
    and score, such as "3:5,2:4,1:3,0:2"; "-" stands for no score. Raises BadPreset with a clause.
    """
    numbers = [action.number for action in keys if isinstance(action, ScoreKey)]
    if ":" not in text:
        if len(text) > len(numbers):
            raise BadPreset(f'"{text}" has {len(text)} scores for {len(numbers)} score keys')
        return {number: int(score) for number, score in zip(numbers, text, strict=False) if score != NO_SCORE}
    pairs = [(int(key), score) for key, _, score in (pair.partition(":") for pair in text.split(","))]
    for number, _ in pairs:
        if number not in numbers:
            raise BadPreset(f'"{text}" names score key {number}, there are {", ".join(map(str, sorted(numbers)))}')
    if len({number for number, _ in pairs}) < len(pairs):
        raise BadPreset(f'"{text}" names a score key twice')
    return {number: int(score) for number, score in pairs if score != NO_SCORE}
