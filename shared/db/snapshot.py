"""The hall as it is now, read together with the journal's end in one picture of the database."""

from collections.abc import Sequence
from datetime import date
from functools import reduce
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, RowMapping, Select, select

from shared.db import journal, last_moves, messages, suggestions
from shared.db.alerts import open_alerts
from shared.db.journal_tables import event
from shared.db.queue_tables import (
    AT_COUNTER,
    HELD,
    ON_DUTY,
    PARKED,
    RATING_OPEN,
    day_queue,
    rating,
    service_time,
    shift,
    ticket,
    visit,
)
from shared.db.setup_tables import counter, hall, queue, service
from shared.db.tickets import COLUMNS, of_row
from shared.domain.events import NoticeSpoken, NoticeTakenBack, Recorded, TicketCalled, TicketRecalled
from shared.domain.fold_urgent import urgent_after
from shared.domain.ids import ClerkId, CounterId, HallId, QueueId, ServiceId, TicketId, VisitId
from shared.domain.last_move import LastMove
from shared.domain.urgent import UrgentNotice
from shared.domain.view import (
    CALLS_KEPT,
    AtCounter,
    CallView,
    CounterState,
    CounterView,
    HallView,
    OpenRating,
    in_hand,
)
from shared.domain.words import Language

_EVENTS_LOOKED_AT = 60
"""Calls, recalls and notices read back to find the last calls, of which a ticket recalled often takes several, and the
urgent notices, which stand for minutes."""
_LOOKED_AT = (TicketCalled, TicketRecalled, NoticeSpoken, NoticeTakenBack)


def read_view(connection: Connection, hall_id: HallId, business_day: date) -> HallView:
    """Return the hall's view with its cursor; must run in one transaction that sees one state."""
    missed, lately = _missed(connection, hall_id, business_day), _lately(connection, hall_id)
    return HallView(
        cursor=journal.last_seq(connection, hall_id),
        business_day=business_day,
        waiting=_waiting(connection, hall_id, business_day),
        counters={c.counter_id: c for c in _counters(connection, hall_id)},
        calls=_calls(connection, hall_id, business_day, lately),
        missed=tuple(missed),
        missed_queues=missed,
        held=_held(connection, hall_id, business_day),
        times=_times(connection, hall_id),
        alerts=open_alerts(connection, hall_id),
        messages=messages.of_day(connection, hall_id, business_day),
        unread_suggestions=suggestions.unread(connection, hall_id),
        urgent=_urgent(lately),
    )


def _waiting(connection: Connection, hall_id: HallId, day: date) -> dict[QueueId, int]:
    today = (
        select(day_queue.c.queue_id, day_queue.c.waiting)
        .join(queue, queue.c.id == day_queue.c.queue_id)
        .where(queue.c.hall_id == hall_id, day_queue.c.business_day == day)
    )
    return {QueueId(queue_id): waiting for queue_id, waiting in connection.execute(today)}


def _counters(connection: Connection, hall_id: HallId) -> list[CounterView]:
    found = map(of_row, connection.execute(_in_hand(hall_id)))
    tickets = {t.counter_id: in_hand(t) for t in found}
    ratings = {r["counter_id"]: _rated(r) for r in _rows(connection, _open_ratings(hall_id))}
    shifts = {s["counter_id"]: s for s in _rows(connection, _open_shifts(hall_id))}
    steps = last_moves.known(connection, {at: s["last_move"] for at, s in shifts.items()})
    return [
        _counter(CounterId(at), shifts.get(at), tickets.get(at), ratings.get(at), steps.get(at))
        for at in {*tickets, *ratings, *shifts}
    ]


def _counter(
    counter_id: CounterId,
    on_duty: RowMapping | None,
    served: AtCounter | None,
    rated: OpenRating | None,
    last: LastMove | None,
) -> CounterView:
    if on_duty is None:
        return CounterView(counter_id, ticket=served, rating=rated)
    paused_at = on_duty["paused_at"]
    return CounterView(
        counter_id,
        CounterState.PAUSED if paused_at else CounterState.OPEN,
        ClerkId(on_duty["clerk_id"]),
        on_duty["reason"],
        paused_at or on_duty["began_at"],
        on_duty["began_at"],
        served,
        rated,
        on_duty["pause_until"],
        None if on_duty["stands_for_id"] is None else ClerkId(on_duty["stands_for_id"]),
        on_duty["terminal"] or "",
        last,
    )


def _rated(row: RowMapping) -> OpenRating:
    whose = (VisitId(row["visit_id"]), row["number"], ClerkId(row["clerk_id"]), row["until"])
    return OpenRating(*whose, ServiceId(row["service_id"]), Language(row["language"]))


def _in_hand(hall_id: HallId) -> Select[Any]:
    """By way of the counters: SQLite would otherwise read all tickets that the hall ever had."""
    return (
        select(*COLUMNS)
        .join(counter, counter.c.id == ticket.c.counter_id)
        .where(counter.c.hall_id == hall_id, AT_COUNTER)
    )


def _open_ratings(hall_id: HallId) -> Select[Any]:
    joined = (
        select(rating, ticket.c.number, ticket.c.language, visit.c.service_id)
        .join(ticket, ticket.c.id == rating.c.ticket_id)
        .join(visit, visit.c.id == rating.c.visit_id)
    )
    return joined.where(rating.c.hall_id == hall_id, RATING_OPEN)


def _open_shifts(hall_id: HallId) -> Select[Any]:
    return select(shift).where(shift.c.hall_id == hall_id, ON_DUTY)


def _rows(connection: Connection, wanted: Select[Any]) -> list[RowMapping]:
    return list(connection.execute(wanted).mappings())


def _lately(connection: Connection, hall_id: HallId) -> list[Recorded]:
    """Return the last calls, recalls and notices of the journal, newest first."""
    wanted = (
        select(event.c.seq, event.c.at, event.c.kind, event.c.payload)
        .where(event.c.hall_id == hall_id, event.c.kind.in_([kind.__name__ for kind in _LOOKED_AT]))
        .order_by(event.c.seq.desc())
        .limit(_EVENTS_LOOKED_AT)
    )
    return journal.recorded(connection.execute(wanted))


def _calls(connection: Connection, hall_id: HallId, day: date, lately: Sequence[Recorded]) -> tuple[CallView, ...]:
    """Return today's last calls from the journal, where a recall counts as its ticket's newest call.

    A ticket called yesterday and called again today is one of them.
    """
    zone = ZoneInfo(connection.execute(select(hall.c.time_zone).where(hall.c.id == hall_id)).scalar_one())
    calls: dict[TicketId, CallView] = {}
    for told in lately:
        call = told.event
        if isinstance(call, TicketCalled | TicketRecalled) and told.at.astimezone(zone).date() == day:
            recalls = call.recalls if isinstance(call, TicketRecalled) else 0
            where = (call.counter_id, told.at, recalls, told.seq, call.queue_id, call.name)
            calls.setdefault(call.ticket_id, CallView(call.ticket_id, call.number, *where))
    return tuple(calls.values())[:CALLS_KEPT]


def _urgent(lately: Sequence[Recorded]) -> tuple[UrgentNotice, ...]:
    nothing: tuple[UrgentNotice, ...] = ()
    return reduce(urgent_after, reversed(lately), nothing)


def _missed(connection: Connection, hall_id: HallId, day: date) -> dict[str, QueueId]:
    """Return the numbers of parked tickets with their lines, the one missed last first."""
    wanted = (
        select(ticket.c.number, ticket.c.queue_id)
        .where(ticket.c.hall_id == hall_id, ticket.c.business_day == day, PARKED)
        .order_by(ticket.c.missed_at.desc(), ticket.c.id.desc())
    )
    return {number: QueueId(queue_id) for number, queue_id in connection.execute(wanted)}


def _held(connection: Connection, hall_id: HallId, day: date) -> tuple[str, ...]:
    wanted = select(ticket.c.number).where(ticket.c.hall_id == hall_id, ticket.c.business_day == day, HELD)
    return tuple(sorted(connection.execute(wanted).scalars()))


def _times(connection: Connection, hall_id: HallId) -> dict[ServiceId, tuple[int, ...]]:
    wanted = select(service_time.c.service_id, service_time.c.recent)
    of_hall = wanted.join(service, service.c.id == service_time.c.service_id).where(service.c.hall_id == hall_id)
    return {ServiceId(service_id): tuple(recent) for service_id, recent in connection.execute(of_hall)}
