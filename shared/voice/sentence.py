"""What is to be spoken."""

import re
from dataclasses import dataclass

from shared.domain.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to be spoken; of a call also the parts it was made of, for voices that join recorded clips."""

    language: Tongue
    text: str
    ticket_numbers: tuple[str, ...] = ()
    counter_number: int = 0


def syllables(text: str) -> int:
    """Estimate how many syllables a sentence has: one a Chinese character or letter name, and two a longer word."""
    hanzi = sum("\u4e00" <= sign <= "\u9fff" for sign in text)
    words = re.findall(r"[A-Za-z]+", text)
    return hanzi + sum(1 if len(word) < 4 else 2 for word in words)
