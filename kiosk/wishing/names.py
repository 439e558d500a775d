"""Several names in one line."""

from collections.abc import Iterable

from kiosk.wishing import texts
from shared.domain.words import Words


def joined(names: Iterable[Words]) -> Words:
    told = tuple(names)
    return Words(texts.SEPARATOR.zh.join(n.zh for n in told), texts.SEPARATOR.en.join(n.en for n in told))
