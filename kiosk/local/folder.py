"""Where a kiosk's local journal lies."""

from pathlib import Path

from shared.machine_folder import machine_folder
from shared.settings import Settings

FILE_NAME = "journal.db"


def journal_file(settings: Settings) -> Path:
    """Return the file of one kiosk of one hall in one database: numbers of one never get into another."""
    if settings.kiosk.journal is not None:
        return Path(settings.kiosk.journal) / FILE_NAME
    return machine_folder("kiosk", settings.kiosk.name, settings) / FILE_NAME
