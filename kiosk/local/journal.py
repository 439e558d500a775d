"""Every number on its way into a citizen's hand, on the kiosk's own disk before each step."""

import logging
import sqlite3
from collections.abc import Callable, Collection
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

from kiosk.local.blocks import LocalBlocks, next_serial
from kiosk.local.entry import COLUMNS, Entry, issued_text, of_row
from kiosk.local.file import LocalFile
from kiosk.local.memory import Memory
from kiosk.local.notes import LocalNotes
from kiosk.local.phase import NOBODYS, Phase, at_restart, may_move
from shared.domain.ids import CommandId, QueueId, ServiceId, new_command
from shared.domain.taken_away import command_of
from shared.domain.ticket import Issued
from shared.domain.words import Language

ASTRAY, ASTRAY_TOLD = "in no line, staff are to be told", "in no line, staff were told"
ANSWER_LOST = "the answer was lost, and the citizen has another number"
RESTARTED = "the kiosk was restarted before anybody saw the number"

log = logging.getLogger(__name__)

MakeNumber = Callable[[int], Issued]
"""Makes the number of a serial."""


class LocalJournal:
    """All methods write to the disk or read from it, and are called off the GUI thread."""

    def __init__(self, file: Path) -> None:
        self.file = LocalFile(file)
        self.blocks, self.memory, self.notes = LocalBlocks(self.file), Memory(self.file), LocalNotes(self.file)

    @property
    def id(self) -> str:
        """Made with each new file, so that numbers of a lost one are never given again."""
        return self.file.change(_identity)

    def asked(self, command: CommandId, service_id: ServiceId, language: Language, at: datetime, day: date) -> None:
        """Write down that the hall is asked for a number; once, however often it is asked again."""
        row = (command, Phase.ASKED, 0, _text(at), day.isoformat(), service_id, language)
        add = """INSERT OR IGNORE INTO entry (command, phase, own, at, day, service_id, language)
            VALUES (?, ?, ?, ?, ?, ?, ?)"""
        self.file.change(lambda c: c.execute(add, row))

    def issued(self, command: CommandId, issued: Issued) -> None:
        """Write down what the hall answered, also for a number that nobody wants any more."""

        def work(connection: sqlite3.Connection) -> None:
            made = issued.ticket
            known = (made.code, made.service_id, made.queue_id, issued_text(issued))
            update = "UPDATE entry SET code = ?, service_id = ?, queue_id = ?, issued = ? WHERE command = ?"
            connection.execute(update, (*known, command))
            _move(connection, "command", command, Phase.ISSUED)

        self.file.change(work)

    def take(
        self,
        visit: CommandId,
        service_id: ServiceId,
        language: Language,
        queue_id: QueueId,
        day: date,
        at: datetime,
        make: MakeNumber,
    ) -> Issued | None:
        """Give the next number of the kiosk's own block, once for each visit; None when there is none.

        If the hall was asked for a number with the visit's command, that one goes back.
        """

        def work(connection: sqlite3.Connection) -> Issued | None:
            known = _find(connection, "visit", visit)
            if known is not None:
                return known.issued if known.phase is Phase.ISSUED else None
            serial = next_serial(connection, queue_id, day)
            if serial is None:
                return None
            made = make(serial)
            row = (
                command_of(_identity(connection), queue_id, day, serial),
                Phase.ISSUED,
                1,
                _text(at),
                day.isoformat(),
            )
            rest = (service_id, language, visit, made.ticket.code, queue_id, serial, issued_text(made))
            connection.execute(_TAKE, (*row, *rest))
            _move(connection, "command", visit, Phase.RETURNING, ANSWER_LOST)
            return made

        return self.file.change_safely(work)

    def handing(self, issued: Issued, at: datetime) -> Phase:
        """Write down that a number goes to the printer, also one that was not asked for as a new one.

        Returns how far it has come then, which is further when it is over.
        """

        def work(connection: sqlite3.Connection) -> Phase:
            made = issued.ticket
            if _find(connection, "code", made.code) is None:
                row = (new_command(), Phase.ISSUED, 0, _text(at), at.date().isoformat(), made.service_id, made.language)
                connection.execute(_HANDED_OVER, (*row, made.code, made.queue_id, issued_text(issued)))
            after = _move(connection, "code", made.code, Phase.HANDING)
            assert after is not None
            return after

        return self.file.change(work)

    def move(self, code: str, *phases: Phase, reason: str = "") -> Phase | None:
        """Write down the next steps of a number that is known; a step that does not follow changes nothing.

        Returns how far it has come then; None for a number that this journal does not know.
        """

        def work(connection: sqlite3.Connection) -> Phase | None:
            after = None
            for phase in phases:
                after = _move(connection, "code", code, phase, reason)
            return after

        return self.file.change(work)

    def move_asked(self, command: CommandId, phase: Phase, reason: str = "") -> Phase | None:
        """The same for a number that may not be known yet."""
        return self.file.change(lambda c: _move(c, "command", command, phase, reason))

    def why_given_back(self, code: str) -> str:
        """Return why a number went back; nothing for one that somebody holds, or that this journal does not know."""
        entry = self.file.read(lambda c: _find(c, "code", code))
        return entry.reason if entry is not None and entry.phase in NOBODYS else ""

    def settle(self) -> list[Entry]:
        """Decide at the start what becomes of numbers that were in hand; return those that may be on paper."""

        def work(connection: sqlite3.Connection) -> list[Entry]:
            for entry in _of_phase(connection, Phase.ASKED, Phase.ISSUED):
                _move(connection, "command", entry.command, at_restart(entry.phase, entry.own), RESTARTED)
            return _of_phase(connection, Phase.HANDING)

        return self.file.change(work)

    def returning(self) -> list[Entry]:
        """Return the numbers that the database has yet to be told are not wanted, oldest first."""
        return self.file.read(lambda c: _of_phase(c, Phase.RETURNING))

    def to_merge(self) -> list[Entry]:
        """Return the kept numbers of the kiosk's own blocks that the database does not know yet, oldest first."""
        return self.file.read(lambda c: [entry for entry in _of_phase(c, Phase.KEPT) if entry.own])

    def refused(self) -> list[Entry]:
        """Return the numbers of its own blocks that the database would not have."""
        return self.file.read(lambda c: _of_phase(c, Phase.REFUSED))

    def astray(self) -> list[Entry]:
        """Return the numbers in no line though somebody has the slip: refused, or of a day that is over."""
        brought = self.file.read(lambda c: _of_phase(c, Phase.MERGED, Phase.REFUSED))
        return [entry for entry in brought if entry.reason in (ASTRAY, ASTRAY_TOLD)]

    def astray_told(self, numbers: Collection[str]) -> None:
        """Write down that staff were told of these numbers."""

        def work(connection: sqlite3.Connection) -> None:
            for entry in _of_phase(connection, Phase.MERGED, Phase.REFUSED):
                if entry.reason == ASTRAY and entry.named in numbers:
                    connection.execute("UPDATE entry SET reason = ? WHERE command = ?", (ASTRAY_TOLD, entry.command))

        self.file.change(work)

    def in_line_here(self, day: date) -> dict[QueueId, int]:
        """Count by queue who waits on a day with a number that the database does not know."""
        asked = "SELECT queue_id, count(*) FROM entry WHERE own = 1 AND day = ? AND phase = ? GROUP BY queue_id"
        rows = self.file.read(lambda c: c.execute(asked, (day.isoformat(), Phase.KEPT)).fetchall())
        return {QueueId(queue): count for queue, count in rows}

    def given(self, service_id: ServiceId, day: date, since: datetime | None = None) -> int:
        """Count the numbers with a service, first or following, that this kiosk gave on a day and has not got back."""
        held = (Phase.ISSUED, Phase.HANDING, Phase.KEPT, Phase.MERGED)
        follows = "EXISTS (SELECT 1 FROM json_each(issued, '$.ticket.steps') WHERE value = ?)"
        asked = f"""SELECT count(*) FROM entry
            WHERE (service_id = ? OR {follows}) AND day = ? AND at >= ? AND phase IN ({_marks(held)})"""
        values = (service_id, service_id, day.isoformat(), _text(since) if since else "", *held)
        (count,) = self.file.read(lambda c: c.execute(asked, values).fetchone())
        return int(count)

    def forget(self, before: date) -> None:
        """Drop what is over and of days before; what the database has yet to learn stays."""
        over = (Phase.GONE, Phase.MERGED, Phase.REFUSED)
        drop = f"DELETE FROM entry WHERE day < ? AND (phase IN ({_marks(over)}) OR (phase = ? AND own = 0))"
        self.file.change(lambda c: c.execute(drop, (before.isoformat(), *over, Phase.KEPT)))
        self.blocks.forget(before)

    def close(self) -> None:
        self.file.close()


_HANDED_OVER = """INSERT INTO entry (command, phase, own, at, day, service_id, language, code, queue_id, issued)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""

_TAKE = """INSERT INTO entry (command, phase, own, at, day, service_id, language, visit, code, queue_id, serial, issued)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


def _identity(connection: sqlite3.Connection) -> str:
    connection.execute("INSERT OR IGNORE INTO remembered VALUES ('id', ?)", (str(uuid4()),))
    (known,) = connection.execute("SELECT told FROM remembered WHERE name = 'id'").fetchone()
    return str(known)


def _move(connection: sqlite3.Connection, key: str, value: str, phase: Phase, reason: str = "") -> Phase | None:
    found = _find(connection, key, value)
    if found is None:
        return None
    if not may_move(found.phase, phase):
        # Such as an answer that comes after the number was given up: nothing is wrong, and staff may ask why.
        log.info("Number %s stays %s: it does not become %s.", found.shown, found.phase, phase)
        return found.phase
    connection.execute(
        f"UPDATE entry SET phase = ?, reason = ? WHERE {key} = ?", (phase, reason or found.reason, value)
    )
    return phase


def _find(connection: sqlite3.Connection, key: str, value: str) -> Entry | None:
    row = connection.execute(f"SELECT {COLUMNS} FROM entry WHERE {key} = ?", (value,)).fetchone()
    return None if row is None else of_row(row)


def _of_phase(connection: sqlite3.Connection, *phases: Phase) -> list[Entry]:
    asked = f"SELECT {COLUMNS} FROM entry WHERE phase IN ({_marks(phases)}) ORDER BY place"
    return [of_row(row) for row in connection.execute(asked, phases)]


def _marks(values: tuple[Phase, ...]) -> str:
    return ", ".join("?" * len(values))


def _text(at: datetime) -> str:
    """Return a moment so that texts are in the order of time."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
