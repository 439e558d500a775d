"""Several names in one line."""

from collections.abc import Iterable

from kiosk.wishing import texts
from shared.domain.words import Words


def joined(names: Iterable[Words]) -> Words:
    told = tuple(names)
    return Words(texts.SEPARATOR.zh.join(n.zh for n in told), texts.SEPARATOR.en.join(n.en for n in told))


def within(line: Words, most: int, otherwise: Words) -> Words:
    """Return a line, or in the language in which it is too long another one; Latin letters take half as much room.

    `most` is in Chinese characters.
    """
    zh = line.zh if len(line.zh) <= most else otherwise.zh
    return Words(zh, line.en if len(line.en) <= 2 * most else otherwise.en)
