"""When the hall is told of a device, and what."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from counter_terminal.commands import Commands
from counter_terminal.device_reports import DeviceReports
from drivers.state import DeviceState, Health
from drivers.supervisor import utc_now
from drivers.traffic import RoundTrips, Traffic
from shared.actions.devices import list_devices
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.jobs import ManualJobs
from tests.factories import RunningHall, a_hall


class Reporting:
    """Reports of one board, with seconds that the test moves."""

    def __init__(self, hall: RunningHall) -> None:
        self.hall, self.seconds, self.jobs = hall, 100.0, ManualJobs()
        commands = Commands(self.jobs, lambda _seconds, call: call())
        by = Actor(Role.CLERK, "counter 1")
        self._reports = DeviceReports(hall.store, commands, lambda: by, "board", "sim:", lambda: self.seconds)

    def hear(self, health: Health, sent: int, error: str | None = None) -> int:
        """Hear of a state; return how many frames the device table knows of afterwards."""
        now = utc_now()
        trips = RoundTrips(3.0, 2.0, 4.0)
        self._reports.heard(DeviceState(health, now, now - timedelta(seconds=5), error, Traffic(sent, trips=trips)))
        self.jobs.drain()
        return list_devices(self.hall.store)[0].sent


@pytest.fixture
def reporting(ready_sqlite_url: str) -> Iterator[Reporting]:
    hall = a_hall(ready_sqlite_url)
    yield Reporting(hall)
    hall.store.close()


def test_a_change_of_health_is_told_at_once_and_figures_once_a_minute(reporting: Reporting) -> None:
    assert reporting.hear(Health.UNKNOWN, sent=0) == 0
    assert reporting.hear(Health.ONLINE, sent=1) == 1
    assert reporting.hear(Health.ONLINE, sent=2) == 1
    reporting.seconds += 59
    assert reporting.hear(Health.ONLINE, sent=3) == 1
    reporting.seconds += 1
    assert reporting.hear(Health.ONLINE, sent=4) == 4
    assert reporting.hear(Health.OFFLINE, sent=5, error="Board (sim:): no answer.") == 5


def test_figures_tell_round_trips_and_when_the_device_was_seen(reporting: Reporting) -> None:
    reporting.hear(Health.ONLINE, sent=1)
    (line,) = list_devices(reporting.hall.store)
    assert (line.last_ms, line.p50_ms, line.p95_ms) == (3.0, 2.0, 4.0)
    assert line.last_seen is not None
    assert line.last_seen < line.since
