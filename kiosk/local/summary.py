"""How a local journal stands, for somebody who looks at the machine while its kiosk may be running."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.local.phase import Phase

_UNMERGED = "SELECT count(*) FROM entry WHERE own = 1 AND phase IN (?, ?)"
_LEFT = "SELECT coalesce(sum(last + 1 - next), 0) FROM block WHERE day = ?"


@dataclass(frozen=True, slots=True)
class Summary:
    unmerged: int
    """Numbers that citizens have and the database does not know."""
    left: int
    """Numbers that the kiosk can still give by itself on the day, of all its queues."""
    notes: int = 0
    """What citizens wrote and the database does not know."""

    @property
    def owes(self) -> bool:
        """Whether the database has yet to learn of anything."""
        return bool(self.unmerged or self.notes)


def summary_of(file: Path, day: date) -> Summary | None:
    """Return how a journal stands; None while its kiosk runs, which keeps it for itself.

    Raises:
        sqlite3.DatabaseError: the file can't be read.
    """
    try:
        with closing(sqlite3.connect(file, timeout=0)) as connection:
            return standing(connection, day)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            return None
        raise


def standing(connection: sqlite3.Connection, day: date) -> Summary:
    """Return how the journal of an open connection stands."""
    (unmerged,) = connection.execute(_UNMERGED, (Phase.KEPT, Phase.HANDING)).fetchone()
    (left,) = connection.execute(_LEFT, (day.isoformat(),)).fetchone()
    # A journal that was last opened by an older program has no table of notes.
    (has_notes,) = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'note'").fetchone()
    (notes,) = connection.execute("SELECT count(*) FROM note").fetchone() if has_notes else (0,)
    return Summary(int(unmerged), int(left), int(notes))
