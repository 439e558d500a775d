"""A kiosk without its window: a real hall on SQLite, a simulated printer, and a clock that the test moves."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

from drivers.address import parse_address
from drivers.opener import open_printer
from drivers.printer.opening import SimulatedPrinting
from drivers.printer.printer import Printer
from drivers.sim.port import PtyPort
from drivers.sim.printer import PrinterFaults, SimulatedPrinter
from kiosk.desk import Desk
from kiosk.local.journal import LocalJournal
from kiosk.numbers import Numbers
from kiosk.paper_roll import RollBook
from kiosk.presenter import KioskPresenter
from kiosk.press import ChooseService, GoBack, GoHome, Take
from kiosk.printer_alerts import AlertNews
from kiosk.runners import Runners
from kiosk.slip_of_ticket import draw_slip
from kiosk.slip_printer import SlipPrinter
from kiosk.state import KioskState, TakeNumber
from shared.actions.alerts import list_alerts
from shared.actions.devices import list_devices
from shared.catalogue.model import Catalogue
from shared.db.snapshot import read_view
from shared.domain.device_figures import DeviceFigures
from shared.domain.hall import NORMAL
from shared.domain.hours import WORKING_DAYS
from shared.domain.ids import CommandId, ServiceId, TicketId
from shared.domain.jobs import ManualJobs
from shared.domain.link import CONNECTED, LinkState
from shared.domain.number_block import NumberBlock
from shared.domain.problem import DatabaseAway
from shared.domain.suggestion import WrittenAway
from shared.domain.taken_away import Came, TakenAway
from shared.domain.ticket import Issued
from shared.domain.wanted_blocks import QueueDay
from shared.domain.words import Language
from tests.factories import SHANGHAI, RunningHall, a_catalogue, a_hall

OPENING = datetime(2026, 3, 2, 2, 42, tzinfo=UTC)
"""10:42 on a Monday in the hall's own zone."""

IMPATIENT_S = 0.3
"""How long the printers at a serial port are waited for."""

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
    meanwhile: Callable[[], object] = staticmethod(lambda: None)
    """Done while the hall is giving a number."""

    def issue(
        self,
        service_id: ServiceId,
        language: Language,
        command: CommandId,
        *,
        priority: str = NORMAL,
        then: Sequence[ServiceId] = (),
        id_number: str | None = None,
    ) -> Issued:
        self._fail(self.before)
        issued = super().issue(service_id, language, command, priority=priority, then=then, id_number=id_number)
        self.meanwhile()
        self._fail(self.after)
        return issued

    def give_back(self, ticket_id: TicketId, reason: str, command: CommandId) -> None:
        self._fail(self.before or self.after)
        super().give_back(ticket_id, reason, command)

    def undo(self, given: CommandId, reason: str, command: CommandId) -> None:
        self._fail(self.before)
        super().undo(given, reason, command)
        self._fail(self.after)

    def report_printer(
        self,
        kind: str,
        address: str,
        health: str,
        error: str,
        command: CommandId | None,
        figures: DeviceFigures,
    ) -> None:
        self._fail(self.before or self.after)
        super().report_printer(kind, address, health, error, command, figures)

    def tell_alerts(self, news: AlertNews) -> None:
        self._fail(self.before or self.after)
        super().tell_alerts(news)

    def reserve(
        self, holder: str, wanted: Collection[QueueDay], known: Collection[NumberBlock], size: int
    ) -> list[NumberBlock]:
        self._fail(self.before)
        got = super().reserve(holder, wanted, known, size)
        self._fail(self.after)
        return got

    def bring_in_note(self, written: WrittenAway) -> str:
        self._fail(self.before)
        number = super().bring_in_note(written)
        self._fail(self.after)
        return number

    def bring_in(self, taken: TakenAway) -> Came:
        self._fail(self.before)
        came = super().bring_in(taken)
        self._fail(self.after)
        return came

    def report_journal(self, file: str, health: str, error: str) -> None:
        self._fail(self.before or self.after)
        super().report_journal(file, health, error)

    def _fail(self, cut: bool) -> None:
        if cut:
            raise DatabaseAway("The database does not answer.")


class OnSerial(Printer):
    """A simulated printer at a serial port of its own."""

    def __init__(self) -> None:
        self.device = SimulatedPrinter(port=PtyPort())
        super().__init__(parse_address(f"{self.device.address}&timeout={IMPATIENT_S}"))
        self.device.start()

    def close(self) -> None:
        super().close()
        self.device.stop()


RigPrinter = SimulatedPrinting | OnSerial


def on_network(options: str = "") -> SimulatedPrinting:
    printer = open_printer(f"sim:{options}")
    assert isinstance(printer, SimulatedPrinting)
    return printer


@dataclass
class Rig:
    """What a test touches: presses go to the presenter, jobs are done when the test says so."""

    running: RunningHall
    printer: RigPrinter
    clock: Clock
    desk: ShakyDesk
    database: ManualJobs
    printing: ManualJobs
    local: ManualJobs
    numbers: Numbers
    presenter: KioskPresenter
    shown: list[KioskState]
    beeps: list[float]
    """When the kiosk called out, in its seconds."""

    @property
    def state(self) -> KioskState:
        return self.presenter.state

    def at(self, kind: type[P]) -> P:
        """Return the place of this kind that is shown; fails on any other."""
        place = self.presenter.state.place
        assert isinstance(place, kind), place
        return place

    def close(self) -> None:
        self.printer.close()
        self.numbers.journal.close()
        self.running.store.close()

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
        while self.printing.drain() + self.database.drain() + self.local.drain():
            pass

    def wait(self, seconds: float) -> None:
        """Let time pass, second by second."""
        for _ in range(int(seconds)):
            self.clock.seconds += 1
            self.presenter.tick()

    def lose_database(self, known: bool = True) -> None:
        """Cut the database off; `known` is whether the feed has noticed."""
        self.desk.before = True
        if known:
            self.presenter.link_seen(LinkState(self.clock.now(), "The database does not answer."))

    def find_database(self) -> None:
        self.presenter.link_seen(LinkState(self.clock.now(), "The database does not answer."))
        self.desk.before = self.desk.after = False
        self.presenter.link_seen(CONNECTED)
        self.work()

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

    def alerts(self) -> set[str]:
        """Return the kinds of the hall's open alerts, those of the second printer with a mark."""
        found = list_alerts(self.running.store)
        return {f"{alert.kind}{' of the ' + alert.about if alert.about else ''}" for alert in found}

    def devices(self) -> list[tuple[str, str, str]]:
        with self.running.store.reading() as connection:
            rows = connection.exec_driver_sql("SELECT place, health, error FROM device WHERE kind LIKE 'printer%'")
            return [(row.place, row.health, row.error) for row in rows]


def a_rig(
    url: str,
    journal: Path | None = None,
    *,
    block: int = 0,
    printer: RigPrinter | None = None,
    second: RigPrinter | None = None,
    rolls: Sequence[RollBook] = (),
    catalogue: Catalogue | None = None,
) -> Rig:
    """`journal` stands beside the database unless told; `block` is how many numbers of its own the kiosk reserves."""
    journal = journal or Path(url.removeprefix("sqlite:///")).with_suffix(".journal.db")
    clock = Clock()
    running = a_hall(url, clock.now, catalogue or a_catalogue(zone=SHANGHAI, hours=WORKING_DAYS))
    return _switched_on(running, clock, Printers(printer or on_network(), second, rolls), journal, block)


def restarted(rig: Rig, block: int = 100) -> Rig:
    """Return the kiosk after it died and was switched on again, its database being back."""
    rig.numbers.journal.close()
    return _switched_on(rig.running, rig.clock, Printers(rig.printer), rig.numbers.journal.file.file, block)


@dataclass(frozen=True)
class Printers:
    first: RigPrinter
    second: RigPrinter | None = None
    rolls: Sequence[RollBook] = ()


def _switched_on(running: RunningHall, clock: Clock, printers: Printers, journal: Path, block: int) -> Rig:
    printer, second, rolls = printers.first, printers.second, printers.rolls
    desk = ShakyDesk(running.store, "kiosk-1")
    database, printing, local, shown = ManualJobs(), ManualJobs(), ManualJobs(), list[KioskState]()
    numbers = Numbers(desk, LocalJournal(journal), block)
    unsure = numbers.journal.settle()
    beeps: list[float] = []
    presenter = KioskPresenter(
        numbers,
        SlipPrinter(printer, partial(draw_slip, kiosk="kiosk-1"), second, rolls, lambda: clock.seconds),
        Runners(database, printing, local),
        shown.append,
        seconds=lambda: clock.seconds,
        alert=lambda: beeps.append(clock.seconds),
    )
    rig = Rig(running, printer, clock, desk, database, printing, local, numbers, presenter, shown, beeps)
    presenter.hall_seen(running.hall)
    rig.see_hall()
    presenter.tick()
    presenter.resume(unsure)
    rig.work()
    return rig


def without_service(rig: Rig, letter: str) -> None:
    """Take a service out of the hall's set-up, as an edited catalogue would."""
    gone = rig.running.service(letter)
    rest = tuple(s for s in rig.running.hall.services if s.id != gone.id)
    rig.presenter.hall_seen(replace(rig.running.hall, services=rest))


def take_away(rig: Rig, letter: str = "A") -> str:
    """Take a number and go home; return it."""
    rig.open(letter)
    rig.take()
    number = rig.at(TakeNumber).issued.ticket.number
    rig.presenter.pressed(GoHome())
    rig.work()
    return number


def journal_device(rig: Rig) -> tuple[str, str]:
    [line] = (line for line in list_devices(rig.running.store) if line.kind == "journal")
    return line.health, line.error
