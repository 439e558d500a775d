"""Kiosks lose their database and find it again: every number that a citizen holds is in line, once, in its order."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from multiprocessing import get_context
from pathlib import Path

import pytest
from sqlalchemy import select

from deploy.demo.citizens import take_number
from deploy.demo.run import CATALOGUE
from deploy.demo.script import Visitor
from deploy.rig.program import Program
from drivers.sim.printer import SimulatedPrinter
from shared.actions.set_up import import_catalogue
from shared.catalogue.reading import read_catalogue
from shared.db.queue_tables import ticket
from shared.db.store import Store
from shared.domain.demo_clock import DemoClock
from shared.domain.words import Language
from tests.end_to_end.relay import Relay
from tests.end_to_end.waiting import until
from tests.factories import a_hall
from tests.kiosk.crashing import Kiosk
from tests.kiosk.rush import rush

pytestmark = [pytest.mark.timeout(180), pytest.mark.xdist_group("rig")]

SOMEBODY = Visitor("transport", "transport-certificate", "A", Language.ZH, 5)
THIRD = 34
SPEED = 120
"""Two minutes of the hall in a second."""
PROCESSES = get_context("forkserver")


@pytest.fixture
def relay(ready_postgres_url: str) -> Iterator[Relay]:
    made = Relay(ready_postgres_url)
    yield made
    made.cut()


@pytest.fixture
def printers() -> Iterator[list[SimulatedPrinter]]:
    devices = [SimulatedPrinter() for _ in range(2)]
    for device in devices:
        device.start()
    yield devices
    for device in devices:
        device.stop()


@dataclass
class Window:
    """`hall kiosk`, started and killed by the test."""

    folder: Path
    database: str
    printer: SimulatedPrinter
    starts: int = 0
    running: list[Program] = field(default_factory=list)

    def start(self) -> Program:
        self.starts += 1
        file = self.folder / "kiosk.toml"
        kiosk = f"name = 'kiosk-1'\nprinter = '{self.printer.address}'\njournal = '{self.folder / 'journal'}'\n"
        window = "width = 1080\nheight = 1920\n"
        file.write_text(f"[database]\nurl = '{self.database}'\n[kiosk]\n{kiosk}[window]\n{window}", encoding="utf-8")
        log = self.folder / f"kiosk-{self.starts}.log"
        program = Program("kiosk", ["kiosk", "--settings", str(file)], log)
        program.wait_ready()
        self.running.append(program)
        return program


@pytest.fixture
def window(tmp_path: Path, relay: Relay, printers: list[SimulatedPrinter]) -> Iterator[Window]:
    made = Window(tmp_path, relay.url, printers[0])
    yield made
    for program in made.running:
        if program.process.poll() is None:
            program.stop()


def waiting(store: Store) -> list[str]:
    """Return the numbers in line, in the order in which they are called."""
    asked = select(ticket.c.number).where(ticket.c.state == "waiting").order_by(ticket.c.rank_at, ticket.c.id)
    return list(store.read(lambda c: c.execute(asked).scalars().all()))


def blocks(store: Store) -> int:
    return int(store.read(lambda c: c.exec_driver_sql("SELECT count(*) FROM number_block").scalar_one()))


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
    gone, back = PROCESSES.Barrier(3), PROCESSES.Barrier(3)
    PROCESSES.set_forkserver_preload(["tests.kiosk.rush"])
    rushes = [PROCESSES.Process(target=rush, args=(kiosk, THIRD, clock, gone, back)) for kiosk in kiosks]
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
