"""What people write in their own words, to the hall, to colleagues or about a visit: how it is kept, and why not."""

from shared.domain import refusals
from shared.domain.words import Words


def tidy_text(text: str) -> str:
    """Return a text as it is kept: lines end in one way, and nothing blank stands around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def has_controls(text: str) -> bool:
    """Tell whether a text has characters that nobody types, such as escapes and marks that turn the reading round."""
    return any(not (sign.isprintable() or sign in "\n\u3000") for sign in text)


def why_no_text(text: str, most: int) -> Words | None:
    """Return why a tidied text is not taken; None when it is."""
    if not text:
        return refusals.NOTHING_WRITTEN
    if len(text) > most:
        return refusals.TOO_LONG.fill(most=most)
    return refusals.CONTROL_CHARACTERS if has_controls(text) else None
