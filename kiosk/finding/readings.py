"""Texts as a keyboard writes them: every sign with all its readings, plain and without tones."""

import unicodedata
from functools import lru_cache

from pypinyin import Style, pinyin

Sign = tuple[str, ...]
"""What may be typed for one sign of a text: the sign itself, then its readings in pinyin."""


def plain(text: str) -> str:
    """Return a text in small letters of usual width, without spaces, marks and tones."""
    wide = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in wide if sign.isalnum())


def signs_of(text: str) -> tuple[Sign, ...]:
    """Return the signs of a text; what nobody types, such as brackets, is left out."""
    return tuple(_readings(sign) for sign in plain(text))


@lru_cache(maxsize=8000)
def _readings(sign: str) -> Sign:
    """Return a sign's readings, all of them where it has several: citizens do not ask which is meant here."""
    if sign.isascii():
        return (sign,)
    told = pinyin(sign, style=Style.NORMAL, heteronym=True, v_to_u=False)[0]
    # ü stands on no keyboard of letters: some type v for it, others u.
    told += [reading.replace("v", "u") for reading in told if "v" in reading]
    return tuple(dict.fromkeys((sign, *(reading for reading in told if reading.isascii()))))
