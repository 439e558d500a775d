"""Looks at the local journal of a machine's kiosk: what it could still give, and what the database has yet to learn."""

import sqlite3
from datetime import date

from deploy.doctor.finding import Finding
from kiosk.local.folder import journal_file
from kiosk.local.summary import summary_of
from shared.settings import Settings

NAME = "journal"
AGAIN = "Start the kiosk while the database answers; it brings them in by itself."


def look_at_journal(settings: Settings, today: date | None = None) -> list[Finding]:
    """Return nothing for a machine on which no kiosk of these settings has run."""
    file = journal_file(settings)
    if not file.exists():
        return []
    try:
        found = summary_of(file, today or date.today())
    except sqlite3.DatabaseError as error:
        remedy = "Start the kiosk, which puts it aside and begins a new one."
        return [Finding(NAME, False, f"The local journal {file} can't be read ({error}).", remedy, needed=False)]
    if found is None:
        return [Finding(NAME, True, f"The kiosk is using its local journal {file}; hall device status tells more.")]
    if found.owes:
        owed = f"{found.unmerged} numbers and {found.notes} suggestions"
        text = f"Taken while the database was away and not in it yet: {owed} ({file})."
        return [Finding(NAME, False, text, AGAIN, needed=False)]
    return [Finding(NAME, True, f"The local journal {file} holds {found.left} numbers for today, and owes none.")]
