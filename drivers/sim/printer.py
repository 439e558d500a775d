"""A simulated ticket printer: speaks the printer's side of ESC/POS at a port and keeps its slips as pictures."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from drivers.printer.raster import Raster
from drivers.printer.text import LINE_DOTS
from drivers.sim.escpos import Align, Cut, EscposReader, Feed, Initialise, Line, Order, Rows, Size
from drivers.sim.escpos_bars import Bars
from drivers.sim.escpos_qr import Qr
from drivers.sim.faults import TALKING, Faults, own
from drivers.sim.paper import PaperRoll
from drivers.sim.port import Port, TcpPort
from drivers.sim.printed_text import text_rows
from drivers.sim.running import Running

SPEED_MM_PER_S = 2000
PICTURE = b"\x1dv0"
GARBAGE = b"\x92\x00\xff\x10"
"""Bytes that are no answer to any question."""
AUTOMATIC = b"\x13\x14\x00\x00\x0f"
"""Flow control and a block of automatic status, which says that the printer is well."""
HELD_S = 0.01
MOST_SLIPS = 500


@dataclass(slots=True)
class PrinterFaults(Faults):
    """What is wrong with a simulated printer now, beside the faults of every line."""

    paper_out: bool = False
    near_end: bool = False
    cover_open: bool = False
    cutter_error: bool = False
    overheated: bool = False
    paper_runs_out_after_rows: int | None = None
    """The roll ends after so many more rows, in mid-print if need be; then `paper_out` is set."""
    drops_connection_mid_job: bool = False
    """The printer hangs up in the middle of every picture, which is lost."""
    takes_nothing: bool = False
    """Flow control is stuck: the printer reads nothing, and what is sent piles up on the line."""
    garbage_status: bool = False
    """What comes in place of each answer makes no sense."""
    automatic_status: bool = False
    """Flow control and automatic status come before each answer."""

    @property
    def can_print(self) -> bool:
        """Whether the mechanism can move; while not, orders wait inside the printer."""
        return not (self.paper_out or self.cover_open or self.cutter_error or self.overheated)


class SimulatedPrinter:
    """A printer of 80 mm (576 dots) or another width, at a TCP port of this machine unless another port is given.

    `slips`, of which the last ones are kept, and `on_slip` get each slip when it is cut, on the device's own thread.
    Like a real one it keeps what it could not print and prints it when the fault is gone, and answers DLE EOT at all
    times.
    """

    def __init__(
        self, width_dots: int = 576, port: Port | None = None, on_slip: Callable[[Raster], None] = lambda _: None
    ) -> None:
        self.faults = PrinterFaults()
        self.slips: list[Raster] = []
        self.on_slip = on_slip
        self.port: Port = port or TcpPort()
        self._reader = EscposReader()
        self._orders: deque[Order] = deque()
        self._roll = PaperRoll(width_dots)
        self._side = 0
        self._times = 1, 1
        self._tail = b""
        self._stopped = False
        self._running = Running(self.port, self.faults, self._arrived, self._work)

    @property
    def address(self) -> str:
        """The address text that opens this printer; it prints at once, so the address says that it is fast."""
        return self.port.address("escpos", width=self._roll.width_dots, speed=SPEED_MM_PER_S)

    @property
    def unknown(self) -> int:
        """How many bytes made no sense as ESC/POS."""
        return self._reader.unknown

    @property
    def switches(self) -> tuple[str, ...]:
        """The names of those of its faults that make a difference to it."""
        return (*TALKING, *own(self.faults))

    def start(self) -> None:
        """Switch it on."""
        self._running.start()

    def stop(self) -> None:
        """Switch it off for good."""
        self._stopped = True
        self._running.stop()

    def _arrived(self, data: bytes) -> None:
        while self.faults.takes_nothing and not self._stopped:
            time.sleep(HELD_S)
        begin = data.find(PICTURE)
        if self.faults.drops_connection_mid_job and begin >= 0:
            self._take(data[: begin + (len(data) - begin) // 2])
            self.port.unplug()
            self.port.plug()
            return
        self._take(data)
        self._answer(data)

    def _take(self, data: bytes) -> None:
        self._orders.extend(self._reader.feed(data))
        self._work()

    def _answer(self, data: bytes) -> None:
        """Obey the real-time commands, which a printer finds in the raw stream, even inside a picture."""
        stream = self._tail + data
        self._tail = stream[-2:]
        for at in range(len(stream) - 2):
            match stream[at : at + 3]:
                case b"\x10\x04\x01" | b"\x10\x04\x02" | b"\x10\x04\x03" | b"\x10\x04\x04":
                    self._running.send(status_bytes(stream[at + 2], self.faults))
                case b"\x10\x05\x02":
                    self._orders.clear()
                    self._reader.clear()

    def _work(self) -> None:
        """Do what has been ordered until there is nothing left or something stops the mechanism."""
        while self._orders and self.faults.can_print:
            self._do(self._orders.popleft())

    def _do(self, order: Order) -> None:
        match order:
            case Initialise():
                self._side, self._times = 0, (1, 1)
            case Size(width, height):
                self._times = width, height
            case Qr() | Bars():
                self._print(self._placed(order))
            case Align(side):
                self._side = side
            case Rows(row_bytes, data):
                margin = bytes(max(0, (self._roll.row_bytes - row_bytes) * min(self._side, 2) // 2))
                self._print([margin + data[at : at + row_bytes] for at in range(0, len(data), row_bytes)])
            case Line("", extra):
                self._roll.feed(LINE_DOTS * max(1, extra))
            case Line(text, extra):
                self._print(list(text_rows(text, self._roll.width_dots, self._side, *self._times)))
                self._roll.feed(LINE_DOTS * max(0, extra - 1))
            case Feed(dots):
                self._roll.feed(dots)
            case Cut(dots):
                self._roll.feed(dots)
                self._cut()

    def _placed(self, code: Qr | Bars) -> list[bytes]:
        free = self._roll.row_bytes - len(code.rows()[0])
        return code.rows(max(0, free * min(self._side, 2) // 2))

    def _print(self, rows: list[bytes]) -> None:
        """Print rows; those that the paper does not reach for go back to the head of the orders."""
        while rows and self.faults.can_print:
            self._roll.add(rows.pop(0))
            left = self.faults.paper_runs_out_after_rows
            if left is not None:
                self.faults.paper_out = left <= 1
                self.faults.paper_runs_out_after_rows = None if left <= 1 else left - 1
        if rows:
            self._orders.appendleft(Rows(self._roll.row_bytes, b"".join(map(self._whole, rows))))

    def _whole(self, row: bytes) -> bytes:
        return row[: self._roll.row_bytes].ljust(self._roll.row_bytes, b"\0")

    def _cut(self) -> None:
        slip = self._roll.cut()
        self.slips.append(slip)
        del self.slips[:-MOST_SLIPS]
        self.on_slip(slip)


def status_bytes(question: int, faults: PrinterFaults) -> bytes:
    """Return all that comes when DLE EOT `question` is asked under the present faults."""
    if faults.garbage_status:
        return GARBAGE
    return AUTOMATIC * faults.automatic_status + bytes([status_byte(question, faults)])


def status_byte(question: int, faults: PrinterFaults) -> int:
    """Return the answer to DLE EOT `question` (1 to 4) under the present faults."""
    match question:
        case 1:
            bits = 0x08 * (not faults.can_print)
        case 2:
            stopped = faults.cutter_error or faults.overheated
            bits = 0x04 * faults.cover_open | 0x20 * faults.paper_out | 0x40 * stopped
        case 3:
            bits = 0x08 * faults.cutter_error | 0x40 * faults.overheated
        case _:
            bits = 0x0C * (faults.near_end or faults.paper_out) | 0x60 * faults.paper_out
    return 0x12 | bits
