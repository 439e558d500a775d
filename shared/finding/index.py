"""All that the services of a hall are found by, made once for a set-up; searching it is a pure function."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from shared.domain.hall import Hall, Service
from shared.domain.ids import ServiceId
from shared.domain.words import Words
from shared.finding.matching import Fit, fit
from shared.finding.mistyping import nearly_begins, nearly_stands
from shared.finding.readings import Sign, plain, signs_of
from shared.finding.spelling import begins


@dataclass(frozen=True, slots=True)
class Entry:
    """What one service is found by, each as signs that may be typed."""

    service_id: ServiceId
    names: tuple[tuple[Sign, ...], ...]
    """Its name in Chinese, its code, and the names it goes by besides."""
    words: tuple[str, ...]
    """The words of its English name, of its code and of English keywords."""
    department: tuple[Sign, ...]
    department_words: tuple[str, ...]


Index = tuple[Entry, ...]
"""In the order of the catalogue."""

Rank = tuple[int, int, int]
"""How much it speaks for a service, which of its names fits, and how well."""

_CHINESE, _ENGLISH, _KEYWORD = range(3)

_OTHER_ORDER: Rank = (max(Fit) + 1, 0, 0)
"""Of services that have every word typed, but not in this order."""

_SPELLED = frozenset({Fit.WHOLE, Fit.BEGINNING, Fit.INSIDE})

_LAST: Rank = (max(Fit) + 2, 0, 0)
"""Of services that only their department speaks for."""


def index_of(hall: Hall) -> Index:
    """Return the index of a hall; reading out the signs of a large one takes some tenths of a second."""
    departments = {d.id: d.name for d in hall.departments}
    return tuple(_entry(service, departments[service.department_id]) for service in hall.services)


def find(index: Index, typed: str) -> tuple[ServiceId, ...]:
    """Return the services that fit what was typed, best first, equally good ones in the order of the catalogue.

    Where nothing fits, those are returned that would but for one key.
    """
    wanted, words = plain(typed), _words(typed)
    if not wanted:
        return ()
    ranked = [(rank, entry.service_id) for entry in index if (rank := _rank(entry, wanted, words)) is not None]
    found = tuple(service_id for _, service_id in sorted(ranked, key=lambda found: found[0]))
    return found or tuple(entry.service_id for entry in index if _is_nearly(entry, wanted, words))


def _entry(service: Service, department: Words) -> Entry:
    names = (service.name.zh, *service.keywords, service.code)
    english = (service.name.en, *(k for k in service.keywords if k.isascii()), service.code.replace("-", " "))
    return Entry(
        service.id,
        tuple(map(signs_of, names)),
        _words(" ".join(english)),
        signs_of(department.zh),
        _words(department.en),
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (plain(word) for word in text.split())))


def _rank(entry: Entry, typed: str, words: tuple[str, ...]) -> Rank | None:
    """Return the place of a service: its two names before what else it goes by, and its department last."""
    ranks: Iterable[Rank | None] = (
        _of_signs(entry.names[0], typed, _CHINESE),
        _of_words(entry.words, words, _ENGLISH),
        *(_of_signs(name, typed, _KEYWORD) for name in entry.names[1:]),
    )
    own = min((rank for rank in ranks if rank is not None), default=None)
    if own is None and len(words) > 1 and all(_stands(entry, word) for word in words):
        return _OTHER_ORDER
    return own or (_LAST if _is_of(entry, typed, words) else None)


def _of_signs(signs: tuple[Sign, ...], typed: str, field: int) -> Rank | None:
    """Return how well a name fits; that it is all of a keyword counts no more than that it stands in a name."""
    found = fit(signs, typed)
    if found is None:
        return None
    return (found if field == _CHINESE else max(found, Fit.INSIDE), field, found)


def _stands(entry: Entry, word: str) -> bool:
    """Say whether one word of several was meant for this service; initials alone would be too little to tell."""
    fits = (fit(name, word) for name in entry.names)
    return any(found in _SPELLED for found in fits) or any(begins(own, word) for own in entry.words)


def _is_nearly(entry: Entry, typed: str, words: tuple[str, ...]) -> bool:
    in_words = all(any(begins(own, word) or nearly_begins(own, word) for own in entry.words) for word in words)
    return in_words or any(nearly_stands(name, typed) for name in entry.names)


def _of_words(words: tuple[str, ...], typed: tuple[str, ...], field: int) -> Rank | None:
    """Return how well English words fit: each typed one begins a word, in the same order, others may stand between."""
    at = _first_of_order(words, typed)
    if at is None:
        return None
    found = Fit.BEGINNING if at == 0 else Fit.INSIDE
    return (found, field, found)


def _first_of_order(words: tuple[str, ...], typed: tuple[str, ...]) -> int | None:
    places = list(_places(words, typed))
    return places[0] if places and len(places) == len(typed) else None


def _places(words: tuple[str, ...], typed: tuple[str, ...]) -> Iterator[int]:
    start = 0
    for wanted in typed:
        place = next((at for at in range(start, len(words)) if begins(words[at], wanted)), None)
        if place is None:
            return
        yield place
        start = place + 1


def _is_of(entry: Entry, typed: str, words: tuple[str, ...]) -> bool:
    """Say whether the department was typed."""
    return fit(entry.department, typed) is not None or _first_of_order(entry.department_words, words) is not None
