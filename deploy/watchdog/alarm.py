"""Raises the alert that a program restarts again and again, and clears it when it is well."""

import logging
import threading

from shared.actions.alerts import clear_own, raise_alert
from shared.db.store import open_store
from shared.domain.actor import Actor
from shared.domain.alert import AlertKind
from shared.domain.problem import Problem
from shared.settings import Settings

RETRY_S = 30.0

log = logging.getLogger(__name__)


class AlertOfRestarts:
    """Works on a thread of its own: a database that is away must not keep the program from being started."""

    def __init__(self, settings: Settings, by: Actor) -> None:
        self._settings, self._by = settings, by
        self._wanted: tuple[int, str] | None = None
        self._told: tuple[int, str] | None = None
        self._news = threading.Condition()
        self._closed = False
        threading.Thread(target=self._work, name="alarm", daemon=True).start()

    def __call__(self, restarts: int, why: str) -> None:
        """Take in how it stands; told to the hall as soon as the hall answers."""
        with self._news:
            self._wanted = (restarts, why)
            self._news.notify()

    def wait_told(self, within_s: float) -> bool:
        """Wait until the hall knows how it stands."""
        with self._news:
            return self._news.wait_for(lambda: self._told == self._wanted, within_s)

    def close(self) -> None:
        """Try no longer to tell the hall."""
        with self._news:
            self._closed = True
            self._news.notify_all()

    def _work(self) -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._closed or self._told != self._wanted)
                wanted = self._wanted
            if self._closed:
                return
            told = wanted is None or self._tell(*wanted)
            with self._news:
                if told:
                    self._told = wanted
                    self._news.notify_all()
                else:
                    self._news.wait_for(lambda: self._closed, RETRY_S)

    def _tell(self, restarts: int, why: str) -> bool:
        """Raise or clear the alert; tell whether the hall took it."""
        database, hall = self._settings.database, self._settings.hall
        try:
            store = open_store(database.url, hall.code, hall.clock)
            try:
                if restarts:
                    details = {"restarts": str(restarts), "error": why}
                    raise_alert(store, self._by, AlertKind.PROGRAM_RESTARTS, details=details)
                else:
                    clear_own(store, self._by, (AlertKind.PROGRAM_RESTARTS,))
            finally:
                store.close()
        except Problem as error:
            log.warning("The hall cannot be told of the restarts yet: %s", error)
            return False
        return True
