"""Following a hall: its view, kept current by the journal, through restarts and losses of the database."""

import logging
import threading
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from shared.db.engine import away
from shared.db.journal import AT_A_TIME, read_events
from shared.db.snapshot import read_view
from shared.db.store import Store
from shared.domain.events import SET_UP_EVENTS, Recorded
from shared.domain.fold import fold
from shared.domain.hall import Hall
from shared.domain.link import CONNECTED, LinkState
from shared.domain.problem import DatabaseAway, Problem
from shared.domain.view import HallView
from shared.feed.doorbell import Doorbell, open_doorbell

log = logging.getLogger(__name__)

PAUSES_S = (0.1, 0.2, 0.5, 1.0)
"""Between tries while the database is away; windows are to be current within 2 s of its return."""

T = TypeVar("T")
Changed = Callable[[HallView, tuple[Recorded, ...]], None]


class Follower:
    """A thread that tells each change of the hall once and in order.

    `on_view` gets the view first with no events (the snapshot, also after a loss the events missed are told, so a
    loss skips nothing), then with the events that led to it. `on_hall` gets the set-up when it was imported anew.
    All callbacks run on the follower's thread.
    """

    def __init__(
        self,
        store: Store,
        on_view: Changed,
        on_link: Callable[[LinkState], None],
        on_hall: Callable[[Hall], None],
    ) -> None:
        self._store, self._on_view, self._on_link, self._on_hall = store, on_view, on_link, on_hall
        self._view: HallView | None = None
        self._link, self._losses = CONNECTED, 0
        self._driver_error: type[Exception] = store.engine.dialect.loaded_dbapi.Error
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="follower", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """End the thread; returns within a fraction of a second."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(5)

    def _run(self) -> None:
        while not self._stopped.is_set():
            try:
                bell = open_doorbell(self._store.engine, self._store.hall_id)
                try:
                    self._follow(bell)
                finally:
                    bell.close()
            except (Problem, DBAPIError, self._driver_error) as error:
                self._lose(str(self._sentence(error)))
            except Exception:  # the thread's border: a window that stands still must say so
                log.exception("following the hall failed")
                self._lose("This program made a mistake and tries again; its log tells which.")

    def _lose(self, why: str) -> None:
        """Tell that the hall is not heard any more, and wait before the next try."""
        self._tell_link(LinkState(self._link.away_since or self._store.now(), why))
        self._stopped.wait(PAUSES_S[min(self._losses, len(PAUSES_S) - 1)])
        self._losses += 1

    def _follow(self, bell: Doorbell) -> None:
        """Listen first and look after, so that nothing falls between."""
        if self._view is None:
            self._begin(self._read(self._snapshot))
        while not self._stopped.is_set():
            self._catch_up()
            bell.wait(self._stopped)

    def _read(self, question: Callable[[Connection], T]) -> T:
        answer = self._store.read(question)
        self._heard()
        return answer

    def _heard(self) -> None:
        self._losses = 0
        self._tell_link(CONNECTED)

    def _begin(self, view: HallView) -> None:
        self._view = view
        self._on_view(view, ())

    def _snapshot(self, connection: Connection) -> HallView:
        return read_view(connection, self._store.hall_id, self._store.today(connection))

    def _catch_up(self) -> None:
        full = True
        while full:
            assert self._view is not None
            new_day = None
            news, today = self._store.news(self._view.cursor)
            self._heard()
            full = len(news) == AT_A_TIME
            if today != self._view.business_day and not full:
                news, new_day = self._read(self._look)
                full = len(news) == AT_A_TIME
            if news:
                self._tell(tuple(news))
            if new_day is not None:
                self._begin(new_day)

    def _look(self, connection: Connection) -> tuple[list[Recorded], HallView | None]:
        """Read what came after the view and, on a new day, how that begins, from one picture of the database."""
        assert self._view is not None
        news = read_events(connection, self._store.hall_id, self._view.cursor)
        if len(news) == AT_A_TIME or self._store.today(connection) == self._view.business_day:
            return news, None
        return news, self._snapshot(connection)

    def _tell(self, news: tuple[Recorded, ...]) -> None:
        assert self._view is not None
        view = self._view
        for recorded in news:
            view = fold(view, recorded)
        if any(isinstance(recorded.event, SET_UP_EVENTS) for recorded in news):
            self._on_hall(self._store.hall())
        self._view = view
        self._on_view(view, news)

    def _tell_link(self, link: LinkState) -> None:
        before, self._link = self._link, link
        if before.away != link.away:
            self._on_link(link)

    def _sentence(self, error: Exception) -> Problem:
        if isinstance(error, Problem):
            return error
        if isinstance(error, DBAPIError):
            return away(self._store.engine, error)
        cause = str(error).strip().splitlines()[0] if str(error) else type(error).__name__
        return DatabaseAway(f"The database does not answer ({cause}). Check the server and the network cable.")
