"""Where the services of one number are done, one after the other, and what each promises and costs."""

from collections.abc import Sequence

from kiosk import texts
from kiosk.wishing.names import joined, within
from shared.domain.hall import Hall, Service
from shared.domain.place_words import capital, named
from shared.domain.words import NOTHING, Words

WHERE_AT_MOST, TERMS_AT_MOST = 60, 90
"""Chinese characters that a page has room for."""
LINE_ZH, LINE_EN = 100, 165
"""Characters of which a line of terms stays one line on any page; figures and blanks make Chinese lines narrower."""


def where_words(hall: Hall, services: Sequence[Service], room: float = 1.0) -> Words:
    """Return where the services are done, in their order; each place and its windows once.

    `room` is the page's height in proportion to the usual one.
    """
    first = services[0]
    department = next(d.name for d in hall.departments if d.id == first.department_id)
    stops = dict.fromkeys(_stop(hall, service) for service in services)
    if len(stops) == 1:
        [(place, windows)] = stops
        return texts.WHERE_LINE.fill(department=department, place=place, windows=capital(windows))
    with_windows = [texts.STOP.fill(place=place, windows=windows) for place, windows in stops]
    places = list(dict.fromkeys(place for place, _ in stops))
    return within(_one_after_the_other(with_windows), int(WHERE_AT_MOST * room), _one_after_the_other(places))


def _stop(hall: Hall, service: Service) -> tuple[Words, Words]:
    """Return where a service's people wait, and the windows that call them."""
    return hall.queue(service.queue_id).place, named(hall.counters_of(service.queue_id))


def terms_words(services: Sequence[Service], room: float = 1.0) -> Words:
    """Return by when each service is done, how long the windows take, and what it costs.

    What is the same for all stands once, and all fees are told in any case; `room` is as above.
    """
    terms = [(promise_of(service.promised_days), _fee_of(service)) for service in services]
    at_windows = minutes_at_windows(services)
    if len(set(terms)) == 1:
        [(promise, fee)] = set(terms)
        return _in_one_line(_beside(promise, at_windows, fee), _beside(promise, fee), room)
    each = [_of(service, _beside(*term)) for service, term in zip(services, terms, strict=True)]
    all_fees, most = _all_fees(services), int(TERMS_AT_MOST * room)
    if at_windows == NOTHING:
        return within(_listed(each), most, all_fees)
    return within(_listed([*each, at_windows]), most, within(_listed(each), most, all_fees))


def promise_of(days: int | None) -> Words:
    """Return by when the hall has promised to be done, in working days."""
    if not days:
        return texts.ON_THE_SPOT
    return texts.PROMISE_ONE if days == 1 else texts.PROMISE.fill(days=days)


def minutes_at_windows(services: Sequence[Service]) -> Words:
    """Return within which time the windows promise to serve; nothing where one of the services has no such promise."""
    promised = [service.promised_s for service in services if service.promised_s is not None]
    if len(promised) < len(services):
        return NOTHING
    told = texts.AT_WINDOW if len(services) == 1 else texts.AT_WINDOWS
    return told.fill(minutes=sum(promised) // 60)


def _fee_of(service: Service) -> Words:
    return texts.FEE.fill(fee=service.fee) if service.fee != NOTHING else NOTHING


def _all_fees(services: Sequence[Service]) -> Words:
    if len({service.fee for service in services}) == 1:
        return _fee_of(services[0])
    each = (texts.FEE_OF.fill(service=s.name, fee=s.fee) for s in services if s.fee != NOTHING)
    return texts.FEE.fill(fee=joined(each))


def _of(service: Service, words: Words) -> Words:
    return texts.OF_SERVICE.fill(service=service.name, words=words)


def _beside(*told: Words) -> Words:
    said = [words for words in told if words != NOTHING]
    return Words(" · ".join(words.zh for words in said), " · ".join(words.en for words in said))


def _in_one_line(whole: Words, without: Words, room: float) -> Words:
    """Return the whole, or in the language in which it would need a second line what does without."""
    zh = whole.zh if len(whole.zh) <= LINE_ZH * room else without.zh
    return Words(zh, whole.en if len(whole.en) <= LINE_EN * room else without.en)


def _listed(lines: Sequence[Words]) -> Words:
    return Words("\n".join(line.zh for line in lines), "\n".join(line.en for line in lines))


def _one_after_the_other(stops: Sequence[Words]) -> Words:
    if len(stops) == 1:
        return stops[0]
    return texts.FIRST_THEN.fill(first=stops[0], then=joined(stops[1:]))
