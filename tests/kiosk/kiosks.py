"""A kiosk without its window: a real hall on SQLite, a simulated printer, and a clock that the test moves."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TypeVar

from drivers.opener import open_printer
from drivers.printer.opening import SimulatedPrinting
from drivers.sim.printer import PrinterFaults
from kiosk.desk import Desk
from kiosk.presenter import KioskPresenter
from kiosk.press import ChooseService, GoBack, Take
from kiosk.slip_of_ticket import draw_slip
from kiosk.slip_printer import SlipPrinter
from kiosk.state import KioskState
from kiosk.taking import Runners
from shared.catalogue.model import Catalogue
from shared.db.snapshot import read_view
from shared.domain.device_figures import DeviceFigures
from shared.domain.hours import WORKING_DAYS
from shared.domain.ids import CommandId, ServiceId, TicketId
from shared.domain.jobs import ManualJobs
from shared.domain.problem import DatabaseAway
from shared.domain.ticket import Issued
from shared.domain.words import Language
from tests.factories import SHANGHAI, RunningHall, a_catalogue, a_hall

OPENING = datetime(2026, 3, 2, 2, 42, tzinfo=UTC)
"""10:42 on a Monday in the hall's own zone."""

P = TypeVar("P")


class Clock:
    """The hall's time and the kiosk's seconds, both moved by the test."""

    def __init__(self) -> None:
        self.seconds, self.start = 1000.0, OPENING

    def now(self) -> datetime:
        return self.start + timedelta(seconds=self.seconds - 1000)


class ShakyDesk(Desk):
    """A desk whose database can be cut off before a request arrives, or after it was done."""

    before = after = False

    def issue(self, service_id: ServiceId, language: Language, command: CommandId) -> Issued:
        self._fail(self.before)
        issued = super().issue(service_id, language, command)
        self._fail(self.after)
        return issued

    def give_back(self, ticket_id: TicketId, reason: str, command: CommandId) -> None:
        self._fail(self.before or self.after)
        super().give_back(ticket_id, reason, command)

    def report_printer(
        self, address: str, health: str, error: str, command: CommandId | None, figures: DeviceFigures
    ) -> None:
        self._fail(self.before or self.after)
        super().report_printer(address, health, error, command, figures)

    def _fail(self, cut: bool) -> None:
        if cut:
            raise DatabaseAway("The database does not answer.")


@dataclass
class Rig:
    """What a test touches: presses go to the presenter, jobs are done when the test says so."""

    running: RunningHall
    printer: SimulatedPrinting
    clock: Clock
    desk: ShakyDesk
    database: ManualJobs
    printing: ManualJobs
    presenter: KioskPresenter
    shown: list[KioskState]

    @property
    def state(self) -> KioskState:
        return self.presenter.state

    def at(self, kind: type[P]) -> P:
        """Return the place of this kind that is shown; fails on any other."""
        place = self.presenter.state.place
        assert isinstance(place, kind), place
        return place

    @property
    def faults(self) -> PrinterFaults:
        return self.printer.device.faults

    def open(self, letter: str = "A") -> None:
        """Open a service's page and let the printer answer."""
        self.presenter.pressed(ChooseService(self.running.service(letter).id))
        self.work()

    def open_again(self) -> None:
        self.presenter.pressed(GoBack())
        self.open()

    def take(self) -> None:
        self.presenter.pressed(Take())
        self.work()

    def work(self) -> None:
        """Do all slow work, on both lines, until none is left."""
        while self.printing.drain() + self.database.drain():
            pass

    def wait(self, seconds: float) -> None:
        """Let time pass, second by second."""
        for _ in range(int(seconds)):
            self.clock.seconds += 1
            self.presenter.tick()

    def see_hall(self) -> None:
        """Tell the presenter how the hall stands now, as the feed would."""
        day = self.clock.now().astimezone(self.running.store.zone).date()
        store = self.running.store
        self.presenter.view_seen(store.read(lambda c: read_view(c, store.hall_id, day)))

    def tickets(self) -> list[tuple[str, str]]:
        """Return number and state of every ticket of the hall."""
        with self.running.store.reading() as connection:
            rows = connection.exec_driver_sql("SELECT number, state FROM ticket ORDER BY id")
            return [(row.number, row.state) for row in rows]

    def devices(self) -> list[tuple[str, str, str]]:
        with self.running.store.reading() as connection:
            rows = connection.exec_driver_sql("SELECT place, health, error FROM device")
            return [(row.place, row.health, row.error) for row in rows]


def a_rig(url: str, catalogue: Catalogue | None = None) -> Rig:
    clock = Clock()
    running = a_hall(url, clock.now, catalogue or a_catalogue(zone=SHANGHAI, hours=WORKING_DAYS))
    printer = open_printer("sim:")
    assert isinstance(printer, SimulatedPrinting)
    desk = ShakyDesk(running.store, "kiosk-1")
    database, printing, shown = ManualJobs(), ManualJobs(), list[KioskState]()
    presenter = KioskPresenter(
        desk,
        SlipPrinter(printer, partial(draw_slip, kiosk="kiosk-1")),
        Runners(database, printing),
        shown.append,
        seconds=lambda: clock.seconds,
    )
    rig = Rig(running, printer, clock, desk, database, printing, presenter, shown)
    presenter.hall_seen(running.hall)
    rig.see_hall()
    presenter.tick()
    return rig


def without_service(rig: Rig, letter: str) -> None:
    """Take a service out of the hall's set-up, as an edited catalogue would."""
    gone = rig.running.service(letter)
    rest = tuple(s for s in rig.running.hall.services if s.id != gone.id)
    rig.presenter.hall_seen(replace(rig.running.hall, services=rest))
