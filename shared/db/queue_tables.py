"""Tables of what happens in a hall. Unique and partial indexes are the last guard of the queue's rules."""

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    FromClause,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    and_,
    text,
)

from shared.db.base import Moment, hall_column, id_column, metadata, one_of, partial_index, partial_unique
from shared.domain.masked_name import SHOWN_AT_MOST

shift = Table(
    "shift",
    metadata,
    id_column(),
    hall_column(),
    Column("counter_id", ForeignKey("counter.id"), nullable=False),
    Column("clerk_id", ForeignKey("clerk.id"), nullable=False),
    Column("began_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("paused_at", Moment),
    Column("reason", Text, nullable=False),
    Column("recent", JSON(none_as_null=True)),
    Column("pause_until", Moment),
    Column("terminal", Text),
    Column("stands_for_id", ForeignKey("clerk.id")),
    Column("last_move", JSON(none_as_null=True)),
)
"""`recent` are the priority classes of the counter's last calls, newest last; kept while the policy asks for them.

`reason` and `pause_until` are of the pause that goes on; `terminal` is where its clerk signed in last. A clerk who
stands in has a shift of the own, with the colleague in `stands_for_id`, whose shift ended then.

`last_move` is what its clerk did last, with what it takes to undo it.
"""
ON_DUTY = shift.c.ended_at.is_(None)
partial_unique("uq_shift_open_counter", shift.c.counter_id, ON_DUTY)
partial_unique("uq_shift_open_clerk", shift.c.clerk_id, ON_DUTY)

day_queue = Table(
    "day_queue",
    metadata,
    Column("queue_id", ForeignKey("queue.id"), primary_key=True),
    Column("business_day", Date, primary_key=True),
    Column("last_serial", Integer, nullable=False),
    Column("waiting", Integer, CheckConstraint("waiting >= 0", name="waiting"), nullable=False),
    Column("calls", Integer, nullable=False, server_default=text("0")),
)
"""A queue's number counter of one business day, how many wait in it, and how many were called from it."""

service_time = Table(
    "service_time",
    metadata,
    Column("service_id", ForeignKey("service.id"), primary_key=True, autoincrement=False),
    Column("recent", JSON, nullable=False),
)
"""How many seconds the last visits of a service took, newest last."""

ticket = Table(
    "ticket",
    metadata,
    id_column(),
    hall_column(),
    Column("business_day", Date, nullable=False),
    Column("number", String(8), nullable=False),
    Column("code", String(40), nullable=False, unique=True),
    Column("service_id", ForeignKey("service.id"), nullable=False),
    Column("queue_id", ForeignKey("queue.id"), nullable=False),
    Column("priority", String(40), nullable=False),
    Column("language", String(2), nullable=False),
    Column("state", String(10), nullable=False),
    Column("issued_at", Moment, nullable=False),
    Column("rank_at", Moment, nullable=False),
    Column("counter_id", ForeignKey("counter.id")),
    Column("clerk_id", ForeignKey("clerk.id")),
    Column("called_at", Moment),
    Column("started_at", Moment),
    Column("recalls", Integer, nullable=False),
    Column("visit_id", Integer),
    Column("comment", Text, nullable=False),
    Column("missed_at", Moment),
    Column("entered_at", Moment, nullable=False),
    Column("slot_at", Moment),
    Column("steps", JSON(none_as_null=True)),
    Column("for_counter_id", ForeignKey("counter.id")),
    Column("for_clerk_id", ForeignKey("clerk.id")),
    Column("return_to", ForeignKey("clerk.id")),
    Column("first_called_at", Moment),
    Column("due_at", Moment),
    Column("due_call", Integer),
    Column("reason", JSON(none_as_null=True)),
    Column("wait_low_min", Integer),
    Column("wait_high_min", Integer),
    Column("name", String(SHOWN_AT_MOST), nullable=False, server_default=text("''")),
    Column("sent_by", ForeignKey("clerk.id")),
    Column("materials", JSON(none_as_null=True)),
    Column("held_at", Moment),
    Column("held_for", Text),
    Column("moves", Integer, nullable=False, server_default=text("0")),
    UniqueConstraint("hall_id", "business_day", "number"),
    CheckConstraint("state IN ('waiting', 'called', 'serving', 'parked', 'held', 'done', 'abandoned')", name="state"),
    CheckConstraint("state NOT IN ('called', 'serving') OR counter_id IS NOT NULL", name="at_counter"),
    CheckConstraint("(state = 'serving') = (visit_id IS NOT NULL)", name="open_visit"),
    CheckConstraint("state IN ('waiting', 'held') OR for_counter_id IS NULL", name="for_counter"),
    CheckConstraint("state IN ('called', 'parked', 'held') OR due_at IS NULL", name="due"),
)
WAITING = one_of(ticket.c.state, "waiting")
AT_COUNTER = one_of(ticket.c.state, "called", "serving")
PARKED = one_of(ticket.c.state, "parked")
HELD = one_of(ticket.c.state, "held")


def open_line(of: FromClause) -> ColumnElement[bool]:
    """Return the condition for those who wait for any counter of their queue."""
    return and_(one_of(of.c.state, "waiting"), of.c.for_counter_id.is_(None), of.c.for_clerk_id.is_(None))


OPEN_LINE = open_line(ticket)
FOR_COUNTER = and_(WAITING, ticket.c.for_counter_id.is_not(None))
FOR_CLERK = and_(WAITING, ticket.c.for_clerk_id.is_not(None))
_IN_ORDER = (ticket.c.rank_at, ticket.c.id)
LINE_INDEX = partial_index(
    "ix_ticket_line",
    ticket.c.queue_id,
    ticket.c.business_day,
    ticket.c.priority,
    *_IN_ORDER,
    where=OPEN_LINE,
)
"""The lines of a queue, one a priority class, in the order they are called; as small as they are long."""
FOR_COUNTER_INDEX = partial_index(
    "ix_ticket_for_counter", ticket.c.for_counter_id, ticket.c.business_day, *_IN_ORDER, where=FOR_COUNTER
)
FOR_CLERK_INDEX = partial_index(
    "ix_ticket_for_clerk", ticket.c.for_clerk_id, ticket.c.business_day, *_IN_ORDER, where=FOR_CLERK
)
Index("ix_ticket_code", ticket.c.code)
"""For whoever scans a slip."""
DUE = ticket.c.due_at.is_not(None)
DUE_INDEX = partial_index("ix_ticket_due", ticket.c.hall_id, ticket.c.due_at, where=DUE)
DUE_CALL = ticket.c.due_call.is_not(None)
DUE_CALL_INDEX = partial_index("ix_ticket_due_call", ticket.c.hall_id, ticket.c.business_day, where=DUE_CALL)
IN_LINE = one_of(ticket.c.state, "waiting", "parked", "held")
IN_LINE_INDEX = partial_index("ix_ticket_in_line", ticket.c.hall_id, ticket.c.business_day, where=IN_LINE)
"""What the end of the day abandons."""
partial_unique("uq_ticket_at_counter", ticket.c.counter_id, AT_COUNTER)
_OF_DAY = (ticket.c.hall_id, ticket.c.business_day)
PARKED_INDEX = partial_index("ix_ticket_parked", *_OF_DAY, ticket.c.missed_at, where=PARKED)
HELD_INDEX = partial_index("ix_ticket_held", *_OF_DAY, ticket.c.held_at, where=HELD)
"""Both in the order in which clerks see them, so that a page reads no more than a page."""

given_number = Table(
    "given_number",
    metadata,
    Column("ticket_id", ForeignKey("ticket.id"), primary_key=True, autoincrement=False),
    Column("service_id", ForeignKey("service.id"), primary_key=True, autoincrement=False),
    Column("business_day", Date, nullable=False),
    Column("issued_at", Moment, nullable=False),
    Column("person", String(64)),
)
"""Numbers given of services that have limits; a ticket of several services counts for each, wherever it is by now."""
Index("ix_given_number_day", given_number.c.service_id, given_number.c.business_day, given_number.c.issued_at)
partial_index(
    "ix_given_number_person",
    given_number.c.person,
    given_number.c.service_id,
    given_number.c.business_day,
    where=given_number.c.person.is_not(None),
)

visit = Table(
    "visit",
    metadata,
    id_column(),
    hall_column(),
    Column("ticket_id", ForeignKey("ticket.id"), nullable=False),
    Column("counter_id", ForeignKey("counter.id"), nullable=False),
    Column("clerk_id", ForeignKey("clerk.id"), nullable=False),
    Column("service_id", ForeignKey("service.id"), nullable=False),
    Column("called_at", Moment, nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("outcome", String(20), nullable=False),
    Column("materials", JSON(none_as_null=True)),
)
Index("ix_visit_ticket", visit.c.ticket_id)
CHECKED = visit.c.materials.is_not(None)
partial_index("ix_visit_checked", visit.c.hall_id, visit.c.ended_at, where=CHECKED)
"""Visits in which a clerk looked at the materials, for counting what was missing."""
partial_unique("uq_visit_open_ticket", visit.c.ticket_id, visit.c.ended_at.is_(None))
partial_unique("uq_visit_open_counter", visit.c.counter_id, visit.c.ended_at.is_(None))

rating = Table(
    "rating",
    metadata,
    Column("visit_id", ForeignKey("visit.id"), primary_key=True, autoincrement=False),
    hall_column(),
    Column("ticket_id", ForeignKey("ticket.id"), nullable=False),
    Column("counter_id", ForeignKey("counter.id"), nullable=False),
    Column("clerk_id", ForeignKey("clerk.id"), nullable=False),
    Column("state", String(10), nullable=False),
    Column("level", Integer),
    Column("opened_at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    Column("closed_at", Moment),
    Column("reasons", JSON(none_as_null=True)),
    Column("reasons_of", String(20)),
    Column("comment", Text),
    CheckConstraint("state IN ('open', 'given', 'unanswered')", name="state"),
    CheckConstraint("(state = 'given') = (level IS NOT NULL)", name="given"),
    CheckConstraint("level BETWEEN 1 AND 5", name="level"),
)
"""`reasons` are codes of the list that `reasons_of` names; empty as long as the citizen has not said why."""
RATING_OPEN = one_of(rating.c.state, "open")
partial_unique("uq_rating_open_counter", rating.c.counter_id, RATING_OPEN)
