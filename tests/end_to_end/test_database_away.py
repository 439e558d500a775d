"""Kiosks lose their database and find it again: every number that a citizen holds is in line, once, in its order."""

import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from deploy.demo.citizens import take_number
from deploy.demo.run import CATALOGUE
from deploy.rig.relay import Relay
from drivers.sim.printer import SimulatedPrinter
from shared.actions.set_up import import_catalogue
from shared.catalogue.reading import read_catalogue
from shared.domain.demo_clock import DemoClock
from tests.end_to_end.kiosk_window import SOMEBODY, Window, blocks, waiting
from tests.end_to_end.waiting import until
from tests.factories import a_hall
from tests.forked import FORKED
from tests.kiosk.crashing import Kiosk
from tests.kiosk.rush import rush

pytestmark = [pytest.mark.timeout(180), pytest.mark.xdist_group("rig")]

THIRD = 34
SPEED = 120
"""Two minutes of the hall in a second."""


@pytest.fixture
def printers() -> Iterator[list[SimulatedPrinter]]:
    devices = [SimulatedPrinter() for _ in range(2)]
    for device in devices:
        device.start()
    yield devices
    for device in devices:
        device.stop()


@pytest.fixture
def window(tmp_path: Path, relay: Relay, printers: list[SimulatedPrinter]) -> Iterator[Window]:
    made = Window(tmp_path, relay.url, printers[0])
    yield made
    made.close()


def test_a_kiosk_goes_on_through_a_loss_a_kill_and_a_start_without_its_database(
    ready_postgres_url: str, relay: Relay, window: Window
) -> None:
    catalogue = read_catalogue(CATALOGUE)
    store = import_catalogue(ready_postgres_url, catalogue)
    kiosk = window.start()
    until(lambda: blocks(store) >= len(catalogue.queues), "its numbers reserved")
    assert take_number(kiosk, SOMEBODY) == "A001"
    relay.cut()
    kiosk.wait_for(lambda texts: texts.get("reconnecting", "") != "", "the loss noticed")
    assert [take_number(kiosk, SOMEBODY) for _ in range(2)] == ["A900", "A901"]
    kiosk.kill()
    again = window.start()
    assert take_number(again, SOMEBODY) == "A902"
    assert waiting(store) == ["A001"]
    relay.plug()
    until(lambda: len(waiting(store)) == 4, "all in line")
    again.wait_for(lambda texts: not texts.get("reconnecting"), "the connection back")
    assert take_number(again, SOMEBODY) == "A002"
    assert waiting(store) == ["A001", "A900", "A901", "A902", "A002"]
    assert len(window.printer.slips) == 5
    store.close()


def test_two_hundred_numbers_of_a_busy_hour_with_ten_minutes_without_the_database(
    ready_postgres_url: str, relay: Relay, printers: list[SimulatedPrinter], tmp_path: Path
) -> None:
    clock = DemoClock(datetime.fromisoformat("2026-03-02T10:00:00+08:00"), SPEED, time.time())
    hall = a_hall(ready_postgres_url, clock)
    kiosks = [
        Kiosk(f"kiosk-{at}", relay.url, tmp_path / f"{at}.db", printer.address, tmp_path / f"{at} taken")
        for at, printer in enumerate(printers, 1)
    ]
    gone, back = FORKED.Barrier(3), FORKED.Barrier(3)
    rushes = [FORKED.Process(target=rush, args=(kiosk, THIRD, clock, gone, back)) for kiosk in kiosks]
    for process in rushes:
        process.start()
    gone.wait(60)
    relay.cut()
    gone.wait(60)
    lost_at = clock()
    back.wait(60)
    until(lambda: clock() - lost_at >= timedelta(minutes=10), "ten minutes without the database")
    relay.plug()
    back.wait(60)
    for process in rushes:
        process.join(60)
        assert process.exitcode == 0
    in_line = waiting(hall.store)
    assert len(in_line) == len(set(in_line)) == sum(len(printer.slips) for printer in printers) == 6 * THIRD
    for kiosk in kiosks:
        taken = kiosk.seen.read_text().split()
        assert [number for number in in_line if number in taken] == taken, "somebody who came later goes first"
        assert [int(number[1:]) > 500 for number in taken] == [False] * THIRD + [True] * THIRD + [False] * THIRD
    hall.store.close()
