"""The driver and a simulated printer at the two ends of a real socket and of a real pseudo-terminal."""

import pytest

from drivers.address import parse_address
from drivers.errors import BadAddress, CoverOpen, DeviceError, NoAnswer, PaperOut, PrinterFault
from drivers.printer.outcome import NotPrinted, Printed, PrintUnknown
from drivers.printer.printer import Printer
from drivers.printer.raster import Raster
from drivers.printer.status import Paper
from drivers.sim.printer import SimulatedPrinter
from tests.drivers.printer.papers import holds
from tests.drivers.wire import until


def test_a_slip_comes_out_dot_by_dot_and_cut(device: SimulatedPrinter, printer: Printer, slip: Raster) -> None:
    assert printer.print(slip) == Printed()
    (paper,) = device.slips
    assert holds(paper, slip)
    assert device.unknown == 0


def test_slips_come_out_one_by_one(device: SimulatedPrinter, printer: Printer, slip: Raster) -> None:
    narrow = Raster(384, b"\xf0" * 48 * 96)
    assert [printer.print(each) for each in (slip, narrow, slip)] == [Printed()] * 3
    assert [holds(paper, slip) for paper in device.slips] == [True, False, True]


def test_a_printer_that_is_well_says_so(printer: Printer) -> None:
    status = printer.status()
    assert (status.can_print, status.paper, status.cover_open) == (True, Paper.OK, False)


def test_status_shows_paper_near_its_end(device: SimulatedPrinter, printer: Printer, slip: Raster) -> None:
    device.faults.near_end = True
    assert printer.status().paper is Paper.NEAR_END
    assert printer.print(slip) == Printed()


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("paper_out", PaperOut),
        ("cover_open", CoverOpen),
        ("cutter_error", PrinterFault),
        ("overheated", PrinterFault),
    ],
)
def test_nothing_is_sent_to_a_printer_with_a_fault(
    device: SimulatedPrinter, printer: Printer, slip: Raster, fault: str, kind: type[DeviceError]
) -> None:
    setattr(device.faults, fault, True)
    assert printer.status().can_print is False
    outcome = printer.print(slip)
    assert isinstance(outcome, NotPrinted)
    assert type(outcome.error) is kind
    assert device.address in str(outcome.error)
    setattr(device.faults, fault, False)
    assert printer.print(slip) == Printed()
    assert len(device.slips) == 1  # had the first one been sent, it would have come out now


def test_a_printer_that_never_answers_is_unknown_but_gets_the_slip(
    device: SimulatedPrinter, impatient: Printer, slip: Raster
) -> None:
    device.faults.silent = True
    assert impatient.status().can_print is None
    outcome = impatient.print(slip)
    assert isinstance(outcome, PrintUnknown)
    assert isinstance(outcome.error, NoAnswer)
    assert device.address in str(outcome.error)
    until(lambda: len(device.slips) == 1)
    assert holds(device.slips[0], slip)


def test_a_printer_that_speaks_again_is_believed_again(
    device: SimulatedPrinter, printer: Printer, slip: Raster
) -> None:
    device.faults.silent = True
    assert printer.status().can_print is None
    device.faults.silent = False
    assert printer.print(slip) == Printed()


def test_paper_that_ends_in_mid_print_is_not_called_printed(
    device: SimulatedPrinter, printer: Printer, slip: Raster
) -> None:
    device.faults.paper_runs_out_after_rows = 300
    outcome = printer.print(slip)
    assert isinstance(outcome, PrintUnknown)
    assert isinstance(outcome.error, PaperOut)
    assert not device.slips


def test_what_was_broken_off_never_comes_out_by_itself(
    device: SimulatedPrinter, printer: Printer, slip: Raster
) -> None:
    device.faults.paper_runs_out_after_rows = 300
    printer.print(slip)
    device.faults.paper_out = False
    assert printer.print(slip) == Printed()
    assert [holds(paper, slip) for paper in device.slips] == [True]


@pytest.mark.parametrize("fault", ["cover_open", "cutter_error"])
def test_a_fault_right_after_the_slip_leaves_it_unknown(
    device: SimulatedPrinter, printer: Printer, slip: Raster, fault: str
) -> None:
    device.on_slip = lambda _: setattr(device.faults, fault, True)
    outcome = printer.print(slip)
    assert isinstance(outcome, PrintUnknown)
    assert isinstance(outcome.error, CoverOpen if fault == "cover_open" else PrinterFault)


def test_silence_after_the_slip_leaves_it_unknown(device: SimulatedPrinter, impatient: Printer, slip: Raster) -> None:
    device.on_slip = lambda _: setattr(device.faults, "silent", True)
    outcome = impatient.print(slip)
    assert isinstance(outcome, PrintUnknown)
    assert isinstance(outcome.error, NoAnswer)


def test_a_printer_set_up_as_mute_is_not_asked_at_all(device: SimulatedPrinter, slip: Raster) -> None:
    device.faults.paper_out = True
    mute = Printer(parse_address(f"{device.address}&status=no"))
    assert mute.status().can_print is None
    outcome = mute.print(slip)
    mute.close()
    assert isinstance(outcome, PrintUnknown)


@pytest.mark.parametrize(("form", "slips"), [("full", 1), ("partial", 1), ("no", 0)])
def test_the_cut_is_as_the_address_says(device: SimulatedPrinter, slip: Raster, form: str, slips: int) -> None:
    printer = Printer(parse_address(f"{device.address}&cut={form}"))
    assert printer.print(slip) == Printed()
    printer.close()
    assert len(device.slips) == slips


def test_a_slip_wider_than_the_paper_is_a_mistake(printer: Printer) -> None:
    with pytest.raises(ValueError, match="584"):
        printer.print(Raster(584, bytes(73)))


def test_another_familys_address_is_no_printer() -> None:
    with pytest.raises(BadAddress, match="escpos"):
        Printer(parse_address("cpower+serial:///dev/ttyS0"))


def test_bytes_of_a_technician_go_out_as_they_are_and_the_answer_comes_back(printer: Printer) -> None:
    assert printer.exchange(b"\x10\x04\x01") == b"\x12"
    assert printer.exchange(b"\x10\x04\x01\x10\x04\x04") == b"\x12\x12"


def test_a_printer_that_has_nothing_to_say_leaves_the_answer_empty(impatient: Printer) -> None:
    assert impatient.exchange(b"\x1b@") == b""


def test_a_slow_printer_has_the_time_that_the_address_gives(
    device: SimulatedPrinter, printer: Printer, slip: Raster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drivers.printer.printer.ANSWER_S", 0.05)
    device.faults.slow_s = 0.2
    assert printer.print(slip) == Printed()
