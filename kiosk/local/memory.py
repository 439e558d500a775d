"""What a kiosk must know to go on when it starts while the database is away."""

import logging
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from kiosk.local.file import LocalFile
from shared.domain.hall import Hall
from shared.domain.view import HallView

log = logging.getLogger(__name__)

T = TypeVar("T")

_HALL: TypeAdapter[Hall] = TypeAdapter(Hall)
_VIEW: TypeAdapter[HallView] = TypeAdapter(HallView)
_OFFSET: TypeAdapter[timedelta] = TypeAdapter(timedelta)


@dataclass(frozen=True, slots=True)
class Remembered:
    hall: Hall
    view: HallView
    offset: timedelta
    """How far the database's clock is ahead of this machine's."""


class Memory:
    """The hall as last seen, in the local journal."""

    def __init__(self, file: LocalFile) -> None:
        self._file = file

    def keep(self, hall: Hall, view: HallView, offset: timedelta) -> None:
        told = (("hall", _HALL.dump_json(hall)), ("view", _VIEW.dump_json(view)), ("offset", _OFFSET.dump_json(offset)))
        rows = [(name, text.decode()) for name, text in told]
        self._file.change(lambda c: c.executemany("INSERT OR REPLACE INTO remembered VALUES (?, ?)", rows))

    def last(self) -> Remembered | None:
        """Return the hall as last seen; None when it never was, or by another version of this program."""
        hall, view, offset = self._told("hall", _HALL), self._told("view", _VIEW), self._told("offset", _OFFSET)
        return None if hall is None or view is None or offset is None else Remembered(hall, view, offset)

    def _told(self, name: str, kind: TypeAdapter[T]) -> T | None:
        asked = "SELECT told FROM remembered WHERE name = ?"
        row = self._file.read(lambda c: c.execute(asked, (name,)).fetchone())
        try:
            return None if row is None else kind.validate_json(row[0])
        except ValidationError:
            log.info("What the local journal remembers of the hall is of another version of this program.")
            return None
