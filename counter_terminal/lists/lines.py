"""From what is known of a list to its rows on the screen; waits grow by the hall's clock between two readings."""

from datetime import datetime

from counter_terminal.class_words import class_words
from counter_terminal.clock import clock
from counter_terminal.durations import lasting
from counter_terminal.facts import Facts
from counter_terminal.lists import texts
from counter_terminal.lists.row_steps import Chosen, Row, prompt_of, row_steps
from counter_terminal.lists.state import ListName
from counter_terminal.named import clerk_name, counter_number, service_name
from counter_terminal.rows import Chip, RowLine, ShownList
from shared.domain.hall import APPOINTMENT, NORMAL, Hall
from shared.domain.hold_words import hold_reason
from shared.domain.ticket_lists import HeldRow, ParkedRow, WaitingRow
from shared.domain.words import NOTHING, Words


def shown_list(name: ListName, facts: Facts, now: datetime) -> ShownList:
    """Return a list as it stands on the screen at `now`."""
    known = facts.lists.of(name)
    page = known.page
    if page is None:
        return ShownList(empty=texts.READING, typed=known.typed)
    row = next((row for row in page.rows if row.ticket_id == known.chosen), None)
    chosen = Chosen(row, name, facts, is_over(row, now)) if row else None
    empty = texts.NOT_FOUND if known.typed else texts.NOBODY
    as_of = texts.AS_OF.fill(time=clock(page.now, facts.hall.zone)) if facts.link.away or known.failed else NOTHING
    return ShownList(
        rows=tuple(_line(row, facts, now) for row in page.rows),
        more=page.more,
        empty=NOTHING if page.rows else empty[name.of.value].fill(typed=known.typed),
        as_of=as_of,
        typed=known.typed,
        chosen=row.ticket_id if row else None,
        steps=row_steps(chosen) if chosen else (),
        prompt=prompt_of(chosen) if chosen else NOTHING,
        why=texts.NEXT_UP.fill(why=page.why) if page.why != NOTHING else NOTHING,
    )


def is_over(row: Row, now: datetime) -> bool:
    """Tell whether a missed number may come back no more."""
    if not isinstance(row, ParkedRow):
        return False
    return row.calls_left == 0 or (row.over_at is not None and row.over_at <= now)


def spent(since: datetime, now: datetime) -> Words:
    """Return how long something has lasted, in whole minutes."""
    return lasting((now - since).total_seconds())


def _line(row: Row, facts: Facts, now: datetime) -> RowLine:
    match row:
        case WaitingRow():
            return _waiting(row, facts, now)
        case ParkedRow():
            return _parked(row, facts.hall, now)
        case HeldRow():
            return _held(row, facts.hall, now)


def _waiting(row: WaitingRow, facts: Facts, now: datetime) -> RowLine:
    aside = spent(row.entered_at, now)
    return RowLine(row.ticket_id, row.number, service_name(facts.hall, row.service_id), aside, _chips(row, facts))


def _chips(row: WaitingRow, facts: Facts) -> tuple[Chip, ...]:
    chips = []
    if row.slot_at is not None:
        chips.append(Chip("accent", texts.BOOKED.fill(time=clock(row.slot_at, facts.hall.zone))))
    if row.priority not in (NORMAL, APPOINTMENT) or (row.priority == APPOINTMENT and row.slot_at is None):
        chips.append(Chip("good", class_words(facts.hall, row.priority)))
    if row.personal:
        chips.append(Chip("caution", _kept_for(row, facts)))
    return tuple(chips)


def _kept_for(row: WaitingRow, facts: Facts) -> Words:
    own = facts.actor.clerk_id if facts.actor else None
    if row.for_counter_id == facts.counter_id or (own is not None and row.for_clerk_id == own):
        return texts.FOR_YOU
    if row.for_counter_id is not None:
        return texts.FOR_COUNTER.fill(number=counter_number(facts.hall, row.for_counter_id))
    assert row.for_clerk_id is not None
    return texts.FOR_CLERK.fill(name=clerk_name(facts.hall, row.for_clerk_id))


def _parked(row: ParkedRow, hall: Hall, now: datetime) -> RowLine:
    note = texts.MISSED_AT.fill(time=clock(row.missed_at, hall.zone), spent=spent(row.missed_at, now))
    over = is_over(row, now)
    near = over or (row.calls_left is not None and row.calls_left <= 2)
    aside = texts.IS_OVER if over else _good_until(row, hall)
    return RowLine(row.ticket_id, row.number, service_name(hall, row.service_id), aside, note=note, caution=near)


def _good_until(row: ParkedRow, hall: Hall) -> Words:
    match row.calls_left, row.over_at:
        case None, None:
            return texts.GOOD_TODAY
        case calls, None:
            return texts.CALLS_LEFT.fill(calls=calls)
        case None, at:
            return texts.OVER_AT.fill(time=clock(at, hall.zone))
        case calls, at:
            return texts.OVER_AT_OR.fill(calls=calls, time=clock(at, hall.zone))


def _held(row: HeldRow, hall: Hall, now: datetime) -> RowLine:
    who = texts.HELD_BY_NOBODY if row.held_by is None else texts.HELD_BY.fill(name=clerk_name(hall, row.held_by))
    until = texts.HELD_OPEN if row.until is None else texts.HELD_UNTIL.fill(time=clock(row.until, hall.zone))
    since = texts.HELD_SINCE.fill(time=clock(row.held_at, hall.zone)) if row.held_at else NOTHING
    note = _beside(who, since, until, hold_reason(row.reason) if row.reason else NOTHING)
    aside = spent(row.held_at, now) if row.held_at else NOTHING
    return RowLine(row.ticket_id, row.number, service_name(hall, row.service_id), aside, note=note)


def _beside(first: Words, *others: Words) -> Words:
    for other in others:
        first = texts.BESIDE.fill(one=first, other=other) if other != NOTHING else first
    return first


def counts(facts: Facts) -> dict[str, int]:
    """Return how many stand in each list, as the picture of the hall tells it without asking."""
    view = facts.view
    return {
        "waiting": facts.waiting_here,
        "parked": len(view.missed) if view else 0,
        "held": len(view.held) if view else 0,
    }
