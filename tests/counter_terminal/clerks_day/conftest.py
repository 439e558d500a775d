"""A clerk's counter with all that belongs to it, on each kind of database."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from counter_terminal.state import Shape
from tests.counter_terminal.bench import HandClock
from tests.counter_terminal.clerks_day.stage import Cable, Stage, a_days_catalogue
from tests.factories import a_hall


@pytest.fixture(params=["sqlite-full", "postgresql-full"])
def stage(request: pytest.FixtureRequest, qtbot: QtBot, clock: HandClock) -> Iterator[Stage]:
    kind, shape = request.param.split("-")
    url: str = request.getfixturevalue("ready_sqlite_url" if kind == "sqlite" else "ready_postgres_url")
    cable = Cable(url)
    running = a_hall(cable.url, clock, a_days_catalogue())
    made = Stage(running, clock, cable, Shape(shape))
    yield made
    for window in (made.terminal.window, made.terminal.screen):
        window.close()
        window.deleteLater()
    running.store.close()
    cable.close()
