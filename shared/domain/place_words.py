"""How places of service are named where there are several, which may be of different kinds."""

from collections.abc import Iterable

from shared.domain.hall import Counter, number_range
from shared.domain.place_kind import PlaceKind
from shared.domain.words import NOTHING, Words


def kinds_of(counters: Iterable[Counter]) -> tuple[PlaceKind, ...]:
    """Return which kinds there are, each once and always in the same order; windows where there is no place."""
    present = {counter.kind for counter in counters}
    return tuple(kind for kind in PlaceKind if kind in present) or (PlaceKind.WINDOW,)


def one_of(kinds: Iterable[PlaceKind]) -> Words:
    """Return the word for one of the places: 窗口, window; 窗口、诊室, window or room."""
    names = [kind.words for kind in kinds]
    return Words("、".join(name.zh for name in names), " or ".join(name.en for name in names))


def all_of(kinds: Iterable[PlaceKind]) -> Words:
    """Return the word for all of the places: 窗口, windows; 窗口、诊室, windows and rooms."""
    names = [kind.words for kind in kinds]
    return Words("、".join(name.zh for name in names), " and ".join(f"{name.en}s" for name in names))


def capital(words: Words) -> Words:
    """Return words as they stand at the beginning of a line."""
    return Words(words.zh, words.en[:1].upper() + words.en[1:])


def named(counters: Iterable[Counter]) -> Words:
    """Return places with their numbers in short form: 3–6 号窗口, windows 3–6; nothing where there is none."""
    listed = tuple(counters)
    parts = (
        [_numbered(kind, [c.number for c in listed if c.kind is kind]) for kind in kinds_of(listed)] if listed else []
    )
    return Words("、".join(part.zh for part in parts), ", ".join(part.en for part in parts)) if parts else NOTHING


def _numbered(kind: PlaceKind, numbers: list[int]) -> Words:
    told = number_range(numbers)
    name = kind.words.en if len(set(numbers)) == 1 else f"{kind.words.en}s"
    return Words(f"{told} {kind.behind_zh}", f"{name} {told.replace('、', ', ')}")
