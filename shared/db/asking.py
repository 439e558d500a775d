"""Asking several things of a hall in one trip, without a lock: for lists and look-ups."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, select

from shared.db.change import COMMIT, Question
from shared.db.journal_tables import journal
from shared.db.prepared import Prepared
from shared.db.store import Asking, Store
from shared.db.wire import Wire
from shared.domain.hall import Hall

_SETUP = Prepared(select(journal.c.setup_seq).where(journal.c.hall_id == bindparam("hall_id")))


class Asked(NamedTuple):
    """The answers, in the order of the questions, and for which hall, moment and business day they were asked."""

    hall: Hall
    now: datetime
    day: date
    rows: Sequence[list[Any]]


def ask(store: Store, asking: Asking) -> Asked:
    """Ask what `asking` names for the hall as it is set up now; again only when that was changed meanwhile."""
    now = store.now()
    day = now.astimezone(store.zone).date()
    for anew in (False, True):
        seq, hall = store.known_hall(anew)
        questions = [(_SETUP, {"hall_id": store.hall_id}), *asking(hall, day)]
        (setup,), *rows = _in_one_trip(store, questions)
        if setup.setup_seq == seq:
            break
    return Asked(hall, now, day, rows)


def _in_one_trip(store: Store, questions: Sequence[Question]) -> list[list[Any]]:
    def go(connection: Connection) -> list[list[Any]]:
        connection.begin()
        dialect = connection.dialect
        sent = [question.with_values(dialect, values) for question, values in questions]
        *found, _ = Wire(connection, store.on_send).send([*sent, COMMIT])
        return [question.rows(dialect, rows) for (question, _), rows in zip(questions, found, strict=True)]

    return store.read(go, one_picture=False)
