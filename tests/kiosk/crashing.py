"""One life of a kiosk as a process of its own, without windows, until it is killed: for counting what it leaves."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import segno

from drivers.address import parse_address
from drivers.printer.printer import Printer
from drivers.printer.raster import Raster
from kiosk.local.journal import LocalJournal
from kiosk.numbers import Numbers
from kiosk.presenter import KioskPresenter
from kiosk.press import ChooseService, GoBack, GoHome, Keep, Take
from kiosk.runners import Runners
from kiosk.slip.content import SlipNote
from kiosk.slip_printer import SlipPrinter
from kiosk.state import KioskState, PrintFault, TakeNumber
from shared.db.snapshot import read_view
from shared.db.store import open_store
from shared.domain.demo_clock import DemoClock
from shared.domain.hall import Hall
from shared.domain.jobs import ManualJobs
from shared.domain.link import CONNECTED, LinkState
from shared.domain.slip_key import CODE_SCHEME
from shared.domain.ticket import Issued
from tests.kiosk.kiosks import ShakyDesk

AWAY = LinkState(datetime(2026, 3, 2, tzinfo=UTC), "The database does not answer.")
SCALE = 6


@dataclass(frozen=True)
class Kiosk:
    """What a life needs to know."""

    name: str
    database: str
    journal: Path
    printer: str
    seen: Path
    """Codes that stood on the screen without a slip, one a line."""


def draw_code(_: Hall, issued: Issued, width_dots: int, _as_text: bool, _note: SlipNote) -> tuple[Raster]:
    """Draw the code alone, which is what is counted; much faster than a whole slip."""
    rows = []
    for row in segno.make(CODE_SCHEME + issued.ticket.code, micro=False).matrix_iter(scale=SCALE, border=4):
        bits = "".join("1" if module else "0" for module in row).ljust(width_dots, "0")
        rows.append(int(bits, 2).to_bytes(width_dots // 8, "big"))
    return (Raster(width_dots, b"".join(rows)),)


class Life:
    """The kiosk's own presenter and all behind it; only its threads are one."""

    def __init__(self, kiosk: Kiosk, seed: int, clock: DemoClock | None = None) -> None:
        self._kiosk, self._chance, self._ahead_s = kiosk, random.Random(seed), 0.0
        self.store = open_store(kiosk.database, None, clock)
        self._desk = ShakyDesk(self.store, kiosk.name)
        self._jobs = _, self._printing, _ = (ManualJobs(), ManualJobs(), ManualJobs())
        self.numbers = Numbers(self._desk, LocalJournal(kiosk.journal), 40)
        printer = SlipPrinter(Printer(parse_address(kiosk.printer)), draw_code)
        self.presenter = KioskPresenter(
            self.numbers, printer, Runners(*self._jobs), self._show, seconds=lambda: time.monotonic() + self._ahead_s
        )
        unsure, hall = self.numbers.journal.settle(), self.store.hall()
        self._services = [service.id for service in hall.services]
        self.presenter.hall_seen(hall)
        view = self.store.read(lambda c: read_view(c, self.store.hall_id, self.store.today(c)))
        self.presenter.view_seen(view)
        self.presenter.tick()
        self.presenter.resume(unsure)
        self.work()

    def work(self) -> None:
        while sum(jobs.drain() for jobs in self._jobs):
            pass

    def nobody_answers(self) -> None:
        self._ahead_s += 31
        self.presenter.tick()
        self.work()

    def answer(self) -> None:
        """Say of a slip that is asked about that it is there, or say nothing."""
        if isinstance(self.presenter.state.place, PrintFault):
            if self._chance.random() < 0.5:
                self.presenter.pressed(Keep())
                self.work()
            else:
                self.nobody_answers()

    def visit(self) -> None:
        """Take a number with or without the database, or leave in the middle."""
        self._lose_or_find()
        self.presenter.pressed(ChooseService(self._chance.choice(self._services)))
        self.work()
        if self._chance.random() < 0.2:
            self._leave_and_come_again()
        for _ in range(2):  # a double tap
            self.presenter.pressed(Take())
        if self._chance.random() < 0.1:
            self.presenter.pressed(GoBack())
        self.work()
        self.presenter.pressed(GoHome())

    def _leave_and_come_again(self) -> None:
        """Tap "take", go back before the hall answers, and choose again."""
        self.presenter.pressed(Take())
        self._printing.drain()
        self.presenter.pressed(GoBack())
        self.presenter.pressed(ChooseService(self._chance.choice(self._services)))
        self._printing.drain()

    def take(self) -> str:
        """Take a number as one citizen does, and return it."""
        self.presenter.pressed(ChooseService(self._chance.choice(self._services)))
        self.work()
        self.presenter.pressed(Take())
        self.work()
        place = self.presenter.state.place
        assert isinstance(place, TakeNumber), place
        self.presenter.pressed(GoHome())
        return place.issued.ticket.number

    def find_database(self) -> None:
        self._desk.before = self._desk.after = False
        self.presenter.link_seen(AWAY)
        self.presenter.link_seen(CONNECTED)
        self.work()

    def _lose_or_find(self) -> None:
        match self._chance.randrange(6):
            case 0:
                self.find_database()
            case 1:
                self._desk.before = True
            case 2:
                self._desk.after = True
            case 3:
                self.presenter.link_seen(AWAY)

    def _show(self, state: KioskState) -> None:
        if isinstance(state.place, PrintFault):
            with self._kiosk.seen.open("a") as seen:
                seen.write(state.place.issued.ticket.code + "\n")


def live(kiosk: Kiosk, seed: int, born: Callable[[], object]) -> None:
    """Take numbers until killed; `born` is told early in every third life, else after the first visit."""
    if seed % 3 == 0:
        born()
    life = Life(kiosk, seed)
    life.answer()
    life.visit()
    born()
    while True:
        life.visit()


def settle(kiosk: Kiosk) -> None:
    """Live once more, with the database, until nothing is left to do."""
    life = Life(kiosk, 0)
    life.nobody_answers()
    for _ in range(3):
        life.find_database()
    life.numbers.journal.close()
    life.store.close()
