"""Every fault of a printer before, during and after a slip: what the citizen sees, what staff see, and no ghosts."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.press import GoHome, PrintAgain, Take
from kiosk.state import AtService, PrintFault, Slip, TakeNumber
from tests.kiosk.kiosks import IMPATIENT_S, OnSerial, Rig, a_rig, on_network
from tests.kiosk.printer_fault_table import HANGS_UP, MOMENTS, TABLE, End, Row

ON, OFF = {"slow_s": 0.05}, {"slow_s": 0.0}
MID_ROW = 300
CASES = [(row, moment, line) for line in ("network", "serial") for row in TABLE for moment in MOMENTS]
CASES += [(HANGS_UP, moment, "network") for moment in MOMENTS[:2]]  # it strikes in mid-slip whenever it is switched on

ARig = Callable[[str], Rig]


@pytest.fixture
def a_kiosk(ready_sqlite_url: str, qapp: QApplication) -> Iterator[ARig]:
    made: list[Rig] = []

    def make(line: str) -> Rig:
        made.append(
            a_rig(ready_sqlite_url, printer=OnSerial() if line == "serial" else on_network(f"?timeout={IMPATIENT_S}"))
        )
        return made[-1]

    yield make
    for rig in made:
        end(rig, "takes_nothing")
        rig.printer.close()
        rig.running.store.close()


def strike(rig: Rig, fault: str) -> None:
    setattr(rig.faults, fault, ON.get(fault, True))


def end(rig: Rig, fault: str) -> None:
    setattr(rig.faults, fault, OFF.get(fault, False))
    rig.printer.device.on_slip = lambda _: None


def strike_in_mid_slip(rig: Rig, fault: str) -> None:
    roll, rows = rig.printer.device._roll, [0]
    add = roll.add

    def counting(row: bytes) -> None:
        add(row)
        rows[0] += 1
        if rows[0] == MID_ROW:
            strike(rig, fault)

    roll.add = counting  # type: ignore[method-assign]


def take_a_number(rig: Rig, fault: str, moment: str) -> None:
    """Let a citizen take a number, and take it too when told that there will be no slip."""
    if moment == "before the page":
        strike(rig, fault)
    rig.open()
    rig.presenter.pressed(Take())
    if moment != "before the page":
        rig.printing.drain()
        rig.database.drain()
    if moment == "before the slip":
        strike(rig, fault)
    elif moment == "in mid-slip":
        strike_in_mid_slip(rig, fault)
    elif moment == "after the slip":
        rig.printer.device.on_slip = lambda _: strike(rig, fault)
    rig.work()


def end_of(rig: Rig) -> End:
    match rig.presenter.state.place:
        case TakeNumber(slip=Slip.PRINTED):
            return End.PRINTED
        case TakeNumber(slip=Slip.NONE):
            return End.TOLD
        case PrintFault(maybe_printed=maybe):
            return End.UNSURE if maybe else End.MISSING
        case place:
            raise AssertionError(place)


@pytest.mark.allow_warnings("can't be plugged in yet")
@pytest.mark.parametrize(("row", "moment", "line"), CASES, ids=lambda case: getattr(case, "fault", case))
def test_citizen_staff_and_number_come_out_right(a_kiosk: ARig, qtbot: QtBot, row: Row, moment: str, line: str) -> None:
    rig = a_kiosk(line)
    take_a_number(rig, row.fault, moment)
    if isinstance(place := rig.presenter.state.place, AtService):
        raise AssertionError(place)
    came_to = end_of(rig)
    assert came_to in row.cells(line)[MOMENTS.index(moment)]
    assert rig.alerts() == ({row.alert} if row.alert and (came_to is not End.PRINTED or "near" in row.alert) else set())
    rig.presenter.pressed(GoHome())
    rig.work()
    assert rig.tickets() == [("A001", "abandoned" if came_to is End.MISSING else "waiting")]
    end(rig, row.fault)

    def well_again() -> bool:
        rig.wait(21)
        rig.work()
        return rig.alerts() == set()

    qtbot.waitUntil(well_again, timeout=20_000)
    slips = len(rig.printer.device.slips)
    assert slips <= 1
    if came_to in (End.MISSING, End.TOLD):
        assert slips == 0, "a slip came out of which nobody knows"


@pytest.mark.parametrize("fault", ["paper_out", "cover_open", "cutter_error"])
@pytest.mark.parametrize("line", ["network", "serial"])
@pytest.mark.parametrize("moment", ["before the slip", "in mid-slip"])
def test_printing_again_after_the_fault_gives_one_slip_of_one_number(
    a_kiosk: ARig, fault: str, line: str, moment: str
) -> None:
    rig = a_kiosk(line)
    take_a_number(rig, fault, moment)
    rig.at(PrintFault)
    end(rig, fault)
    rig.presenter.pressed(PrintAgain())
    rig.work()
    assert rig.at(TakeNumber).slip is Slip.PRINTED
    assert (len(rig.printer.device.slips), rig.tickets()) == (1, [("A001", "waiting")])


def test_the_documents_show_the_same_table() -> None:
    told = (Path(__file__).parents[2] / "docs" / "kiosk-printing.md").read_text(encoding="utf-8")
    assert [row.title for row in (*TABLE, HANGS_UP) if row.markdown() not in told] == []
