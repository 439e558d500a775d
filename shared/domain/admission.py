"""Whether a number may be given now, and the sentence for the citizen when it may not."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from shared.domain import closing_words as say
from shared.domain import refusals
from shared.domain.caps import Counts, slice_of
from shared.domain.hall import Hall, IdCardUse, Role, Service
from shared.domain.opening import Opening, opening_of
from shared.domain.words import Words

MAY_GIVE_WITHOUT_CARD = (Role.GUIDE, Role.MANAGER)


def numbers_of(hall: Hall, service: Service | None = None) -> Opening:
    """Return when numbers are given, for the hall or for one service: from a while before the windows open."""
    return replace(opening_of(hall, service), early=timedelta(seconds=hall.rules.numbers_early_s))


def why_no_numbers(hall: Hall, moment: datetime, service: Service | None = None) -> Words | None:
    """Return why the hall, or one of its services, gives no numbers at a moment; None when it does."""
    numbers = numbers_of(hall, service)
    return _closed(hall, service, numbers.day_of(moment)) or numbers.why_closed(moment)


def may_issue(hall: Hall, service: Service, moment: datetime, counts: Counts) -> Words | None:
    """Return None when a number of a service may be given, else why not.

    `counts` are read with the hall's lock; `slice_of` tells the part of the day that `in_slice` belongs to.
    """
    refused = (why_no_numbers(hall, moment, service), *_over_caps(hall, service, moment, counts))
    return next(filter(None, refused), None)


def why_no_card(services: Iterable[Service], by: Role, *, known: bool) -> Words | None:
    """Return why nobody gets a number of these services without showing who they are; None when it may be given.

    `known` says that an ID number was read or typed. Staff who see the citizen may give a number without.
    """
    if known or by in MAY_GIVE_WITHOUT_CARD:
        return None
    wanting = (service for service in services if service.id_card is IdCardUse.REQUIRED)
    return next((refusals.ID_CARD_NEEDED.fill(service=service.name) for service in wanting), None)


def _closed(hall: Hall, service: Service | None, today: date) -> Words | None:
    if hall.closed is not None:
        return say.HALL_CLOSED.fill(reason=say.within(hall.closed))
    if service is not None and service.closed is not None:
        return say.SERVICE_CLOSED.fill(reason=say.within(service.closed))
    if today == hall.no_more_on or (service is not None and today == service.no_more_on):
        return _over_for_today(say.NO_MORE_TODAY, hall, service, today)
    return None


def _over_for_today(words: Words, hall: Hall, service: Service | None, today: date) -> Words:
    """Return why no number is left of a day, when there are numbers again, and that it can be booked, if it can."""
    told = words.fill(next=say.next_words(numbers_of(hall, service).next_day(today), today))
    return say.OR_BOOK.fill(told=told, phone=hall.phone) if service is not None and service.slots else told


def _over_caps(hall: Hall, service: Service, moment: datetime, counts: Counts) -> Iterator[Words]:
    caps = service.caps
    if caps.per_person is not None and counts.of_person >= caps.per_person:
        yield say.PERSON_FULL.fill(count=caps.per_person)
    if caps.per_day is not None and counts.today >= caps.per_day:
        today = numbers_of(hall, service).day_of(moment)
        yield _over_for_today(say.DAY_FULL.fill(count=caps.per_day, next="{next}"), hall, service, today)
    if caps.per_slice is not None and counts.in_slice >= caps.per_slice:
        yield _slice_full(hall, service, moment)


def _slice_full(hall: Hall, service: Service, moment: datetime) -> Words:
    numbers = numbers_of(hall, service)
    _, ends = slice_of(moment, service.caps.slice_s, hall.zone)
    again = ends if numbers.is_open(ends) else numbers.next_opening(ends)
    if again is not None and numbers.day_of(again) == numbers.day_of(moment):
        return say.SLICE_FULL.fill(at=f"{again.astimezone(hall.zone):%H:%M}")
    return _over_for_today(say.LAST_SLICE_FULL, hall, service, numbers.day_of(moment))
