"""Giving no more numbers, of a service or of the whole hall, and ending the day."""

from sqlalchemy import Update, update

from shared.actions.alerts import clear_all
from shared.actions.missing import give_up
from shared.db import alerts, tickets, upkeep, visits
from shared.db.change import Change
from shared.db.setup_tables import hall as hall_table
from shared.db.setup_tables import service as service_table
from shared.db.store import Store
from shared.domain import lifecycle, refusals
from shared.domain.actor import Actor
from shared.domain.cancel_reasons import CLOSED_BY_HAND
from shared.domain.events import DayClosed, NumbersResumed, NumbersStopped, TicketCancelled
from shared.domain.hall import Role
from shared.domain.ids import CommandId, ServiceId
from shared.domain.problem import Refused
from shared.domain.ticket import Ticket
from shared.domain.visit_outcome import CLOSED
from shared.domain.words import NOTHING, Words

MAY_CLOSE = (Role.MANAGER, Role.TECHNICIAN)
COMMAND_LINE = Actor(Role.TECHNICIAN, "hall command")


def close(store: Store, by: Actor, reason: Words, command: CommandId, service_id: ServiceId | None = None) -> None:
    """Give no more numbers of a service, or of any, until it is opened again; citizens read the reason.

    Raises:
        Refused: the actor may not, or the hall has no such service.
    """

    def decide(change: Change) -> None:
        _check(change, by, service_id)
        change.connection.execute(_row(change, service_id).values(closed_zh=reason.zh, closed_en=reason.en))
        change.record(NumbersStopped(service_id, reason, None))

    store.change(by, command, None, decide)


def no_more_today(store: Store, by: Actor, command: CommandId, service_id: ServiceId | None = None) -> None:
    """Give no more numbers of a service, or of any, for the rest of the day; who has one is served."""

    def decide(change: Change) -> None:
        _check(change, by, service_id)
        _stop_today(change, service_id)

    store.change(by, command, None, decide)


def open_again(store: Store, by: Actor, command: CommandId, service_id: ServiceId | None = None) -> None:
    """Give numbers of a service, or of the hall, as its hours and limits say."""

    def decide(change: Change) -> None:
        _check(change, by, service_id)
        opened = _row(change, service_id).values(closed_zh=None, closed_en=None, no_more_on=None)
        change.connection.execute(opened)
        change.record(NumbersResumed(service_id))

    store.change(by, command, None, decide)


def close_day(store: Store, by: Actor, command: CommandId) -> int:
    """End the hall's day now: every open ticket is abandoned, also at counters, and no more numbers are given.

    Alerts of the day, such as a call for a guide, are cleared. Return how many tickets were abandoned.
    Without it a day ends by itself at midnight.
    """

    def decide(change: Change) -> int:
        _check(change, by, None)
        left = upkeep.open_today(change)
        for found in left:
            give_up(change, found, CLOSED_BY_HAND)
        in_hand = upkeep.in_hand(change)
        for found in in_hand:
            _take_away(change, found)
        clear_all(change, alerts.of_the_day(change))
        _stop_today(change, None)
        change.record(DayClosed(change.business_day, len(left) + len(in_hand)))
        return len(left) + len(in_hand)

    return store.change(by, command, int, decide)


def _take_away(change: Change, found: Ticket) -> None:
    """Abandon what a counter has in hand."""
    if found.visit_id is not None:
        visits.end_visit(change, found.visit_id, CLOSED)
    tickets.save(change, lifecycle.close(found))
    change.record(
        TicketCancelled(
            found.id, found.number, found.queue_id, found.state, CLOSED_BY_HAND, found.business_day, found.counter_id
        )
    )


def _stop_today(change: Change, service_id: ServiceId | None) -> None:
    change.connection.execute(_row(change, service_id).values(no_more_on=change.business_day))
    change.record(NumbersStopped(service_id, NOTHING, change.business_day))


def _check(change: Change, by: Actor, service_id: ServiceId | None) -> None:
    if by.role not in MAY_CLOSE:
        raise Refused(refusals.NOT_FOR_YOU)
    if service_id is not None and not change.hall.offers(service_id):
        raise Refused(refusals.NOT_OFFERED)


def _row(change: Change, service_id: ServiceId | None) -> Update:
    if service_id is None:
        return update(hall_table).where(hall_table.c.id == change.hall_id)
    return update(service_table).where(service_table.c.hall_id == change.hall_id, service_table.c.id == service_id)
