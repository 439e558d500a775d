"""The soak itself: a hall lives through a day, and its call screen is looked at again and again."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import make_url

from benchmarks.database import some_database
from benchmarks.soak.people import People
from benchmarks.soak.plan import BEGINS, Plan
from benchmarks.soak.sample import Sample, look_at
from benchmarks.soak.screen import watched
from deploy.rig.relay import Relay
from deploy.rig.rig import set_up
from shared.catalogue.model import Catalogue
from shared.db.engine import shown

MINUTE_H = 1 / 60
LOSS_EVERY_H, LOSS_H = 2.0, 0.2
NOTICES_EVERY_H = 2.0

Told = Callable[[Sample], None]


@dataclass(frozen=True, slots=True)
class Soak:
    database: str
    hours: float
    losses: int
    """How many times the database was out of the screen's reach; none on SQLite, whose file no cable can part."""
    samples: tuple[Sample, ...]


def measure(folder: Path, database: str | None, catalogue: Catalogue, plan: Plan, told: Told) -> Soak:
    """Let a day pass in an empty database, by default a private PostgreSQL where one is installed."""
    with _database(folder, database) as (url, relay):
        clock = plan.clock_from(time.time())
        store = set_up(url, catalogue, clock)
        cable = _Cable(relay)
        try:
            with watched(folder, relay.url if relay else url, store.hall(), clock) as program:
                day = _Day(People(store, catalogue), cable)
                samples = []
                look_at_s, hour = time.monotonic(), 0.0
                while (now := clock()) < plan.ends:
                    hour = (now - BEGINS).total_seconds() / 3600
                    day.live_until(hour)
                    if time.monotonic() >= look_at_s:
                        samples.append(look_at(program, hour, day.people.calls))
                        told(samples[-1])
                        look_at_s += plan.look_every_s
                    time.sleep(0.001)
        finally:
            store.close()
        return Soak(shown(url).partition("://")[0], round(hour, 2), cable.losses, tuple(samples))


class _Day:
    """What happens at which hour. A machine that is too slow for all minutes leaves some out."""

    def __init__(self, people: People, cable: "_Cable") -> None:
        self.people, self._cable = people, cable
        self._minute_at = self._notices_at = 0.0

    def live_until(self, hour: float) -> None:
        self._cable.be_at(hour)
        if hour >= self._minute_at:
            self.people.live_a_minute(self.people.store.now())
            self._minute_at = max(self._minute_at + MINUTE_H, hour - MINUTE_H)
        if hour >= self._notices_at:
            self.people.exchange_notices()
            self._notices_at += NOTICES_EVERY_H


class _Cable:
    """Is pulled every few hours for some minutes."""

    def __init__(self, relay: Relay | None) -> None:
        self._relay = relay
        self.losses, self._cut = 0, False

    def be_at(self, hour: float) -> None:
        if self._relay is None:
            return
        away = hour > LOSS_EVERY_H and hour % LOSS_EVERY_H < LOSS_H
        if away and not self._cut:
            self._relay.cut()
            self.losses += 1
        elif self._cut and not away:
            self._relay.plug()
        self._cut = away


@contextmanager
def _database(folder: Path, named: str | None) -> Iterator[tuple[str, Relay | None]]:
    """Give the database and, where it is a server, the cable over which the screen reaches it."""
    with some_database(folder, named) as url:
        relay = Relay(url) if make_url(url).get_backend_name() == "postgresql" else None
        try:
            yield url, relay
        finally:
            if relay is not None:
                relay.cut()
