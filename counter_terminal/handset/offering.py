"""What the handset offers to whoever cannot use the kiosk: services, classes, and the number that was given."""

from collections.abc import Iterator
from datetime import datetime

from counter_terminal.handset import texts
from counter_terminal.handset.facts import Facts
from counter_terminal.handset.outlook import Outlook, outlook_of, wait_words
from counter_terminal.handset.standing import ahead_words, class_told, joined, service_name, wait_told, where_words
from counter_terminal.handset.state import ClassesShown, ClassLine, GivenShown, Press, ServiceLine, Step
from shared.domain.admission import why_no_numbers
from shared.domain.closing_words import within
from shared.domain.hall import APPOINTMENT, NORMAL, Hall, PriorityClass, Service
from shared.domain.ids import DepartmentId, QueueId
from shared.domain.place_words import capital
from shared.domain.slip_key import CODE_SCHEME
from shared.domain.ticket import Issued
from shared.domain.words import NOTHING, Words


def service_lines(facts: Facts, now: datetime) -> Iterator[ServiceLine]:
    """Yield the services by department, or those that fit what is searched, with why one gives no numbers now."""
    outlooks: dict[QueueId, Outlook] = {}
    before: DepartmentId | None = None
    departments = {department.id: department.name for department in facts.hall.departments}
    for service in _listed(facts):
        heading = NOTHING if service.department_id == before else departments[service.department_id]
        before = service.department_id
        why = _why_none(facts.hall, now, service) or NOTHING
        line = _line(facts, service, outlooks, now)
        yield ServiceLine(service.id, heading, service.name, line, Press(service.name, why))


def _listed(facts: Facts) -> Iterator[Service]:
    if facts.search.strip():
        yield from (facts.hall.service(found) for found in facts.fitting if facts.hall.offers(found))
        return
    for department in facts.hall.departments:
        yield from facts.hall.department_services(department.id)


def classes_shown(facts: Facts, service: Service, now: datetime) -> ClassesShown:
    """Return the page on which a class is chosen, which gives the number."""
    why = texts.WAIT_A_MOMENT if Step.GIVE in facts.busy else _why_none(facts.hall, now, service)
    return ClassesShown(
        service=service.name,
        line=_line(facts, service, {}, now),
        language=facts.ticket_language,
        classes=(ClassLine(NORMAL, texts.ORDINARY, texts.ORDINARY_HINT), *map(_class_line, _classes(facts.hall))),
        press=Press(texts.GIVE_HINT, why or NOTHING),
    )


def _why_none(hall: Hall, now: datetime, service: Service) -> Words | None:
    """Return why no number is given; who stopped it and how it goes on, where a citizen is sent to a guide."""
    closed = hall.closed or service.closed
    if closed is not None:
        return texts.STOPPED.fill(reason=within(closed))
    return why_no_numbers(hall, now, service)


def given_shown(facts: Facts, issued: Issued) -> GivenShown:
    """Return the page that is shown to the citizen."""
    hall, ticket = facts.hall, issued.ticket
    return GivenShown(
        number=ticket.number,
        service=service_name(hall, ticket.service_id),
        kind=class_told(hall, ticket),
        ahead=capital(ahead_words(issued)),
        wait=capital(wait_told(issued)),
        where=capital(where_words(hall, ticket)),
        code=CODE_SCHEME + ticket.code,
        wrong=Press(texts.WRONG_NUMBER, texts.WAIT_A_MOMENT if Step.CANCEL in facts.busy else NOTHING),
    )


def _line(facts: Facts, service: Service, outlooks: dict[QueueId, Outlook], now: datetime) -> Words:
    """Return how the line of a service stands; `outlooks` keeps what several services share."""
    letter = facts.hall.queue(service.queue_id).letter
    if facts.view is None:
        return Words(letter, letter)
    if service.queue_id not in outlooks:
        outlooks[service.queue_id] = outlook_of(facts.hall, facts.view, service.queue_id, now)
    outlook = outlooks[service.queue_id]
    return joined((Words(letter, letter), texts.PEOPLE.fill(count=outlook.people), wait_words(outlook)))


def _classes(hall: Hall) -> Iterator[PriorityClass]:
    """Yield the classes that are given in trust; an appointment is checked in, not asked for."""
    return (known for known in hall.priorities if known.code not in (NORMAL, APPOINTMENT))


def _class_line(known: PriorityClass) -> ClassLine:
    age = texts.FROM_AGE.fill(age=known.from_age) if known.from_age else NOTHING
    if NOTHING in (age, known.who):
        return ClassLine(known.code, known.name, age if known.who == NOTHING else known.who)
    goes_on = Words(known.who.zh, known.who.en[:1].lower() + known.who.en[1:])
    return ClassLine(known.code, known.name, texts.WHO.fill(age=age, who=goes_on))
