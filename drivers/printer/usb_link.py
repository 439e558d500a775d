"""The way to a ticket printer on USB, found by its ids wherever it is plugged in. Needs pyusb and libusb.

Nobody has tried it with a real printer yet.
"""

import errno
from collections.abc import Iterable
from typing import Any

from drivers.address import DeviceAddress
from drivers.errors import NotConnected
from drivers.printer import library
from drivers.printer.faults import LOST, USB_SILENCE, reason_of

PRINTER_CLASS = 7
BULK, TYPE_MASK, IN = 0x02, 0x03, 0x80
PACKET = 64
CHUNK = 4096
FAILED: tuple[type[Exception], ...] = (*LOST, LookupError)


def end_points(interfaces: Iterable[Any]) -> tuple[int, int | None]:
    """Return the addresses of a printer's bulk end points, out and in; None for in when it has none.

    They differ by model, so they are read from the interface of the printer class, or else from the first that has
    a way out. Raises LookupError when there is none.
    """
    known = sorted(interfaces, key=lambda interface: interface.bInterfaceClass != PRINTER_CLASS)
    for interface in known:
        bulk = [point.bEndpointAddress for point in interface if point.bmAttributes & TYPE_MASK == BULK]
        ways_out = [point for point in bulk if not point & IN]
        if ways_out:
            return ways_out[0], next((point for point in bulk if point & IN), None)
    raise LookupError("it has no bulk end point to write to")


class EscposUsbLink:
    """An open USB printer, held alone. Some models answer status questions here, others never do."""

    def __init__(self, address: DeviceAddress, timeout_s: float) -> None:
        """Find and open the printer. Raises NotConnected. `timeout_s` bounds each write."""
        self._address = address
        vendor, product = (int(each, 16) for each in address.path.split(":"))
        self._printer: Any = None
        self._in: int | None = None
        if not library.Usb.is_usable():
            raise self._needs("pyusb is not installed")
        try:
            # A timeout of 0, the library's own, waits for ever.
            timeout_ms = max(1, round(timeout_s * 1000))
            self._printer = library.Usb(vendor, product, usb_args=self._wanted(), timeout=timeout_ms)
            self._printer.open()
            self._printer.out_ep, self._in = end_points(self._printer.device.get_active_configuration())
        except ValueError as error:
            # pyusb's own error for a missing libusb is one.
            self.close()
            raise self._needs(reason_of(error)) from error
        except FAILED as error:
            self.close()
            raise self._lost("can't be opened", error) from error

    def _wanted(self) -> dict[str, object]:
        serial = self._address.word("serial", "")
        return {"serial_number": serial} if serial else {}

    def write(self, data: bytes) -> None:
        """Send all of `data`; raises NotConnected when the printer is gone or takes nothing."""
        try:
            for start in range(0, len(data), CHUNK):
                self._printer._raw(data[start : start + CHUNK])
        except LOST as error:
            raise self._lost("takes no data", error) from error

    def finish(self) -> None:
        """The job is on its way already."""

    def read(self, timeout_s: float) -> bytes:
        """Return what has arrived, waiting up to `timeout_s`; b"" when nothing came or it never answers."""
        if self._in is None:
            return b""
        try:
            return bytes(self._printer.device.read(self._in, PACKET, max(1, round(timeout_s * 1000))))
        except USB_SILENCE:
            return b""
        except LOST as error:
            if getattr(error, "errno", None) == errno.ETIMEDOUT:
                return b""
            raise self._lost("was lost", error) from error

    def discard_input(self) -> None:
        """Throw away what has arrived and was not read."""
        for _ in range(PACKET):
            if not self.read(0):
                return

    def close(self) -> None:
        """Let go of the printer."""
        printer, self._printer = self._printer, None
        if printer is not None and printer._device:
            printer.close()

    def _lost(self, what: str, error: BaseException) -> NotConnected:
        return NotConnected(
            f"Ticket printer ({self._address.text}): the USB printer {self._address.path} {what} "
            f"({reason_of(error)}). Check its power, its cable, and that this user may use USB devices."
        )

    def _needs(self, why: str) -> NotConnected:
        return NotConnected(
            f"Ticket printer ({self._address.text}): USB printers need the Python package pyusb and libusb ({why}). "
            "Install both."
        )
