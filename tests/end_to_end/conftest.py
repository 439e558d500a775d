"""A whole hall of real processes and real bytes, on each kind of database."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from deploy.demo.run import CATALOGUE
from deploy.demo.watch import Watch
from deploy.demo.windows import staffed_by
from deploy.rig.devices import Devices
from deploy.rig.machines import Place, Plan
from deploy.rig.relay import Relay
from deploy.rig.rig import Rig
from drivers.board.text import BoardText
from shared.catalogue.reading import read_catalogue
from shared.domain.view import CounterView

BOARDS = {1: "cpower", 2: "onbon"}
PLACES = {"kiosk": Place(0, 0, 1080, 1920), "screen": Place(0, 0, 1920, 1080)}


@dataclass
class Hall:
    """A running hall, watched."""

    rig: Rig
    watch: Watch
    news: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def counter(self, number: int) -> CounterView:
        return self.watch.view.counter(self._id(number))

    def until(self, number: int, condition: Callable[[CounterView], bool], what: str) -> CounterView:
        """Wait until a counter is as wanted."""
        counter_id = self._id(number)
        return self.watch.until(lambda view: condition(view.counter(counter_id)), what).counter(counter_id)

    def board(self, number: int) -> BoardText | None:
        return self.rig.devices.counters[number].board.showing

    def announcements(self) -> list[Path]:
        return sorted((self.rig.plan.folder / "announcements").glob("*.wav"))

    def _id(self, number: int) -> Any:
        return next(c.id for c in self.rig.hall.counters if c.number == number)


@pytest.fixture
def hall(database_url: str, tmp_path: Path) -> Iterator[Hall]:
    catalogue = staffed_by(read_catalogue(CATALOGUE), tuple(BOARDS))
    plan = Plan(
        folder=tmp_path,
        database=database_url,
        hall=catalogue.hall.code,
        player=f"file:{tmp_path / 'announcements'}",
        places=PLACES,
        clerks={1: "101", 2: "102"},
    )
    news: list[tuple[str, dict[str, Any]]] = []
    with Rig(plan, catalogue, Devices(BOARDS), on_news=lambda name, told: news.append((name, told))) as rig:
        watch = Watch(rig.store)
        try:
            yield Hall(rig, watch, news)
        finally:
            watch.stop()


@pytest.fixture
def relay(ready_postgres_url: str) -> Iterator[Relay]:
    """The cable to a database, which can be cut and mended."""
    made = Relay(ready_postgres_url)
    yield made
    made.cut()
