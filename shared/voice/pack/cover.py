"""Which sentences a pack speaks, and from which clips: a sentence is spoken whole by it, or not at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from shared.voice.pack.index import PackIndex, digit_keys, letter_key, window_key
from shared.voice.readings import DIGITS_ZH, counter_zh
from shared.voice.sentence import Sentence

NUMBER = re.compile("([A-Z])([0-9]+)")
PAUSES = re.compile(r"[，,\s]")
NUMBER_ENDS = re.compile(r"[，,.\s]|(?=W)")
"""Where in a carrier the words of a number are over, and those of a window begin."""


@dataclass(frozen=True, slots=True)
class CallClips:
    """The keys of a call's clips."""

    numbers: tuple[tuple[str, ...], ...]
    """Of each number called its letter and its digits."""
    tail: str


def clips_for(index: PackIndex, sentence: Sentence) -> CallClips | None:
    """Return the keys of the clips to be joined; None for a sentence with which something else must be done.

    The parts alone do not decide: a call to a consulting room has the same ones. The sentence must be, word for word,
    what the pack says. Only its pauses may differ, since the pack has its own.
    """
    numbers, window = [_parts(index, number) for number in sentence.ticket_numbers], sentence.counter_number
    known = [number for number in numbers if number is not None]
    if not known or len(known) < len(numbers) or sentence.language is not index.language:
        return None
    if not index.cover.first_window <= window <= index.cover.last_window:
        return None
    if _words(sentence.text) != _words(filled_carrier(index, known, window)):
        return None
    return CallClips(tuple((letter_key(letter), *digit_keys(digits)) for letter, digits in known), window_key(window))


def filled_carrier(index: PackIndex, numbers: Sequence[tuple[str, str]], window: int) -> str:
    """Return what the pack says for a call of numbers, letter and digits each, as it would be written."""
    last_digit = index.carrier.rindex("D") + 1
    found = NUMBER_ENDS.search(index.carrier, last_digit)
    begins, ends = index.carrier.index("D"), found.start() if found else last_digit
    head, behind, tail = index.carrier[:begins], index.carrier[last_digit:ends], index.carrier[ends:]
    said = [f"{head.replace('L', letter)}{_digits(index, digits)}{behind}" for letter, digits in numbers]
    return "，".join(said) + tail.replace("W", counter_zh(window))


def _parts(index: PackIndex, number: str) -> tuple[str, str] | None:
    """Return a ticket's letter and digits where the pack has clips for them."""
    found = NUMBER.fullmatch(number)
    if found is None or found[1] not in index.cover.letters:
        return None
    has_clips = index.cover.digits <= len(found[2]) <= index.cover.most_digits
    return (found[1], found[2]) if has_clips else None


def _digits(index: PackIndex, digits: str) -> str:
    return "，".join(index.reading if digit == "1" else DIGITS_ZH[int(digit)] for digit in digits)


def _words(text: str) -> str:
    return PAUSES.sub("", text)
