"""Where a kiosk's local journal lies."""

import re
from hashlib import sha256
from pathlib import Path

from platformdirs import user_data_path

from shared.settings import Settings

FILE_NAME = "journal.db"


def journal_file(settings: Settings) -> Path:
    """Return the file of one kiosk of one hall in one database: numbers of one never get into another."""
    if settings.kiosk.journal is not None:
        return Path(settings.kiosk.journal) / FILE_NAME
    hall, kiosk = settings.hall.code or "hall", settings.kiosk.name
    database = sha256(_without_password(settings.database.url).encode()).hexdigest()[:8]
    name = "-".join((_plain(hall), _plain(kiosk), database))
    return user_data_path("xiaochuang", appauthor=False) / "kiosk" / name / FILE_NAME


def _plain(name: str) -> str:
    return re.sub(r"[^\w.-]", "_", name)


def _without_password(url: str) -> str:
    """Leave out who connects and how: changing a password makes no other database of it."""
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2].partition('?')[0]}"
