"""What a text must have to be read aloud, and how long it may be."""

import re

from shared.domain.words import Language, Words

LONGEST = 200
"""Characters of a notice; a longer one keeps calls waiting for too long."""
LONGEST_TOLD = f"{LONGEST} Chinese characters or {3 * LONGEST} letters"
_SAID_IN = {
    Language.ZH: (re.compile(r"[\u3400-\u9fff0-9]"), "a Chinese character or a number"),
    Language.EN: (re.compile(r"[A-Za-z0-9]"), "an English word or a number"),
}


def unreadable(words: Words) -> str:
    """Return a sentence on a text that cannot be read aloud in its language, "" where there is none.

    A text that is empty needs nothing: its language is left out.
    """
    for language, (said, told) in _SAID_IN.items():
        text = words.of(language).strip()
        if text and not said.search(text):
            return f'"{text}" has nothing to be read aloud in its language; write {told} in it, or leave it out'
    return ""


def is_too_long(words: Words, yue: str = "") -> bool:
    """Tell whether it takes too long to say; three English letters take about as long as one Chinese character."""
    return max(len(words.zh), len(words.en) // 3, len(yue)) > LONGEST
