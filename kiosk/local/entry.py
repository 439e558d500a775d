"""One number as the local journal knows it."""

import sqlite3
from dataclasses import dataclass
from datetime import date, datetime

from pydantic import TypeAdapter

from kiosk.local.phase import Phase
from shared.domain.ids import CommandId, QueueId, ServiceId
from shared.domain.number_block import NumberBlock
from shared.domain.taken_away import TakenAway
from shared.domain.ticket import Issued
from shared.domain.words import Language

NOT_KNOWN_YET = ServiceId(0)
"""The service of an appointment whose check-in the hall has not answered."""

COLUMNS = "command, phase, own, at, day, service_id, language, queue_id, serial, issued, reason"
_ISSUED: TypeAdapter[Issued] = TypeAdapter(Issued)


@dataclass(frozen=True, slots=True)
class Entry:
    command: CommandId
    """What the hall was asked with, or what brings it in when it is of the kiosk's own block."""
    phase: Phase
    own: bool
    """Whether it is of the kiosk's own block."""
    at: datetime
    business_day: date
    service_id: ServiceId
    language: Language
    queue_id: QueueId | None
    serial: int | None
    issued: Issued | None
    """None until the number is known."""
    reason: str = ""
    """Why it goes back."""

    @property
    def shown(self) -> str:
        """What it is called in the log."""
        return self.issued.ticket.number if self.issued else f"of request {self.command}"

    @property
    def named(self) -> str:
        """What staff read of it, for whom the day matters too."""
        return f"{self.shown} ({self.business_day})"

    def taken_away(self, holder: str, block: NumberBlock | None) -> TakenAway:
        """Return it as it goes into the database; only for one of the kiosk's own blocks, of which `block` is its."""
        assert self.issued is not None
        assert self.serial is not None
        made = self.issued.ticket
        place = (made.queue_id, made.business_day, self.serial, made.number, made.code)
        wish = (made.service_id, made.priority, made.language, made.issued_at, made.steps)
        return TakenAway(holder, *place, *wish, block)


def of_row(row: sqlite3.Row | tuple[object, ...]) -> Entry:
    """Return the entry that a row of `COLUMNS` holds."""
    command, phase, own, at, day, service_id, language, queue_id, serial, issued, reason = row
    return Entry(
        CommandId(str(command)),
        Phase(str(phase)),
        bool(own),
        datetime.fromisoformat(str(at)),
        date.fromisoformat(str(day)),
        ServiceId(int(str(service_id))),
        Language(str(language)),
        None if queue_id is None else QueueId(int(str(queue_id))),
        None if serial is None else int(str(serial)),
        None if issued is None else _ISSUED.validate_json(str(issued)),
        str(reason),
    )


def issued_text(issued: Issued) -> str:
    return _ISSUED.dump_json(issued).decode()
