"""A clerk's counter with all that belongs to it, on each kind of database."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.counter_terminal.bench import HandClock
from tests.counter_terminal.clerks_day.stage import Cable, Stage, a_days_catalogue
from tests.factories import a_hall


@pytest.fixture
def stage(ready_url: str, qtbot: QtBot, clock: HandClock) -> Iterator[Stage]:
    cable = Cable(ready_url)
    running = a_hall(cable.url, clock, a_days_catalogue())
    made = Stage(running, clock, cable)
    yield made
    for window in (made.terminal.window, made.terminal.screen):
        window.close()
        window.deleteLater()
    running.store.close()
    cable.close()
