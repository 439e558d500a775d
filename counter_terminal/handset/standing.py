"""What is said of a number: its state as one sentence, its place in the line, and what can be done with it now."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from counter_terminal.class_words import class_words
from counter_terminal.clock import clock
from counter_terminal.handset import texts
from counter_terminal.handset.facts import Facts, Found
from counter_terminal.handset.state import Press, Step, StoryShown, TicketShown
from shared.domain.hall import NORMAL, Hall
from shared.domain.ids import ServiceId
from shared.domain.place_words import capital, named
from shared.domain.ticket import OVER, Issued, Ticket, TicketState
from shared.domain.ticket_lists import ParkedRow
from shared.domain.wait_words import told_in_minutes
from shared.domain.words import NOTHING, Language, Words

AT_COUNTER = (TicketState.CALLED, TicketState.SERVING)


def ticket_shown(facts: Facts, found: Found, now: datetime) -> TicketShown:
    """Return the page of a number."""
    hall, ticket, number = facts.hall, found.issued.ticket, found.issued.ticket.number
    moving = texts.WAIT_A_MOMENT if facts.busy & {Step.TAKE_BACK, Step.CANCEL} else None
    return TicketShown(
        number=number,
        service=service_name(hall, ticket.service_id),
        kind=class_told(hall, ticket),
        sentence=_sentence(facts, ticket, now),
        line=capital(line_words(hall, found.issued)),
        take_back=Press(texts.TAKE_BACK, moving or _why_not_back(ticket, now)),
        cancel=Press(texts.CANCEL, moving or _why_not_cancel(ticket)),
        new_number=Press(texts.NEW_NUMBER, NOTHING if _is_over(ticket, now) else texts.WHY_STILL_GOOD),
        asking=texts.ASK_CANCEL.fill(number=number) if facts.asking_cancel else NOTHING,
        do_cancel=texts.DO_CANCEL.fill(number=number),
        keep=texts.KEEP.fill(number=number),
        story=tuple(StoryShown(clock(line.at, hall.zone), line.words) for line in reversed(found.story.lines)),
    )


def service_name(hall: Hall, service_id: ServiceId) -> Words:
    """Return a service's name; nothing where another program knows a newer catalogue."""
    try:
        return hall.service(service_id).name
    except KeyError:
        return NOTHING


def class_told(hall: Hall, ticket: Ticket) -> Words:
    """Return of which class a number is, and in which language it is called where that is not the usual one."""
    kind = texts.ORDINARY if ticket.priority == NORMAL else class_words(hall, ticket.priority)
    spoken = texts.CALLED_IN.fill(language=texts.LANGUAGES[ticket.language.value])
    return kind if ticket.language is Language.ZH else joined((kind, spoken))


def line_words(hall: Hall, issued: Issued) -> Words:
    """Return people ahead, expected wait and where to wait; nothing for a number that is in no line."""
    if issued.ticket.state is not TicketState.WAITING or issued.ticket.personal:
        return NOTHING
    parts = (ahead_words(issued), wait_told(issued), where_words(hall, issued.ticket))
    return joined(part for part in parts if part != NOTHING)


def ahead_words(issued: Issued) -> Words:
    ahead = issued.people_ahead
    return texts.AHEAD.fill(count=ahead) if ahead else texts.NEXT_ONE


def wait_told(issued: Issued) -> Words:
    """Return the expected wait, or that nobody serves the queue; nothing where only people are told."""
    if not issued.staffed:
        return texts.NOBODY_SERVES
    told = told_in_minutes(issued.wait)
    return NOTHING if told is None else texts.EXPECTED.fill(wait=told.within)


def where_words(hall: Hall, ticket: Ticket) -> Words:
    """Return where its citizen waits, and which counters call it."""
    queue, windows = hall.queue(ticket.queue_id), named(hall.counters_of(ticket.queue_id))
    wait_at = texts.WHERE.fill(place=queue.place) if queue.place != NOTHING else NOTHING
    served_at = texts.AT_WINDOWS.fill(windows=windows) if windows != NOTHING else NOTHING
    return joined(part for part in (wait_at, served_at) if part != NOTHING)


def left_words(row: ParkedRow, now: datetime) -> Words:
    """Return how long, or for how many calls, a missed number may still come back."""
    minutes = NOTHING
    if row.over_at is not None:
        left = (row.over_at - now) // timedelta(minutes=1)
        minutes = texts.MINUTES_LEFT.fill(minutes=left) if left > 0 else texts.OVER_NOW
    calls = NOTHING if row.calls_left is None else texts.CALLS_LEFT.fill(calls=row.calls_left)
    match [words for words in (minutes, calls) if words != NOTHING]:
        case [one, other]:
            return texts.EITHER.fill(one=one, other=other)
        case [one]:
            return one
        case _:
            return texts.ALL_DAY


def joined(parts: Iterable[Words]) -> Words:
    """Return words one after the other, with a dot between."""
    told = list(parts)
    return Words(texts.SEPARATOR.zh.join(w.zh for w in told), texts.SEPARATOR.en.join(w.en for w in told))


def _sentence(facts: Facts, ticket: Ticket, now: datetime) -> Words:
    hall, number = facts.hall, ticket.number
    match ticket.state:
        case TicketState.WAITING:
            return (texts.IS_KEPT if ticket.personal else texts.IS_WAITING).fill(number=number)
        case TicketState.CALLED | TicketState.SERVING:
            words = texts.IS_CALLED if ticket.state is TicketState.CALLED else texts.IS_SERVED
            return words.fill(number=number, window=_window(hall, ticket))
        case TicketState.PARKED:
            time = "" if ticket.missed_at is None else clock(ticket.missed_at, hall.zone)
            return texts.IS_MISSED.fill(number=number, time=time, left=_left(facts, ticket, now))
        case TicketState.HELD if ticket.due_at is not None:
            return texts.IS_HELD_UNTIL.fill(number=number, time=clock(ticket.due_at, hall.zone))
        case TicketState.HELD:
            return texts.IS_HELD.fill(number=number)
        case TicketState.DONE:
            return texts.IS_DONE.fill(number=number)
        case TicketState.ABANDONED:
            return texts.IS_OVER.fill(number=number)


def _left(facts: Facts, ticket: Ticket, now: datetime) -> Words:
    listed = next((row for row in facts.missed if row.ticket_id == ticket.id), None)
    missed_at = ticket.missed_at or now
    row = listed or ParkedRow(
        ticket.id, ticket.number, ticket.service_id, ticket.queue_id, missed_at, ticket.due_at, None
    )
    return left_words(row, now)


def _window(hall: Hall, ticket: Ticket) -> Words:
    assert ticket.counter_id is not None
    counter = hall.counter(ticket.counter_id)
    return counter.kind.called(counter.number)


def _is_over(ticket: Ticket, now: datetime) -> bool:
    """Tell whether it is no longer valid, also where the hall has not noticed yet that its time is up."""
    late = ticket.state is TicketState.PARKED and ticket.due_at is not None and ticket.due_at <= now
    return late or ticket.state in OVER


def _why_not_back(ticket: Ticket, now: datetime) -> Words:
    if ticket.state in AT_COUNTER:
        return texts.WHY_AT_COUNTER
    if ticket.state is TicketState.DONE:
        return texts.WHY_DONE
    if _is_over(ticket, now):
        return texts.WHY_TOO_LATE
    return NOTHING if ticket.state is TicketState.PARKED else texts.WHY_NOT_MISSED


def _why_not_cancel(ticket: Ticket) -> Words:
    if ticket.state in AT_COUNTER:
        return texts.WHY_AT_COUNTER
    return texts.WHY_OVER if ticket.state in OVER else NOTHING
