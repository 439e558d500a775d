"""What citizens wrote while the database was away, in the local journal until the hall has it, and no longer."""

import logging
import sqlite3
from datetime import datetime

from pydantic import TypeAdapter

from kiosk.local.file import LocalFile
from shared.domain.ids import CommandId
from shared.domain.suggestion import WrittenAway

log = logging.getLogger(__name__)

_WRITTEN: TypeAdapter[WrittenAway] = TypeAdapter(WrittenAway)


class LocalNotes:
    """All methods write to the disk or read from it, and are called off the GUI thread."""

    def __init__(self, file: LocalFile) -> None:
        self._file = file

    def keep(self, written: WrittenAway) -> WrittenAway | None:
        """Keep what was written, once for each command, and return it as it is kept; None while the disk fails."""
        row = (written.command, written.at.timestamp(), _WRITTEN.dump_json(written).decode())

        def work(connection: sqlite3.Connection) -> str:
            connection.execute("INSERT OR IGNORE INTO note (command, at, told) VALUES (?, ?, ?)", row)
            (told,) = connection.execute("SELECT told FROM note WHERE command = ?", (written.command,)).fetchone()
            return str(told)

        told = self._file.change_safely(work)
        return None if told is None else _WRITTEN.validate_json(told)

    def to_merge(self) -> list[WrittenAway]:
        """Return what the database does not know yet, oldest first."""
        rows = self._file.read(lambda c: c.execute("SELECT told FROM note ORDER BY place").fetchall())
        return [_WRITTEN.validate_json(told) for (told,) in rows]

    def forget(self, command: CommandId) -> None:
        """Leave nothing of what the hall has by now."""
        self._file.change(lambda c: c.execute("DELETE FROM note WHERE command = ?", (command,)))
        self._file.scrub()

    def forget_old(self, before: datetime) -> None:
        """Leave nothing of what is older than the hall may keep it, though the hall never had it."""
        drop = "DELETE FROM note WHERE at < ?"
        dropped = self._file.change(lambda c: c.execute(drop, (before.timestamp(),)).rowcount)
        if dropped:
            log.error("Suggestions that never reached the hall were deleted, since their time is over: %d.", dropped)
            self._file.scrub()
