"""Every simulated device under every fault, on real pseudo-terminals and sockets: what the program makes of it.

Usage: python -m tests.drivers.faults; prints the table that docs/devices.md holds, as it is observed now.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from queue import Empty, SimpleQueue

from drivers.board.text import BoardText
from drivers.errors import CoverOpen, DeviceError, NotConnected, PaperOut, PrinterFault
from drivers.opener import open_board, open_pad, open_printer
from drivers.pad.events import Key, KeyPressed, PadEvent
from drivers.printer.outcome import NotPrinted, Printed, PrintOutcome
from drivers.printer.raster import Raster
from drivers.sim.board import SimulatedBoard
from drivers.sim.faults import Faults
from drivers.sim.pad import SimulatedPad
from drivers.sim.port import Port, PtyPort, TcpPort
from drivers.sim.printer import SimulatedPrinter
from drivers.state import Health
from tests.drivers.wire import until

TIMEOUT_S, SLOW_S = 0.4, 0.1
LINE_FAULTS = ("silent", "slow", "noise", "cut frames", "wrong checksum", "busy", "unplugged")
# A status byte has no checksum: what noise makes of it is chance, and so is no line of the table.
PRINTER_LINE_FAULTS = ("silent", "slow", "cut frames", "unplugged")
PRINTER_FAULTS = ("paper out", "cover open", "cutter error")
SLIP = Raster(8, b"\xff" * 40)
REASONS = {PaperOut: "out of paper", CoverOpen: "cover open", NotConnected: "not connected", PrinterFault: "fault told"}


def set_fault(faults: Faults, name: str, on: bool) -> None:
    """Switch a fault by the name that people call it."""
    field = next(each.name for each in fields(faults) if each.name.removesuffix("_s").replace("_", " ") == name)
    setattr(faults, field, (SLOW_S if on else 0.0) if name == "slow" else on)


@contextmanager
def faulty(faults: Faults, name: str) -> Iterator[None]:
    """Have a fault for a while."""
    set_fault(faults, name, on=True)
    try:
        yield
    finally:
        set_fault(faults, name, on=False)


def board_under(family: str, make_port: Callable[[], Port], fault: str) -> str:
    """Show a text under the fault, and see that it is shown when the fault is gone."""
    simulated = SimulatedBoard(family, port=make_port())
    simulated.start()
    board = open_board(f"{simulated.address}&timeout={TIMEOUT_S}")
    try:
        board.show(BoardText(("A001",)))
        until(lambda: board.state.health is Health.ONLINE)
        with faulty(simulated.faults, fault):
            answered = board.state.traffic.answered
            if fault == "unplugged":
                until(lambda: board.state.health is Health.OFFLINE)
            board.show(BoardText(("A002",)))
            until(lambda: board.state.health is Health.OFFLINE or board.state.traffic.answered > answered)
            seen = _board_seen(board.state.error)
        until(lambda: board.state.health is Health.ONLINE and simulated.showing == BoardText(("A002",)))
        return seen
    finally:
        board.close()
        simulated.stop()


def _board_seen(error: str | None) -> str:
    if error is None:
        return "shown"
    words = {"no answer": "offline, no answer", "refused": "offline, refused"}
    return next((seen for word, seen in words.items() if word in error), "offline, not connected")


def pad_under(make_port: Callable[[], Port], fault: str) -> str:
    """Press a key under the fault, and see that another one comes when the fault is gone."""
    simulated = SimulatedPad(port=make_port())
    simulated.start()
    events: SimpleQueue[PadEvent] = SimpleQueue()
    pad = open_pad(simulated.address, events.put)
    told: list[Key] = []

    def hears(key: Key) -> bool:
        try:
            event = events.get_nowait()
        except Empty:
            return key in told
        assert isinstance(event, KeyPressed)
        told.append(event.key)
        return key in told

    try:
        simulated.press(Key.CALL_NEXT)
        until(lambda: hears(Key.CALL_NEXT))
        with faulty(simulated.faults, fault):
            if fault == "unplugged":
                until(lambda: pad.state.health is Health.OFFLINE)
            simulated.press(Key.RECALL)
            until(lambda: hears(Key.RECALL) or simulated.errors or pad.state.health is Health.OFFLINE)
            seen = "offline, not connected" if pad.state.health is Health.OFFLINE else "key lost"
            if Key.RECALL in told:
                seen = "key told"
        until(lambda: pad.state.health is not Health.OFFLINE)
        simulated.press(Key.PAUSE)
        until(lambda: hears(Key.PAUSE))
        return seen
    finally:
        pad.close()
        simulated.stop()


def printer_under(make_port: Callable[[], Port], fault: str) -> str:
    """Print a slip under the fault, and see that one is printed when the fault is gone."""
    simulated = SimulatedPrinter(port=make_port())
    simulated.start()
    printer = open_printer(f"{simulated.address}&timeout={TIMEOUT_S}")
    try:
        assert isinstance(printer.print(SLIP), Printed)
        with faulty(simulated.faults, fault):
            seen = _printed(printer.print(SLIP))
        until(lambda: isinstance(printer.print(SLIP), Printed))
        return seen
    finally:
        printer.close()
        simulated.stop()


def _printed(outcome: PrintOutcome) -> str:
    if isinstance(outcome, Printed):
        return "printed"
    error: DeviceError = outcome.error
    if isinstance(outcome, NotPrinted):
        return f"not printed, {REASONS.get(type(error), 'no reason')}"
    return "unknown whether printed"


@dataclass(frozen=True, slots=True)
class Row:
    """One device on one kind of line, and the faults it can have."""

    name: str
    under: Callable[[str], str]
    faults: tuple[str, ...]


def _board(family: str, make_port: Callable[[], Port]) -> Callable[[str], str]:
    return lambda fault: board_under(family, make_port, fault)


ROWS = (
    Row("Onbon board, serial", _board("onbon", PtyPort), LINE_FAULTS),
    Row("Onbon board, network", _board("onbon", TcpPort), LINE_FAULTS),
    Row("C-Power board, serial", _board("cpower", PtyPort), LINE_FAULTS),
    Row("C-Power board, network", _board("cpower", TcpPort), LINE_FAULTS),
    Row("FF 68 pad, serial", lambda fault: pad_under(PtyPort, fault), tuple(f for f in LINE_FAULTS if f != "busy")),
    Row(
        "ESC/POS printer, network",
        lambda fault: printer_under(TcpPort, fault),
        (*PRINTER_LINE_FAULTS, *PRINTER_FAULTS),
    ),
    Row(
        "ESC/POS printer, serial",
        lambda fault: printer_under(PtyPort, fault),
        (*PRINTER_LINE_FAULTS, *PRINTER_FAULTS),
    ),
)
"""A new device is a line here, and a line in the table of docs/devices.md, which the tests hold against it."""

Cells = dict[tuple[str, str], str]


def observed() -> Cells:
    """Put every device under each of its faults."""
    return {(row.name, fault): row.under(fault) for row in ROWS for fault in row.faults}


def as_markdown(cells: Cells) -> str:
    """Return the table with a line a device and fault."""
    lines = [f"| {device} | {fault} | {seen} |" for (device, fault), seen in cells.items()]
    return "\n".join(("| Device | Fault | What the program makes of it |", "|---|---|---|", *lines))


def read_markdown(text: str) -> Cells:
    """Return the cells of such a table, wherever it stands in a text."""
    devices = {row.name for row in ROWS}
    rows = (
        [cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("| ")
    )
    return {(row[0], row[1]): row[2] for row in rows if len(row) == 3 and row[0] in devices}


if __name__ == "__main__":
    sys.stdout.write(as_markdown(observed()) + "\n")
