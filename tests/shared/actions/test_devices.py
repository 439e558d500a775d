"""What the device table keeps of what programs say of their devices, and what of it is journaled."""

from datetime import timedelta

from shared.actions.devices import DeviceLine, list_devices, report_device
from shared.db import journal
from shared.domain.actor import Actor
from shared.domain.device_figures import NO_FIGURES, DeviceFigures
from shared.domain.events import DeviceChanged
from shared.domain.hall import Role
from shared.domain.ids import new_command
from tests.factories import RunningHall, a_hall

COUNTER = Actor(Role.CLERK, "counter 1")
BUSY = DeviceFigures(2.0, sent=9, answered=8, heard=8, errors=1, reconnects=3, last_ms=4.5, p50_ms=4.0, p95_ms=7.0)


def report(hall: RunningHall, health: str, error: str = "", figures: DeviceFigures = NO_FIGURES) -> DeviceLine:
    report_device(hall.store, COUNTER, "board", "sim:", health, error, new_command(), figures)
    (line,) = list_devices(hall.store)
    return line


def journaled(hall: RunningHall) -> int:
    news = hall.store.read(lambda c: journal.read_events(c, hall.store.hall_id, 0))
    return sum(isinstance(each.event, DeviceChanged) for each in news)


def test_figures_are_kept_beside_health_and_only_health_is_journaled(ready_url: str) -> None:
    hall = a_hall(ready_url)
    report(hall, "unknown")
    online = report(hall, "online", figures=BUSY)
    assert journaled(hall) == 2
    later = report(hall, "online", figures=DeviceFigures(0.0, sent=10, answered=9, heard=9))
    assert journaled(hall) == 2
    assert later.since == online.since
    assert (online.sent, online.errors, online.reconnects, online.p95_ms) == (9, 1, 3, 7.0)
    assert (later.sent, later.errors, later.p95_ms) == (10, 0, None)
    assert online.last_seen is not None
    assert later.last_seen is not None
    assert later.last_seen - online.last_seen >= timedelta(seconds=2)
    hall.store.close()


def test_a_device_not_seen_since_its_program_started_keeps_when_it_was_seen_before(ready_url: str) -> None:
    hall = a_hall(ready_url)
    seen = report(hall, "online", figures=BUSY).last_seen
    gone = report(hall, "offline", "Board (sim:): no answer.", NO_FIGURES)
    assert (gone.last_seen, gone.sent) == (seen, 0)
    assert gone.error == "Board (sim:): no answer."
    hall.store.close()


def test_devices_are_listed_by_place_and_kind(ready_url: str) -> None:
    hall = a_hall(ready_url)
    for place, kind in (("counter 2", "pad"), ("counter 1", "pad"), ("counter 1", "board")):
        report_device(hall.store, Actor(Role.CLERK, place), kind, "sim:", "unknown", "", None)
    found = [(line.place, line.kind) for line in list_devices(hall.store)]
    assert found == [("counter 1", "board"), ("counter 1", "pad"), ("counter 2", "pad")]
    hall.store.close()
