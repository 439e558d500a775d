"""How well a pack's calls are understood: random calls are joined, and a recogniser says what it heard."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from shared.voice.pack.index import Cover, Gaps, Judgement, digit_keys, letter_key, window_key
from shared.voice.pack.joining import joined_call

CALLS = 120
"""Gives a share to about seven per cent."""
SEED = 20261126


@dataclass(frozen=True, slots=True)
class Call:
    letter: str
    digits: str
    window: int


Hear = Callable[[bytes], Call]
"""Listens to a joined call, mono and 16 bit at the pack's rate."""


def random_calls(cover: Cover, count: int = CALLS) -> tuple[Call, ...]:
    """Return the calls to be judged; the same ones for the same cover, so that packs can be compared."""
    dice = random.Random(SEED)
    return tuple(
        Call(
            dice.choice(cover.letters),
            f"{dice.randrange(10**cover.digits):0{cover.digits}}",
            dice.randint(cover.first_window, cover.last_window),
        )
        for _ in range(count)
    )


def judge(
    clips: Mapping[str, bytes], cover: Cover, gaps: Gaps, rate: int, hear: Hear, judge_name: str, count: int = CALLS
) -> Judgement:
    """Join random calls and return how much of them is understood."""
    calls = random_calls(cover, count)
    return understood(calls, [hear(_joined(clips, call, gaps, rate)) for call in calls], cover, judge_name)


def understood(calls: Sequence[Call], heard: Sequence[Call], cover: Cover, judge_name: str) -> Judgement:
    """Return how much of the calls was heard as it was meant."""
    pairs = list(zip(calls, heard, strict=True))
    digits = [mine == theirs for one, other in pairs for mine, theirs in zip(one.digits, other.digits, strict=True)]
    return Judgement(
        judge_name,
        date.today().isoformat(),
        cover.letters,
        cover.last_window,
        len(calls),
        letter=_share([one.letter == other.letter for one, other in pairs]),
        digit=_share(digits),
        number=_share([one.digits == other.digits for one, other in pairs]),
        window=_share([one.window == other.window for one, other in pairs]),
    )


def _joined(clips: Mapping[str, bytes], call: Call, gaps: Gaps, rate: int) -> bytes:
    number = [clips[key] for key in (letter_key(call.letter), *digit_keys(call.digits))]
    return joined_call([number], clips[window_key(call.window)], gaps, rate)


def _share(right: list[bool]) -> float:
    return round(100 * sum(right) / len(right), 1)
