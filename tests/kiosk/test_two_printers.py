"""Two printers: the second takes over when the first certainly printed nothing, and the first comes back."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.paper_roll import RollBook
from kiosk.press import GoHome, PrintAgain, Take
from kiosk.slip_printer import LEFT_ALONE_S
from kiosk.state import AtService, PrintFault, Slip, SlipTrouble, TakeNumber
from tests.kiosk.kiosks import Rig, RigPrinter, a_rig, on_network


@dataclass
class Pair:
    rig: Rig
    second: RigPrinter
    books: list[RollBook]

    @property
    def slips(self) -> tuple[int, int]:
        return len(self.rig.printer.device.slips), len(self.second.device.slips)

    def visit(self) -> None:
        self.rig.presenter.pressed(GoHome())
        self.rig.open()
        self.rig.take()

    def rest(self) -> None:
        self.rig.presenter.pressed(GoHome())
        self.rig.wait(LEFT_ALONE_S + 1)
        self.rig.work()


@pytest.fixture
def pair(ready_sqlite_url: str, qapp: QApplication, tmp_path: Path) -> Iterator[Pair]:
    second = on_network()
    books = [RollBook(tmp_path / f"{n}.json", 10_000, 50) for n in (1, 2)]
    rig = a_rig(ready_sqlite_url, printer=on_network(), second=second, rolls=books)
    yield Pair(rig, second, books)
    rig.printer.close()
    second.close()
    rig.running.store.close()


@pytest.mark.parametrize("fault", ["paper_out", "cover_open", "cutter_error"])
def test_a_first_printer_that_cannot_print_is_passed_over_and_staff_know(pair: Pair, fault: str) -> None:
    setattr(pair.rig.faults, fault, True)
    pair.visit()
    assert pair.rig.at(TakeNumber).slip is Slip.PRINTED
    assert pair.slips == (0, 1)
    kind = {"paper_out": "paper_out", "cover_open": "cover_open", "cutter_error": "printer_fault"}[fault]
    assert pair.rig.alerts() == {kind, "printer_changed"}
    assert [health for _, health, _ in pair.rig.devices()] == [
        "offline" if kind == "printer_fault" else "online",
        "online",
    ]


def test_a_fault_between_question_and_slip_moves_the_slip_too(pair: Pair) -> None:
    pair.rig.open()
    pair.rig.presenter.pressed(Take())
    pair.rig.printing.drain()
    pair.rig.database.drain()
    pair.rig.faults.paper_out = True
    pair.rig.work()
    assert pair.rig.at(TakeNumber).slip is Slip.PRINTED
    assert pair.slips == (0, 1)


def test_a_slip_that_may_have_come_out_is_never_printed_on_the_second(pair: Pair) -> None:
    pair.rig.faults.paper_runs_out_after_rows = 300
    pair.visit()
    assert pair.rig.at(PrintFault).maybe_printed
    assert pair.slips == (0, 0)
    pair.rig.presenter.pressed(PrintAgain())
    pair.rig.work()
    assert pair.slips == (0, 1)


def test_the_first_is_back_when_it_is_well(pair: Pair) -> None:
    pair.rig.faults.paper_out = True
    pair.visit()
    pair.rig.faults.paper_out = False
    pair.rest()
    assert pair.rig.alerts() == set()
    pair.visit()
    assert pair.slips == (1, 1)


def test_a_first_printer_with_a_fault_is_left_alone_for_a_while(pair: Pair) -> None:
    pair.rig.printer.device.stop()
    pair.visit()
    asked = pair.rig.printer.status
    pair.rig.printer.status = lambda: pytest.fail("asked too soon")  # type: ignore[method-assign]
    pair.visit()
    pair.rig.printer.status = asked  # type: ignore[method-assign]
    assert pair.slips == (0, 2)


def test_a_second_printer_that_is_not_needed_is_still_looked_at(pair: Pair) -> None:
    pair.rig.faults.paper_out = pair.second.device.faults.paper_out = True
    pair.rig.open()
    pair.rig.faults.paper_out = False
    pair.rest()
    assert pair.rig.alerts() == {"paper_out of the second"}
    pair.second.device.faults.paper_out = False
    pair.rest()
    assert pair.rig.alerts() == set()


def test_with_both_out_the_citizen_hears_of_the_first_and_staff_of_both(pair: Pair) -> None:
    pair.rig.faults.paper_out = True
    pair.second.device.faults.cover_open = True
    pair.rig.open()
    assert pair.rig.at(AtService).trouble is SlipTrouble.PAPER_OUT
    assert pair.rig.alerts() == {"paper_out", "cover_open of the second"}
    pair.second.device.faults.cover_open = False
    pair.rest()
    assert pair.rig.alerts() == {"paper_out", "printer_changed"}


def test_each_roll_is_counted_and_a_short_one_is_told_until_a_new_one_is_in(pair: Pair) -> None:
    pair.visit()
    assert [book.roll.slips for book in pair.books] == [1, 0]
    while pair.books[0].slips_left >= 50:
        pair.books[0].slip_printed(800)
    pair.visit()
    assert pair.rig.alerts() == {"few_slips"}
    pair.rig.faults.paper_out = True
    pair.rest()
    assert "few_slips" not in pair.rig.alerts()
    pair.rig.faults.paper_out = False
    pair.rest()
    assert pair.rig.alerts() == set()
    assert pair.books[0].roll.slips == 0
