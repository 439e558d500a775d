"""A ticket of any day with its events and visits, each found by an index."""

from datetime import date
from typing import Any

from sqlalchemy import Select, and_, bindparam, select

from shared.db.change import Question
from shared.db.journal_tables import event
from shared.db.prepared import Prepared
from shared.db.queue_tables import rating, ticket, visit
from shared.db.tickets import COLUMNS
from shared.domain.ids import HallId

_OF_HALL = ticket.c.hall_id == bindparam("hall_id")
_BY_CODE = and_(_OF_HALL, ticket.c.code == bindparam("code"))
_BY_NUMBER = and_(_OF_HALL, ticket.c.business_day == bindparam("day"), ticket.c.number == bindparam("number"))


def _questions(which: Any) -> tuple[Prepared, ...]:
    ticket_id = select(ticket.c.id).where(which).scalar_subquery()
    visits: Select[Any] = (
        select(visit, rating.c.state.label("rated"))
        .select_from(visit.outerjoin(rating, rating.c.visit_id == visit.c.id))
        .where(visit.c.ticket_id == ticket_id)
    )
    # Not in the journal's order: for that PostgreSQL might walk along all of it.
    life = select(event.c.seq, event.c.at, event.c.kind, event.c.payload).where(event.c.ticket_id == ticket_id)
    return Prepared(select(*COLUMNS).where(which)), Prepared(life), Prepared(visits)


_OF_CODE, _OF_NUMBER = _questions(_BY_CODE), _questions(_BY_NUMBER)


def ask_by_code(hall_id: HallId, code: str) -> list[Question]:
    """Return the questions for the ticket whose slip carries a code, its events and its visits, none in order."""
    return [(question, {"hall_id": hall_id, "code": code}) for question in _OF_CODE]


def ask_by_number(hall_id: HallId, day: date, number: str) -> list[Question]:
    """Return the questions for the ticket that had a number on a day, its events and its visits, none in order."""
    return [(question, {"hall_id": hall_id, "day": day, "number": number}) for question in _OF_NUMBER]
