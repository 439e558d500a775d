"""Where a machine keeps what is its own: what lies there outlives a restart and is no part of the hall's database."""

import re
from hashlib import sha256
from pathlib import Path

from platformdirs import user_data_path

from shared.settings import Settings


def machine_folder(kind: str, name: str, settings: Settings) -> Path:
    """Return the folder of one machine of one hall in one database: what is kept of one never gets into another.

    `kind` is what the machine is, as in "kiosk"; `name` is its own. The folder need not be there yet.
    """
    database = sha256(_without_password(settings.database.url).encode()).hexdigest()[:8]
    folder = "-".join((_plain(settings.hall.code or "hall"), _plain(name), database))
    return user_data_path("xiaochuang", appauthor=False) / kind / folder


def _plain(name: str) -> str:
    return re.sub(r"[^\w.-]", "_", name)


def _without_password(url: str) -> str:
    """Leave out who connects and how: changing a password makes no other database of it."""
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2].partition('?')[0]}"
