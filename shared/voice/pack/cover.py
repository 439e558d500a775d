"""Which sentences a pack speaks, and from which clips: a sentence is spoken whole by it, or not at all."""

import re

from shared.voice.pack.index import PLACES, PackIndex, digit_keys, letter_key, window_key
from shared.voice.readings import DIGITS_ZH, counter_zh
from shared.voice.sentence import Sentence

NUMBER = re.compile("([A-Z])([0-9]+)")
PAUSES = re.compile(r"[，,\s]")


def clips_for(index: PackIndex, sentence: Sentence) -> tuple[str, ...] | None:
    """Return the keys of the clips to be joined; None for a sentence with which something else must be done.

    The parts alone do not decide: a call to a consulting room has the same ones. The sentence must be, word for word,
    what the pack says. Only its pauses may differ, since the pack has its own.
    """
    found = NUMBER.fullmatch(sentence.ticket_number)
    if found is None or sentence.language is not index.language:
        return None
    letter, digits = found.groups()
    cover, window = index.cover, sentence.counter_number
    if letter not in cover.letters or len(digits) != cover.digits:
        return None
    if not cover.first_window <= window <= cover.last_window:
        return None
    if _words(sentence.text) != _words(filled_carrier(index, letter, digits, window)):
        return None
    return (letter_key(letter), *digit_keys(digits), window_key(window))


def filled_carrier(index: PackIndex, letter: str, digits: str, window: int) -> str:
    """Return what the pack says for a call, as it would be written."""
    spoken = iter([letter, *(index.reading if digit == "1" else DIGITS_ZH[int(digit)] for digit in digits)])
    return PLACES.sub(lambda place: counter_zh(window) if place.group() == "W" else next(spoken), index.carrier)


def _words(text: str) -> str:
    return PAUSES.sub("", text)
