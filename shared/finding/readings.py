"""Texts as a keyboard writes them: every sign with all its readings, plain and without tones."""

import gzip
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

Sign = tuple[str, ...]
"""What may be typed for one sign of a text: the sign itself, then its readings in pinyin."""

FILE = Path(__file__).parent / "readings.txt.gz"
"""Syllables, ü written as v, each with the signs read so; made from pypinyin by deploy.pinyin_words.signs."""


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
    told = [syllable for syllable, signs in _syllables() if sign in signs]
    # ü stands on no keyboard of letters: some type v for it, others u.
    told += [reading.replace("v", "u") for reading in told if "v" in reading]
    return tuple(dict.fromkeys((sign, *told)))


@cache
def _syllables() -> tuple[tuple[str, str], ...]:
    """Return each syllable with the signs read so: some hundred texts, where a table by signs would take megabytes."""
    with gzip.open(FILE, "rt", encoding="utf-8") as lines:
        pairs = (line.rstrip("\n").split("\t") for line in lines)
        return tuple((syllable, signs) for syllable, signs in pairs)
