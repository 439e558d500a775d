"""Which sentences say that all is well: places keep what was said as words only, and its colour follows from them."""

import re
from functools import cache

from kiosk import texts
from kiosk.my_number import texts as number_texts
from shared.domain.words import Words

_GOOD = (texts.GIVEN_BACK, number_texts.ALREADY_HERE)
_FILLED = re.compile(r"\\{\w+\\}")


def is_good_news(said: Words) -> bool:
    """Say whether a sentence, perhaps with a number filled in, tells that something went well."""
    return any(_pattern(words).fullmatch(said.zh) for words in _GOOD)


@cache
def _pattern(words: Words) -> re.Pattern[str]:
    return re.compile(_FILLED.sub(".+", re.escape(words.zh)))
