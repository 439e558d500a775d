"""A printer behind a spooler, played by an object with the ways of python-escpos's own classes."""

from typing import Any

import pytest

from drivers.address import parse_address
from drivers.errors import NoAnswer, NotConnected
from drivers.printer import library, spool_link
from drivers.printer.outcome import NotPrinted, PrintUnknown
from drivers.printer.printer import Printer
from drivers.printer.raster import Raster
from tests.drivers.wire import hexes

SLIP = Raster(16, hexes("80 00 00 01"))
JOB = hexes("1B 40 1B 4A 08 1D 76 30 00 02 00 02 00 80 00 00 01 1D 56 42 10")


class Spooler:
    """Queues as python-escpos sees them; an open job is taken when it is closed."""

    printers = ("slips", "EPSON TM-T88V")
    taken: list[bytes]
    opened: int
    refuses: BaseException | None
    made: list["Spooler"]

    def __init__(self, name: str) -> None:
        self.name, self._job, self.pending_job = name, b"", False
        self.made.append(self)

    @staticmethod
    def is_usable() -> bool:
        return True

    def open(self, _job: str = "") -> None:
        if self.name not in self.printers:
            raise library.Error("Incorrect printer name")
        type(self).opened += 1

    def _raw(self, data: bytes) -> None:
        self._job += data
        self.pending_job = True

    def close(self) -> None:
        if self.refuses is not None and self.pending_job:
            raise self.refuses
        if self.pending_job:
            self.taken.append(self._job)
        self._job, self.pending_job = b"", False


@pytest.fixture(params=["cups", "windows"])
def link(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each kind of spooler, with nothing in its queue."""
    monkeypatch.setitem(spool_link.PRINTERS, request.param, Spooler)
    Spooler.taken, Spooler.opened, Spooler.refuses, Spooler.made = [], 0, None, []
    name: str = request.param
    return name


def printer_at(link: str, queue: str = "slips") -> Printer:
    return Printer(parse_address(f"escpos+{link}://{queue}"))


def test_a_slip_is_one_whole_job_and_is_not_called_printed(link: str) -> None:
    outcome = printer_at(link).print(SLIP)
    assert isinstance(outcome, PrintUnknown)
    assert isinstance(outcome.error, NoAnswer)
    assert Spooler.taken == [JOB]


def test_a_queue_with_a_space_in_its_name(link: str) -> None:
    printer_at(link, "EPSON%20TM-T88V").print(SLIP)
    assert Spooler.taken == [JOB]


def test_two_slips_are_two_jobs(link: str) -> None:
    printer = printer_at(link)
    printer.print(SLIP)
    printer.print(SLIP)
    assert Spooler.taken == [JOB, JOB]


def test_asking_is_no_job_and_is_never_answered(link: str) -> None:
    assert printer_at(link).status().can_print is None
    assert not Spooler.taken
    assert link == "cups" or not Spooler.opened  # opening begins a document on Windows


def test_a_queue_that_is_not_there_gets_nothing(link: str) -> None:
    outcome = printer_at(link, "slops").print(SLIP)
    assert isinstance(outcome, NotPrinted)
    assert isinstance(outcome.error, NotConnected)
    assert f"escpos+{link}://slops" in str(outcome.error)
    assert "no such print queue" in str(outcome.error)


@pytest.mark.parametrize("error", [OSError("spooler down"), library.Error("no"), AssertionError(), RuntimeError("x")])
def test_a_spooler_that_does_not_take_the_job_is_a_sentence(link: str, error: BaseException) -> None:
    Spooler.refuses = error
    outcome = printer_at(link).print(SLIP)
    assert isinstance(outcome, PrintUnknown)
    assert isinstance(outcome.error, NotConnected)
    assert "did not take the slip" in str(outcome.error)
    Spooler.refuses = None
    for each in Spooler.made:
        each.close()  # as python-escpos does when the object is thrown away
    assert not Spooler.taken


@pytest.mark.parametrize(("link_name", "package"), [("cups", "pycups"), ("windows", "pywin32")])
def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch, link_name: str, package: str) -> None:
    class Missing(Spooler):
        def __init__(self, _name: str) -> None:
            raise AssertionError("it can't be made")

        @staticmethod
        def is_usable() -> bool:
            return False

    monkeypatch.setitem(spool_link.PRINTERS, link_name, Missing)
    outcome: Any = printer_at(link_name).print(SLIP)
    assert isinstance(outcome, NotPrinted)
    assert str(outcome.error).endswith(f"it needs the Python package {package}. Install it.")
