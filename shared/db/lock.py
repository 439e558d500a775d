"""The hall's lock, which every change takes first, and what is asked in the same trip."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from shared.db import answers
from shared.db.change import Question, key_of
from shared.db.engine import is_sqlite
from shared.db.journal_tables import journal
from shared.db.prepared import Prepared
from shared.db.wire import Wire
from shared.domain.ids import CommandId, HallId

_LOCK = select(journal.c.seq, journal.c.at, journal.c.hash, journal.c.setup_seq).where(
    journal.c.hall_id == bindparam("hall_id")
)
_LOCKED = Prepared(_LOCK.add_columns(func.clock_timestamp().label("now")).with_for_update(), sqlite=_LOCK)


@dataclass(frozen=True, slots=True)
class Locked:
    """How the journal stands, which nobody else changes from now on."""

    seq: int
    at: datetime
    """When its last entry was made."""
    hash: str
    setup_seq: int
    """The entry that last changed how the hall is set up."""
    now: datetime | None
    """The server's time; None on SQLite, which has none of its own."""
    answer: str | None
    """The first answer of the command, as JSON, if it came before."""
    told: dict[Any, list[Any]]
    """What was asked along, by `key_of` each question."""


def take(
    connection: Connection, wire: Wire, hall_id: HallId, command_id: CommandId | None, along: Sequence[Question]
) -> Locked:
    """Take the lock of a hall; `along` is asked in the same trip."""
    dialect = connection.dialect
    key = {"hall_id": hall_id, "command_id": command_id}
    questions = [(_LOCKED, key), (answers.OF, key), *along]
    rows = wire.send([question.with_values(dialect, values) for question, values in questions])
    found = [question.rows(dialect, each) for (question, _), each in zip(questions, rows, strict=True)]
    (lock,), answered, *told = found
    return Locked(
        lock.seq,
        lock.at,
        lock.hash,
        lock.setup_seq,
        None if is_sqlite(connection.engine) else lock.now,
        answered[0].answer if answered else None,
        {key_of(asked): rows for asked, rows in zip(along, told, strict=True)},
    )
