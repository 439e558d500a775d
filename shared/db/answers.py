"""The answers to commands, which are the same however often a command comes."""

from sqlalchemy import bindparam, insert, select

from shared.db.change import Change
from shared.db.journal_tables import command
from shared.db.prepared import Prepared
from shared.domain.ids import CommandId

VOID = '"void"'
"""Stands for the answer of a command that was undone before it arrived; as JSON, like all answers."""

OF = Prepared(
    select(command.c.answer).where(command.c.hall_id == bindparam("hall_id"), command.c.id == bindparam("command_id"))
)
KEEP = Prepared(insert(command))


def of(change: Change, given: CommandId) -> str | None:
    """Return the answer of a command as JSON; None when it has not come."""
    row = change.one(OF, hall_id=change.hall_id, command_id=given)
    return None if row is None else str(row.answer)


def keep(change: Change, given: CommandId, answer: str) -> None:
    change.write(KEEP, hall_id=change.hall_id, id=given, at=change.now, answer=answer)


def make_void(change: Change, given: CommandId) -> None:
    """Let a command that has not come do nothing, ever."""
    keep(change, given, VOID)
