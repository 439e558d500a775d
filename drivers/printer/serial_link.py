"""The serial way to a ticket printer: python-escpos moves the bytes, with every wait bounded."""

import contextlib
import time

from drivers.address import DeviceAddress
from drivers.errors import NotConnected
from drivers.link.port import BITS_PER_BYTE
from drivers.link.serial_port import BROKEN, REASONS
from drivers.link.serial_port import LOST as PORT_LOST
from drivers.printer import library
from drivers.printer.faults import LOST as PRINTER_LOST

LOST: tuple[type[Exception], ...] = (*PORT_LOST, *PRINTER_LOST, ValueError)
CHUNK = 512
LOOK_AGAIN_S = 0.02


class EscposSerialLink:
    """An open serial port with a printer on it, 8N1, held alone and with every wait bounded."""

    def __init__(self, address: DeviceAddress, timeout_s: float) -> None:
        """Open the port. Raises NotConnected. A write may stand still for `timeout_s` before it counts as stuck."""
        self._address = address
        self._stuck_after_s = timeout_s + CHUNK * BITS_PER_BYTE / address.baud
        flow = address.word("flow", "none")
        self._printer = library.Serial(
            devfile=address.path,
            baudrate=address.baud,
            timeout=timeout_s,
            xonxoff=flow == "xonxoff",
            dsrdtr=flow == "dsrdtr",
        )
        try:
            self._printer.open()
            self._port = self._printer.device
            # Without a write timeout a printer that drops its ready line blocks a write for ever.
            self._port.write_timeout = self._stuck_after_s
            self._port.rtscts = flow == "rtscts"
            self._port.exclusive = True
        except LOST as error:
            self.close()
            raise self._lost("can't be opened", error) from error

    def write(self, data: bytes) -> None:
        """Send all of `data` and wait until it has left the port; raises NotConnected when it doesn't."""
        try:
            for start in range(0, len(data), CHUNK):
                self._printer._raw(data[start : start + CHUNK])
            self._drain()
        except LOST as error:
            raise self._lost("takes no data", error) from error

    def _drain(self) -> None:
        waiting, moved_at = self._port.out_waiting, time.monotonic()
        while waiting:
            if time.monotonic() - moved_at > self._stuck_after_s:
                raise TimeoutError(f"{waiting} bytes are held up")
            time.sleep(min(LOOK_AGAIN_S, waiting * BITS_PER_BYTE / self._address.baud))
            before, waiting = waiting, self._port.out_waiting
            if waiting < before:
                moved_at = time.monotonic()

    def finish(self) -> None:
        """The job is on its way already."""

    def read(self, timeout_s: float) -> bytes:
        """Return what has arrived, waiting up to `timeout_s` for a first byte."""
        try:
            self._port.timeout = timeout_s
            first = self._port.read(1)
            return bytes(first + self._port.read(self._port.in_waiting)) if first else b""
        except LOST as error:
            raise self._lost("was lost", error) from error

    def discard_input(self) -> None:
        """Throw away what has arrived and was not read."""
        try:
            self._port.reset_input_buffer()
        except LOST as error:
            raise self._lost("was lost", error) from error

    def close(self) -> None:
        """Let go of the port. What is held up is thrown away: the library's close() would wait for it for ever."""
        port, self._printer.device = self._printer.device, None
        if not port:
            return
        with contextlib.suppress(*LOST):  # the port may be gone already
            port.reset_output_buffer()
        with contextlib.suppress(*LOST):
            port.close()

    def _lost(self, what: str, error: BaseException) -> NotConnected:
        # python-escpos turns the port's error into text and keeps the number only in the chain.
        numbers = (each.args[0] for each in (error, error.__context__) if each is not None and each.args)
        reason, remedy = next((REASONS[n] for n in numbers if n in REASONS), BROKEN)
        return NotConnected(
            f"Ticket printer ({self._address.text}): port {self._address.path} {what}: {reason}. {remedy}"
        )
