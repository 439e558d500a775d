"""Opening the hall's database for a kiosk; while it is away, the kiosk starts with what it remembers."""

import logging
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from kiosk.local.journal import LocalJournal
from kiosk.local.memory import Remembered
from shared.db.engine import open_engine
from shared.db.store import Store, open_store
from shared.domain.hall import Hall
from shared.domain.hall_time import HallTime
from shared.domain.ids import HallId
from shared.domain.link import CONNECTED, LinkState
from shared.domain.problem import DatabaseAway, Problem
from shared.domain.view import HallView
from shared.settings import Settings

log = logging.getLogger(__name__)

NEVER_SEEN = "This kiosk is not set up yet: it must reach the database once before it can start without it."


class NotSetUp(DatabaseAway):
    """The database is away, and this kiosk has never seen its hall."""


@dataclass(frozen=True, slots=True)
class OpenedHall:
    """The hall as the kiosk begins with it; a `view` only when it is remembered."""

    store: Store
    hall: Hall
    view: HallView | None = None
    link: LinkState = CONNECTED


def open_hall(settings: Settings, journal: LocalJournal) -> OpenedHall:
    """Open the hall that the settings name.

    Raises:
        NotSetUp: one sentence: the database is away, and the kiosk remembers no hall.
        Problem: as `open_store` does otherwise.
    """
    try:
        return _now(settings)
    except DatabaseAway as away:
        last = journal.memory.last()
        if last is None:
            raise NotSetUp(f"{away} {NEVER_SEEN}") from away
        log.warning("%s The kiosk starts with what it remembers of the hall.", away)
        store = _without_asking(settings, last)
        today = store.now().astimezone(store.zone).date()
        return OpenedHall(store, last.hall, _on(last.view, today), LinkState(store.now(), str(away)))


def look_for_hall(settings: Settings) -> None:
    """Look whether the kiosk could start with its hall. Raises Problem, one sentence, as `open_store` does."""
    _now(settings).store.close()


def check_hall(settings: Settings, hall_id: HallId) -> None:
    """Look whether the database is the one remembered, and of this program's version; called once it is back.

    Raises:
        Problem: one sentence, as `open_store` does, or that it is another hall.
    """
    store = open_store(settings.database.url, settings.hall.code, settings.hall.clock)
    store.close()
    if store.hall_id != hall_id:
        raise Problem("The database holds another hall than this kiosk remembers. Correct [database] url, or restart.")


def _now(settings: Settings) -> OpenedHall:
    store = open_store(settings.database.url, settings.hall.code, settings.hall.clock)
    try:
        return OpenedHall(store, store.hall())
    except BaseException:
        store.close()
        raise


def _on(view: HallView, today: date) -> HallView:
    """Return a remembered view; of another day only that is left which a night does not change."""
    if view.business_day == today:
        return view
    return replace(view, business_day=today, waiting={}, calls=(), missed=(), missed_queues={}, held=())


def _without_asking(settings: Settings, last: Remembered) -> Store:
    time = HallTime(clock=lambda: datetime.now(UTC) + last.offset)
    engine = open_engine(settings.database.url, new_file=False)
    return Store(engine, last.hall.id, last.hall.zone, settings.hall.clock, time)
