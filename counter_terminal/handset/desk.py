"""From what the handset knows to what it shows: one pure function."""

from collections.abc import Iterator
from datetime import datetime

from counter_terminal.clock import clock
from counter_terminal.handset import texts
from counter_terminal.handset.alert_lines import alert_lines, alerts_seen, emergency_shown
from counter_terminal.handset.facts import Facts
from counter_terminal.handset.offering import classes_shown, given_shown, service_lines
from counter_terminal.handset.outlook import is_long, outlook_of, sentence, wait_words
from counter_terminal.handset.standing import left_words, service_name, ticket_shown
from counter_terminal.handset.state import (
    TABS,
    FindShown,
    HandsetState,
    MissedLine,
    Page,
    Press,
    QueueLine,
    SignInShown,
    Step,
)
from counter_terminal.state import Status, StatusKind
from shared.domain import refusals
from shared.domain.clerk import may_guide
from shared.domain.slip_key import plain_number
from shared.domain.words import NOTHING, Words

TAB_OF = {
    Page.HOME: Page.HOME,
    Page.FIND: Page.FIND,
    Page.TICKET: Page.FIND,
    Page.SERVICES: Page.SERVICES,
    Page.CLASSES: Page.SERVICES,
    Page.GIVEN: Page.SERVICES,
    Page.WAITS: Page.WAITS,
}


def derive(facts: Facts, now: datetime) -> HandsetState:
    """Return the whole handset for what is known at `now`."""
    page, hall = facts.page, facts.hall
    clerk = hall.clerk(facts.actor.clerk_id) if facts.actor and facts.actor.clerk_id else None
    found, service_id = facts.found, facts.service_id
    alerts, count = tuple(alert_lines(facts)), len(alerts_seen(facts))
    more = count - len(alerts)
    return HandsetState(
        page=page,
        language=facts.language,
        theme=facts.theme,
        hall_name=hall.name,
        clerk=clerk.name if clerk else NOTHING,
        tab=TAB_OF.get(page),
        back=page not in (*TABS, Page.SIGN_IN),
        status=_status(facts, now),
        away=facts.link.away,
        loading=facts.view is None,
        sign_in=_sign_in(facts, now),
        alerts=alerts,
        alert_count=count,
        more_alerts=texts.MORE_ALERTS.fill(count=more) if more else NOTHING,
        emergency=emergency_shown(facts),
        queues=tuple(_queues(facts, now)),
        missed=tuple(MissedLine(r.number, service_name(hall, r.service_id), left_words(r, now)) for r in facts.missed),
        more_missed=facts.more_missed,
        find=_find(facts),
        ticket=ticket_shown(facts, found, now) if page is Page.TICKET and found else None,
        search=facts.search,
        services=tuple(service_lines(facts, now)) if page is Page.SERVICES else (),
        classes=classes_shown(facts, hall.service(service_id), now) if page is Page.CLASSES and service_id else None,
        given=given_shown(facts, facts.given) if page is Page.GIVEN and facts.given else None,
    )


def _status(facts: Facts, now: datetime) -> Status:
    """Return what is said above the page; that the database is away comes first, then how long a guide is locked."""
    if facts.link.away_since is not None:
        since = clock(facts.link.away_since, facts.hall.zone)
        away = texts.RECONNECTING.fill(since=since)
        said = facts.status
        if said.kind in (StatusKind.REFUSED, StatusKind.PROBLEM):
            away = Words(f"{away.zh}\n{said.text.zh}", f"{away.en}\n{said.text.en}")
        return Status(StatusKind.PROBLEM, away)
    if seconds := facts.locked_s(now):
        return Status(StatusKind.REFUSED, refusals.PIN_LOCKED.fill(seconds=seconds))
    return facts.status


def _sign_in(facts: Facts, now: datetime) -> SignInShown:
    numbers = "".join(clerk.number for clerk in facts.hall.clerks if may_guide(clerk.role))
    letters = "".join(sorted({sign for sign in numbers.upper() if not sign.isdigit()}))
    busy = texts.WAIT_A_MOMENT if Step.SIGN_IN in facts.busy else NOTHING
    if facts.asks_pin is None or not facts.hall.knows_clerk(facts.asks_pin):
        return SignInShown(texts.STAFF_NUMBER, Press(texts.NEXT, busy), letters, secret=False)
    heading = texts.PIN_OF.fill(clerk=facts.hall.clerk(facts.asks_pin).name)
    seconds = facts.locked_s(now)
    why = refusals.PIN_LOCKED.fill(seconds=seconds) if seconds else busy
    return SignInShown(heading, Press(texts.SIGN_IN, why), "", secret=True)


def _queues(facts: Facts, now: datetime) -> Iterator[QueueLine]:
    if facts.view is None:
        return
    for queue in sorted(facts.hall.queues, key=lambda q: q.letter):
        outlook = outlook_of(facts.hall, facts.view, queue.id, now)
        people = texts.PEOPLE.fill(count=outlook.people)
        long, told = is_long(outlook), wait_words(outlook)
        yield QueueLine(queue.id, queue.letter, queue.name, people, told, long, sentence(outlook))


def _find(facts: Facts) -> FindShown:
    letters = tuple(sorted({queue.letter for queue in facts.hall.queues}))
    busy = texts.WAIT_A_MOMENT if Step.FIND in facts.busy else NOTHING
    why = busy if plain_number(facts.typed) or facts.typed.isdigit() else texts.INCOMPLETE
    return FindShown(facts.typed, letters, Press(texts.LOOK_UP, why), facts.choices)
