"""A kiosk with a service page, without its window: what staff press, and what comes of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path

from drivers.opener import open_printer
from drivers.printer.opening import SimulatedPrinting
from kiosk.desk import Desk
from kiosk.local.journal import LocalJournal
from kiosk.lock.attempts import Attempts
from kiosk.lock.pin import hash_pin
from kiosk.my_number.desk import NumberDesk
from kiosk.my_number.reprinting import Reprinting
from kiosk.numbers import Numbers
from kiosk.paper_roll import RollBook
from kiosk.place import Place
from kiosk.presenter import KioskPresenter
from kiosk.runners import Runners
from kiosk.service_desk.flow import Surroundings
from kiosk.service_desk.pin_entry import PinOf
from kiosk.service_desk.place import AskForService, AtPin, AtServiceDesk, EnterPin, PinDigit, Row
from kiosk.service_desk.printers import Printers
from kiosk.service_desk.staff import Staff
from kiosk.service_desk.technician import Technician
from kiosk.slip_of_ticket import draw_slip
from kiosk.slip_printer import SlipPrinter
from shared.db.snapshot import read_view
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.hours import WORKING_DAYS
from shared.domain.jobs import ManualJobs
from shared.domain.words import Words
from shared.press import Press
from tests.factories import SHANGHAI, RunningHall, a_catalogue, a_hall
from tests.kiosk.kiosks import Clock

PIN = "204917"


@lru_cache(maxsize=1)
def pin_hash() -> str:
    return hash_pin(PIN)


@dataclass
class StaffRig:
    running: RunningHall
    printer: SimulatedPrinting
    clock: Clock
    jobs: ManualJobs
    presenter: KioskPresenter
    attempts: Attempts
    technician: Technician
    roll: RollBook
    ended: list[int] = field(default_factory=list)

    def here(self) -> Place:
        return self.presenter.state.place

    def ask(self) -> AtPin:
        self.presenter.pressed(AskForService())
        place = self.here()
        assert isinstance(place, AtPin), place
        return place

    def enter(self, pin: str = PIN) -> None:
        for digit in pin:
            self.presenter.pressed(PinDigit(digit))
        self.presenter.pressed(EnterPin())
        self.work()

    def opened(self) -> AtServiceDesk:
        """Go through the PIN to the page, and let it look at the devices."""
        self.ask()
        self.enter()
        return self.desk()

    def desk(self) -> AtServiceDesk:
        place = self.here()
        assert isinstance(place, AtServiceDesk), place
        return place

    def press(self, *presses: Press) -> AtServiceDesk:
        for press in presses:
            self.presenter.pressed(press)
        self.work()
        return self.desk()

    def work(self) -> None:
        self.jobs.drain()

    def wait(self, seconds: int) -> None:
        for _ in range(seconds):
            self.clock.seconds += 1
            self.presenter.tick()

    def journal(self) -> list[str]:
        return [repr(recorded.event) for recorded in self.running.store.news(0)[0]]


@contextmanager
def a_staff_rig(url: str, folder: Path, *, hash_: str | None, both: bool = False) -> Iterator[StaffRig]:
    """`both` is a kiosk with a second printer, whose paper is counted."""
    clock, jobs, ended = Clock(), ManualJobs(), list[int]()
    running = a_hall(url, clock.now, a_catalogue(zone=SHANGHAI, hours=WORKING_DAYS))
    printer = open_printer("sim:")
    assert isinstance(printer, SimulatedPrinting)
    attempts = Attempts(folder / "pin.json", lambda: clock.seconds)
    roll = RollBook(folder / "roll.json", 80_000)
    second = open_printer("sim:")
    technician = Technician(
        running.store, "kiosk-1", Printers([printer, second][: 2 if both else 1], [roll] * (2 * both))
    )
    slips = SlipPrinter(printer, partial(draw_slip, kiosk="kiosk-1"))
    runners = Runners(jobs, jobs, jobs)
    again = Reprinting(NumberDesk(running.store, Actor(Role.TECHNICIAN, "kiosk-1")), slips, runners)
    facts = (Row(Words("程序", "Program"), Words("小窗", "Xiaochuang")),)
    around = Surroundings(lambda: facts, lambda: ("10:42 a line",), ended.append)
    staff = Staff(technician, PinOf(hash_, attempts), around, jobs, jobs, lambda: clock.seconds, again.reprint)
    local = LocalJournal(folder / "journal.db")
    presenter = KioskPresenter(
        Numbers(Desk(running.store, "kiosk-1"), local, 0),
        slips,
        runners,
        lambda _: None,
        seconds=lambda: clock.seconds,
        staff=staff.flows,
    )
    presenter.hall_seen(running.hall)
    day = clock.now().astimezone(running.store.zone).date()
    presenter.view_seen(running.store.read(lambda c: read_view(c, running.store.hall_id, day)))
    presenter.tick()
    yield StaffRig(running, printer, clock, jobs, presenter, attempts, technician, roll, ended)
    second.close()
    printer.close()
    local.close()
    running.store.close()
