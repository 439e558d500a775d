"""A program that is started while its database is away: where it has worked before it waits, and says for what."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop

from shared.db.store import Store, open_store
from shared.domain.problem import DatabaseAway
from shared.qt.first_contact import FirstContact
from shared.qt.jobs import QtJobs
from shared.qt.waiting import WaitingWindow
from shared.settings import Settings

AGAIN_MS = 1000

log = logging.getLogger(__name__)


def open_hall(
    settings: Settings, folder: Path, make: Callable[[], WaitingWindow], shown: Callable[[], None]
) -> Store | int:
    """Open the hall that the settings name, when it is there; return an exit status where the program was ended before.

    `folder` is this machine's own, and says whether it has worked with the hall before; `make` makes and shows the
    window that waits, and `shown` is called then.

    Raises:
        Problem: one sentence, as `open_store` does; where this machine has never worked with the database, also that
            it is away, since the settings are as likely to be wrong.
    """
    try:
        store = _open(settings)
    except DatabaseAway as away:
        if not folder.is_dir():
            raise
        return _wait(settings, str(away), make(), shown)
    _remember(folder)
    return store


def _open(settings: Settings) -> Store:
    return open_store(settings.database.url, settings.hall.code, settings.hall.clock)


def _wait(settings: Settings, why: str, window: WaitingWindow, shown: Callable[[], None]) -> Store | int:
    jobs, loop = QtJobs(), QEventLoop()
    found: list[Store] = []

    def came(store: Store) -> None:
        found.append(store)
        loop.quit()

    window.closed.connect(loop.quit)
    FirstContact(window, lambda: _open(settings), jobs, window.tell, came, again_ms=AGAIN_MS).tell(why)
    shown()
    status = loop.exec()
    jobs.close()
    window.deleteLater()
    return found[0] if found else status


def _remember(folder: Path) -> None:
    """Note that this machine has worked with this database."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        log.info("%s is not made: %s", folder, error)
