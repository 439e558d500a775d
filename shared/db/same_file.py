"""Notices an SQLite file that was moved away: whoever has it open would go on reading what nobody writes any more."""

import errno
from pathlib import Path

from sqlalchemy import Engine

from shared.db.engine import away


class SameFile:
    """The file at a database's path, as it was when this was made; make it before the file is opened."""

    def __init__(self, engine: Engine) -> None:
        """Raises DatabaseAway when there is no such file."""
        self._engine, self._path = engine, Path(engine.url.database) if engine.url.database else None
        self._was = self._identity()

    def check(self) -> None:
        """Raise DatabaseAway when another file, or none, is at the path; connections to the old one are closed.

        Costs a few microseconds: the file is looked at, not opened.
        """
        try:
            now = self._identity()
        except Exception:
            self._engine.dispose()
            raise
        if now != self._was:
            self._engine.dispose()
            raise away(self._engine, OSError(errno.ESTALE, "another file was put in its place"))

    def _identity(self) -> tuple[int, int] | None:
        """Return the file's device and number; None for a database in memory."""
        if self._path is None:
            return None
        try:
            found = self._path.stat()
        except OSError as error:
            raise away(self._engine, error) from error
        return found.st_dev, found.st_ino
