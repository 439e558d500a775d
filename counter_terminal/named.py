"""Names of what a list or story tells of: readings may be newer, and tickets older, than the catalogue known here."""

from collections.abc import Callable

from shared.domain.hall import Hall
from shared.domain.ids import ClerkId, CounterId, ServiceId
from shared.domain.story_words import UNKNOWN
from shared.domain.words import Words


def service_name(hall: Hall, service_id: ServiceId) -> Words:
    return _named(lambda: hall.service(service_id).name)


def clerk_name(hall: Hall, clerk_id: ClerkId) -> Words:
    return _named(lambda: hall.clerk(clerk_id).name)


def counter_number(hall: Hall, counter_id: CounterId) -> Words:
    return _named(lambda: _same(str(hall.counter(counter_id).number)))


def _same(text: str) -> Words:
    return Words(text, text)


def _named(find: Callable[[], Words]) -> Words:
    try:
        return find()
    except KeyError:
        return UNKNOWN
