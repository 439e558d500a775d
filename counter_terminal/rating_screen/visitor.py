"""Whom the citizen's screen speaks to, and which clerk it names: pure."""

from dataclasses import dataclass

from counter_terminal.duty.names import duty_name
from counter_terminal.facts import Facts
from shared.domain.ids import NO_SERVICE, ServiceId
from shared.domain.view import OpenRating
from shared.domain.words import NOTHING, Language, Words


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who stands at the counter, and who serves or served them."""

    number: str
    """Of their ticket; empty while nobody is there."""
    service: Words
    language: Language
    """Of their ticket."""
    clerk_name: Words
    clerk_number: str


def visitor_of(facts: Facts, rated: OpenRating | None) -> Visitor:
    """Return who is meant now: whoever rates, with the clerk of that visit, else whose ticket is at the counter.

    The clerk of a visit may have signed out by the time it is rated, and a colleague may sit there already.
    """
    if rated is not None:
        return Visitor(rated.number, _service(facts, rated.service_id), rated.language, *_clerk_of(facts, rated))
    clerk_id, name = facts.counter.clerk_id, duty_name(facts.hall, facts.counter)
    clerk = (name, facts.hall.clerk(clerk_id).number if clerk_id is not None else "")
    ticket = facts.counter.ticket
    if ticket is None:
        return Visitor("", NOTHING, Language.ZH, *clerk)
    return Visitor(ticket.number, _service(facts, ticket.service_id), ticket.language, *clerk)


def _clerk_of(facts: Facts, rated: OpenRating) -> tuple[Words, str]:
    clerk = facts.hall.clerk(rated.clerk_id)
    still_there = facts.counter.clerk_id == rated.clerk_id
    return duty_name(facts.hall, facts.counter) if still_there else clerk.name, clerk.number


def _service(facts: Facts, service_id: ServiceId) -> Words:
    return NOTHING if service_id == NO_SERVICE else facts.hall.service(service_id).name
