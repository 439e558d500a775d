"""A USB printer, played by an object with the ways of pyusb's devices under python-escpos's class."""

import errno
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from drivers.address import parse_address
from drivers.errors import NotConnected, PaperOut
from drivers.printer import library
from drivers.printer.outcome import NotPrinted, Printed, PrintUnknown
from drivers.printer.printer import Printer
from drivers.printer.raster import Raster
from drivers.printer.usb_link import end_points
from tests.drivers.wire import hexes

SLIP = Raster(16, hexes("80 00 00 01"))
JOB = hexes("1B 40 1B 4A 08 1D 76 30 00 02 00 02 00 80 00 00 01 1D 56 42 10")
ADDRESS = "escpos+usb://04b8:0202"


@dataclass
class Point:
    bEndpointAddress: int  # noqa: N815
    bmAttributes: int = 2  # noqa: N815


@dataclass
class Interface:
    bInterfaceClass: int  # noqa: N815
    points: tuple[Point, ...]

    def __iter__(self) -> Any:
        return iter(self.points)


@dataclass
class Device:
    """Answers DLE EOT with `answers`; keeps everything else."""

    interfaces: list[Interface]
    answers: dict[int, int] = field(default_factory=lambda: dict.fromkeys((1, 2, 3, 4), 0x12))
    got: bytes = b""
    waiting: bytes = b""
    breaks_after: int | None = None

    def get_active_configuration(self) -> list[Interface]:
        return self.interfaces

    def write(self, end_point: int, data: bytes, timeout_ms: int) -> None:
        assert end_point == 0x03
        assert timeout_ms > 0, "0 waits for ever"
        if self.breaks_after is not None and len(self.got) >= self.breaks_after:
            raise OSError(errno.ENODEV, "No such device")
        if data[:2] == b"\x10\x04":
            self.waiting += bytes([self.answers[data[2]]]) if data[2] in self.answers else b""
        else:
            self.got += data

    def read(self, end_point: int, size: int, timeout_ms: int) -> bytes:
        assert end_point == 0x84
        assert timeout_ms > 0, "0 waits for ever"
        if not self.waiting:
            raise OSError(errno.ETIMEDOUT, "Operation timed out")
        data, self.waiting = self.waiting[:size], self.waiting[size:]
        return data


PRINTER = Interface(7, (Point(0x03), Point(0x84)))


class Usb:
    """python-escpos's class with a device of ours behind it."""

    plugged: Device | None
    asked: dict[str, object]
    opening: BaseException | None = None
    closed = 0

    def __init__(self, vendor: int, product: int, usb_args: dict[str, object], timeout: int) -> None:
        type(self).asked = {"vendor": vendor, "product": product, **usb_args}
        self.timeout, self.out_ep = timeout, 0x01
        self._device: Device | None = None

    @property
    def device(self) -> Device:
        assert self._device
        return self._device

    @staticmethod
    def is_usable() -> bool:
        return True

    def open(self) -> None:
        if self.opening is not None:
            raise self.opening
        if self.plugged is None:
            raise library.Error("Device not found")
        self._device = self.plugged

    def _raw(self, data: bytes) -> None:
        self.device.write(self.out_ep, data, self.timeout)

    def close(self) -> None:
        type(self).closed += 1
        self._device = None


@pytest.fixture
def device(monkeypatch: pytest.MonkeyPatch) -> Device:
    monkeypatch.setattr(library, "Usb", Usb)
    Usb.plugged, Usb.opening, Usb.closed = Device([PRINTER]), None, 0
    return Usb.plugged


def a_printer(options: str = "") -> Printer:
    return Printer(parse_address(ADDRESS + options))


def test_a_slip_is_printed_when_the_printer_says_so(device: Device) -> None:
    printer = a_printer()
    assert printer.print(SLIP) == Printed()
    assert device.got == JOB
    printer.close()
    assert Usb.closed == 1


def test_out_of_paper_is_told_before_anything_is_sent(device: Device) -> None:
    device.answers |= {1: 0x1A, 4: 0x7E}
    outcome = a_printer().print(SLIP)
    assert isinstance(outcome, NotPrinted)
    assert isinstance(outcome.error, PaperOut)
    assert not device.got


def test_a_model_that_never_answers_is_unknown(device: Device) -> None:
    device.answers = {}
    assert isinstance(a_printer("?timeout=0.05").print(SLIP), PrintUnknown)
    assert device.got == JOB


def test_a_model_without_a_way_in_is_unknown(device: Device) -> None:
    device.interfaces = [Interface(7, (Point(0x03),))]
    assert isinstance(a_printer("?timeout=0.05").print(SLIP), PrintUnknown)


def test_a_printer_pulled_out_in_mid_job_is_not_printed(device: Device) -> None:
    device.breaks_after = 1
    outcome = a_printer().print(SLIP)
    assert isinstance(outcome, NotPrinted)
    assert isinstance(outcome.error, NotConnected)
    assert "04b8:0202" in str(outcome.error)


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (library.Error("Device not found"), "can't be opened"),
        (AssertionError(), "can't be opened"),
        (OSError(errno.EACCES, "Access denied"), "may use USB"),
        (ValueError("No backend available"), "needs? the Python package pyusb and libusb"),
    ],
)
def test_a_printer_that_can_not_be_opened_is_a_sentence(device: Device, error: BaseException, says: str) -> None:
    Usb.opening = error
    with pytest.raises(NotConnected, match=says):
        a_printer().status()


def test_a_printer_can_be_told_from_its_twin_by_its_serial_number(device: Device) -> None:
    a_printer("?serial=J4XK012345").status()
    assert Usb.asked == {"vendor": 0x04B8, "product": 0x0202, "serial_number": "J4XK012345"}
    a_printer().status()
    assert Usb.asked == {"vendor": 0x04B8, "product": 0x0202}


def test_without_pyusb_a_sentence_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    class Missing:
        is_usable: Callable[[], bool] = staticmethod(lambda: False)

    monkeypatch.setattr(library, "Usb", Missing)
    outcome = a_printer().print(SLIP)
    assert isinstance(outcome, NotPrinted)
    assert str(outcome.error).endswith("pyusb and libusb (pyusb is not installed). Install both.")


@pytest.mark.parametrize(
    ("interfaces", "found"),
    [
        ([PRINTER], (0x03, 0x84)),
        ([Interface(7, (Point(0x82), Point(0x01)))], (0x01, 0x82)),
        ([Interface(3, (Point(0x05),)), PRINTER], (0x03, 0x84)),
        ([Interface(255, (Point(0x02), Point(0x81)))], (0x02, 0x81)),
        ([Interface(7, (Point(0x01, 3), Point(0x02), Point(0x83, 3)))], (0x02, None)),
    ],
)
def test_end_points_are_those_of_the_printer(interfaces: list[Interface], found: tuple[int, int | None]) -> None:
    assert end_points(interfaces) == found


def test_a_device_that_can_not_be_written_to_is_no_printer() -> None:
    with pytest.raises(LookupError):
        end_points([Interface(3, (Point(0x81, 3),))])
