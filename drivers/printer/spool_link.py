"""The way to a ticket printer through a spooler, CUPS or that of Windows: a whole job at a time, and out only."""

from typing import Any

from drivers.address import DeviceAddress
from drivers.errors import NotConnected
from drivers.printer import library
from drivers.printer.faults import LOST, reason_of

JOB = "slip"
LIBRARIES = {"cups": "pycups", "windows": "pywin32"}
PRINTERS: dict[str, Any] = {"cups": library.CupsPrinter, "windows": library.Win32Raw}


class EscposSpoolLink:
    """A print queue. What is written is kept until finish(), so that half a slip never reaches the queue."""

    def __init__(self, address: DeviceAddress, _timeout_s: float) -> None:
        """Look whether there is such a queue. Raises NotConnected. Spoolers have time limits of their own."""
        self._address = address
        self._job = bytearray()
        make = PRINTERS[address.link]
        if not make.is_usable():
            package = LIBRARIES[address.link]
            raise NotConnected(f"Ticket printer ({address.text}): it needs the Python package {package}. Install it.")
        try:
            self._printer = make(address.path)
            self._check()
        except LOST as error:
            raise self._lost("has no such print queue", error) from error

    def _check(self) -> None:
        """Look without beginning a job, which opening does on Windows."""
        if self._address.link == "cups":
            self._printer.open()
            self._printer.close()
        elif self._address.path not in self._printer.printers:
            raise OSError(f'there is no printer "{self._address.path}"')

    def write(self, data: bytes) -> None:
        """Keep `data` for the job."""
        self._job += data

    def finish(self) -> None:
        """Hand the job to the spooler. Raises NotConnected."""
        try:
            self._printer.open(JOB)
            self._printer._raw(bytes(self._job))
            self._printer.close()
        except LOST as error:
            raise self._lost("did not take the slip", error) from error
        finally:
            self._job.clear()
            # What CUPS refused would be sent a second time when the library's object is thrown away.
            self._printer.pending_job = False

    def read(self, timeout_s: float) -> bytes:  # noqa: ARG002
        """Return nothing: this way goes out only."""
        return b""

    def discard_input(self) -> None:
        """There is never anything."""

    def close(self) -> None:
        """Forget what was not handed over."""
        self._job.clear()

    def _lost(self, what: str, error: BaseException) -> NotConnected:
        return NotConnected(
            f"Ticket printer ({self._address.text}): the spooler {what} ({reason_of(error)}). "
            "Check the queue's name, and that the spooler runs."
        )
