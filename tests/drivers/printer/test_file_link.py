"""A printer behind a device file: bytes go out, nothing comes back, and so nothing is ever called printed."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.address import file_address, parse_address
from drivers.errors import NoAnswer, NotConnected
from drivers.printer.outcome import NotPrinted, PrintUnknown
from drivers.printer.printer import Printer
from drivers.printer.raster import Raster
from drivers.printer.status import Paper
from drivers.printer.text import TextLine
from drivers.sim.file_port import FilePort
from drivers.sim.printer import SimulatedPrinter
from tests.drivers.printer.papers import holds
from tests.drivers.wire import hexes, open_files, until


@pytest.fixture
def device() -> Iterator[SimulatedPrinter]:
    simulated = SimulatedPrinter(port=FilePort())
    simulated.start()
    yield simulated
    simulated.stop()


def on_file(path: Path, **options: object) -> Printer:
    return Printer(parse_address(file_address("escpos", str(path), **options)))


def test_a_slip_comes_out_and_is_not_called_printed(device: SimulatedPrinter, printer: Printer, slip: Raster) -> None:
    outcome = printer.print(slip)
    assert isinstance(outcome, PrintUnknown)
    assert isinstance(outcome.error, NoAnswer)
    assert "no printer can say" in str(outcome.error)
    until(lambda: device.slips)
    assert holds(device.slips[0], slip)


def test_out_of_paper_is_as_unknown_as_anything_else(device: SimulatedPrinter, printer: Printer, slip: Raster) -> None:
    device.faults.paper_out = True
    assert (printer.status().can_print, printer.status().paper) == (None, Paper.UNKNOWN)
    assert isinstance(printer.print(slip), PrintUnknown)


def test_a_printer_that_takes_nothing_any_more_does_not_hold_us(
    device: SimulatedPrinter, impatient: Printer, slip: Raster
) -> None:
    device.faults.takes_nothing = True
    outcome = impatient.print(slip)
    assert isinstance(outcome, NotPrinted)
    assert isinstance(outcome.error, NotConnected)
    assert "held up" in str(outcome.error)
    device.faults.takes_nothing = False
    assert isinstance(impatient.print(slip), PrintUnknown)
    until(lambda: device.slips)
    assert holds(device.slips[-1], slip)


def test_the_bytes_in_a_file_are_those_of_the_slip_one_after_the_other(tmp_path: Path) -> None:
    file = tmp_path / "lp0"
    file.write_bytes(b"before")
    printer = on_file(file, cut="full")
    printer.print(Raster(16, hexes("80 00 00 01")))
    printer.print_text([TextLine("业")])
    printer.close()
    picture = hexes("1B 40 1B 4A 08 1D 76 30 00 02 00 02 00 80 00 00 01")
    cut = hexes("1D 56 41 10")
    assert file.read_bytes() == b"before" + picture + cut + hexes("1B 40 1C 26 D2 B5 0A") + cut


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path, slip: Raster) -> None:
    file = tmp_path / "lp0"
    outcome = on_file(file).print(slip)
    assert isinstance(outcome, NotPrinted)
    assert "there is no such file" in str(outcome.error)
    assert not file.exists()
    with pytest.raises(NotConnected, match="no such file"):
        on_file(file).status()


def test_a_pipe_that_nobody_reads_has_nothing_behind_it(tmp_path: Path, slip: Raster) -> None:
    os.mkfifo(tmp_path / "pipe")
    outcome = on_file(tmp_path / "pipe").print(slip)
    assert isinstance(outcome, NotPrinted)
    assert "nothing is behind it" in str(outcome.error)


def test_a_pipe_gets_the_slip(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    end = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert isinstance(on_file(pipe, cut="no").print(Raster(8, b"\xff")), PrintUnknown)
    assert os.read(end, 100) == hexes("1B 40 1B 4A 08 1D 76 30 00 01 00 01 00 FF 1B 4A A0")
    os.close(end)


def test_printing_leaves_nothing_open(device: SimulatedPrinter, printer: Printer, slip: Raster) -> None:
    printer.print(slip)  # the first job loads what it needs
    until(lambda: device.slips)  # drawing and reading settle in this process too
    before = open_files()
    printer.print(slip)
    printer.print_text([TextLine("A")])
    until(lambda: open_files() == before)
