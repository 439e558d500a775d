"""How long a text may be that is read aloud."""

from shared.domain.words import Words

LONGEST = 200
"""Characters of a notice; a longer one keeps calls waiting for too long."""
LONGEST_TOLD = f"{LONGEST} Chinese characters or {3 * LONGEST} letters"


def is_too_long(words: Words, yue: str = "") -> bool:
    """Tell whether it takes too long to say; three English letters take about as long as one Chinese character."""
    return max(len(words.zh), len(words.en) // 3, len(yue)) > LONGEST
