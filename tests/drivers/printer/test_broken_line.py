"""A printer whose line breaks before, during and between slips."""

import pytest

from drivers.address import parse_address, tcp_address
from drivers.errors import NotConnected
from drivers.printer.outcome import NotPrinted, Printed, PrintUnknown
from drivers.printer.printer import Printer
from drivers.printer.raster import Raster
from drivers.sim.printer import SimulatedPrinter
from tests.drivers.printer.papers import holds
from tests.drivers.printer.replug import Replug
from tests.drivers.wire import open_files, until


def test_a_line_that_breaks_in_mid_print_is_not_called_printed(
    device: SimulatedPrinter, printer: Printer, slip: Raster
) -> None:
    device.faults.drops_connection_mid_job = True
    outcome = printer.print(slip)
    assert isinstance(outcome, NotPrinted | PrintUnknown)
    assert isinstance(outcome.error, NotConnected)
    assert not device.slips


def test_the_slip_after_a_broken_line_comes_out_whole(
    device: SimulatedPrinter, printer: Printer, slip: Raster, replug: Replug
) -> None:
    device.faults.drops_connection_mid_job = True
    printer.print(slip)
    device.faults.drops_connection_mid_job = False
    replug.put_back()
    assert printer.print(slip) == Printed()
    assert holds(device.slips[-1], slip)


def test_an_unplugged_printer_is_not_connected_and_comes_back(
    device: SimulatedPrinter, printer: Printer, slip: Raster, replug: Replug
) -> None:
    assert printer.print(slip) == Printed()
    replug.pull()
    outcome = printer.print(slip)
    assert isinstance(outcome, NotPrinted)
    assert isinstance(outcome.error, NotConnected)
    assert device.address in str(outcome.error)
    with pytest.raises(NotConnected):
        printer.status()
    replug.put_back()
    assert printer.print(slip) == Printed()
    assert len(device.slips) == 2


def test_a_replug_between_two_slips_goes_unnoticed(
    device: SimulatedPrinter, printer: Printer, slip: Raster, replug: Replug
) -> None:
    assert printer.print(slip) == Printed()
    replug.pull()
    replug.put_back()
    assert printer.print(slip) == Printed()
    assert len(device.slips) == 2


def test_printing_leaves_nothing_open(device: SimulatedPrinter, printer: Printer, slip: Raster) -> None:
    assert printer.print(slip) == Printed()  # the first job loads what it needs
    printer.close()
    before = len(open_files())
    for _ in range(3):
        assert printer.print(slip) == Printed()
    printer.close()
    until(lambda: len(open_files()) <= before)  # the device's end is in this process too, and closes after ours


def test_failing_to_connect_leaves_nothing_open(slip: Raster, free_port: int) -> None:
    printers = [
        Printer(parse_address(tcp_address("escpos", "127.0.0.1", free_port, timeout=1))),
        Printer(parse_address("escpos+serial:///dev/no-such-port")),
        Printer(parse_address("escpos+serial:///dev/null")),
    ]
    before = open_files()
    outcomes = [printer.print(slip) for printer in printers]
    assert all(isinstance(each, NotPrinted) and isinstance(each.error, NotConnected) for each in outcomes), outcomes
    assert open_files() <= before
