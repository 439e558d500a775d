"""Every simulated device under every fault, on real pseudo-terminals and sockets: what the program makes of it.

Usage: python -m tests.drivers.faults; prints the table that docs/devices.md holds, as it is observed now.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from tempfile import TemporaryDirectory

from drivers.address import DeviceAddress, parse_address
from drivers.board.text import BoardText
from drivers.errors import CoverOpen, DeviceError, NotConnected, PaperOut, PrinterFault
from drivers.idcard.card import IdCard
from drivers.idcard.events import CardEvent
from drivers.idcard.opening import open_id_reader
from drivers.keyboard.port import KeyboardPort
from drivers.link.line import Line
from drivers.link.stop import Stop
from drivers.link.unit import Unit
from drivers.opener import open_board, open_pad, open_printer
from drivers.pad.events import Key, KeyPressed, PadEvent
from drivers.pad.pad import Pad
from drivers.pad.preset_file import load_preset
from drivers.pad.settings import settings_of
from drivers.pager.opening import open_pager
from drivers.printer.outcome import NotPrinted, Printed, PrintOutcome, PrintUnknown
from drivers.printer.raster import Raster
from drivers.scanner.opening import open_scanner
from drivers.sim.board import SimulatedBoard
from drivers.sim.faults import Faults
from drivers.sim.idcard import SimulatedIdReader
from drivers.sim.pad import SimulatedPad
from drivers.sim.port import Port, PtyPort, TcpPort
from drivers.sim.printer import SimulatedPrinter
from drivers.sim.scanner import SimulatedScanner
from drivers.state import DeviceState, Health
from tests.drivers.idcard.cards import CARD
from tests.drivers.keyboard.test_port import KEY_1, KEY_ENTER, FakeDevices
from tests.drivers.wire import until

Press = Key | int
"""A call key, or a score of a rating pad."""
TIMEOUT_S, SLOW_S = 0.8, 0.3
LINE_FAULTS = ("silent", "slow", "noise", "cut frames", "wrong checksum", "busy", "unplugged")
PRINTER_LINE_FAULTS = ("silent", "slow", "noise", "cut frames", "unplugged")
NOT_ASKED = ("silent", "slow", "noise", "unplugged")
# Where a key is a byte with nothing around it, noise can be one: that is chance, and no line of the table.
UNCHECKED = ("silent", "slow", "cut frames", "unplugged")
PRINTER_FAULTS = ("paper out", "cover open", "cutter error")
DISPLAYS: dict[str, dict[str, str]] = {
    "cd5220": {},
    "epson": {},
    "utc": {},
    "aedex": {},
    "led8n": {},
    "alpha": {},
    "template": {"preset": "four-byte"},
}
"""Boards that never answer, with the options they are tried with."""
NEXT_KEY_S = 2.0
SLIP = Raster(8, b"\xff" * 40)
LINKS = ("Serial port ", "Device at ", "USB keyboard ")
"""How the sentence begins when it is the link that fails."""
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
            seen = _trouble(board.state.error)
        until(lambda: board.state.health is Health.ONLINE and simulated.showing == BoardText(("A002",)))
        return seen
    finally:
        board.close()
        simulated.stop()


def _trouble(error: str | None) -> str:
    if error is None:
        return "shown"
    if error.startswith(LINKS):
        return "offline, not connected"
    return "offline, refused" if "refused" in error else "offline, no answer"


def one_way_under(family: str, options: dict[str, str], fault: str) -> str:
    """Show a number on a board that never answers, under the fault, and see that it is shown when that is gone."""
    simulated = SimulatedBoard(family, port=PtyPort(), options=options)
    simulated.start()
    board = open_board(simulated.address)

    def shows(number: str) -> bool:
        return simulated.showing is not None and "".join(simulated.showing.lines).strip().endswith(number)

    try:
        board.show(BoardText(("A001",)))
        until(lambda: shows("1"))
        assert board.state.health is Health.UNKNOWN  # nothing has proved that anybody sees it
        with faulty(simulated.faults, fault):
            if fault == "unplugged":
                until(lambda: board.state.health is Health.OFFLINE)
            board.show(BoardText(("A002",)))
            until(lambda: shows("2") or board.state.health is Health.OFFLINE)
            seen = _trouble(board.state.error)
        until(lambda: shows("2"))
        return seen
    finally:
        board.close()
        simulated.stop()


def pager_under(fault: str) -> str:
    """Page under the fault, and see that it is sent once when the fault is gone."""
    simulated = SimulatedBoard("template", port=PtyPort(), options={"preset": "line-cr"})
    simulated.start()
    pager = open_pager(simulated.address)
    try:
        pager.send(BoardText(("A001",)))
        until(lambda: list(simulated.frames) == [b"A001\r"])
        with faulty(simulated.faults, fault):
            until(lambda: pager.state.health is Health.OFFLINE)
            pager.send(BoardText(("A002",)))
            seen = _trouble(pager.state.error)
        until(lambda: list(simulated.frames) == [b"A001\r", b"A002\r"])
        return seen
    finally:
        pager.close()
        simulated.stop()


def comes_true(condition: Callable[[], object], patience_s: float) -> bool:
    """Wait for what may not come."""
    try:
        until(condition, patience_s)
    except AssertionError:
        return False
    return True


def pad_under(preset: str, keys: tuple[Press, Press, Press], make_port: Callable[[], Port], fault: str) -> str:
    """Press the second key under the fault, and see that the third comes when the fault is gone."""
    template = load_preset(preset)
    before, meanwhile, after = keys
    simulated = SimulatedPad(1 if 1 in template.units else template.units[0], make_port(), template=template)
    simulated.start()
    events: SimpleQueue[PadEvent] = SimpleQueue()
    pad = open_pad(simulated.address, events.put)
    told: list[Press] = []

    def press(key: Press) -> None:
        if isinstance(key, Key):
            simulated.press(key)
        else:
            pad.start_rating()
            simulated.give_score(key)

    def hears(key: Press) -> bool:
        try:
            event = events.get_nowait()
        except Empty:
            return key in told
        told.append(event.key if isinstance(event, KeyPressed) else event.score)
        return key in told

    try:
        press(before)
        until(lambda: hears(before))
        with faulty(simulated.faults, fault):
            if fault == "unplugged":
                until(lambda: pad.state.health is Health.OFFLINE)
            press(meanwhile)
            until(lambda: hears(meanwhile) or simulated.idle or pad.state.health is Health.OFFLINE)
            # A pad that wants an answer beeps or blinks when it gets none; the others don't know.
            seen = "key lost" if simulated.errors else "key lost, unnoticed"
            if pad.state.health is Health.OFFLINE:
                seen = "offline, not connected"
        until(lambda: pad.state.health is not Health.OFFLINE)
        press(after)
        if not comes_true(lambda: hears(after), NEXT_KEY_S):
            seen += ", and so is the next"
            press(after)
            until(lambda: hears(after))
        return "key told" if seen.startswith("key lost") and meanwhile in told else seen
    finally:
        pad.close()
        simulated.stop()


def keyboard_under(fault: str) -> str:
    """Unplug a keyboard, and see that its keys come when it is plugged in again."""
    assert fault == "unplugged"
    devices = FakeDevices(("/dev/input/event3", 0x1A2C, 0x0E24, [KEY_1, KEY_ENTER]))

    def connect(address: DeviceAddress, stop: Stop) -> Unit:
        unit = Line(KeyboardPort(address.path, devices), None).join(address.text, stop)
        assert unit is not None
        return unit

    address = parse_address("rating+evdev://1a2c:0e24")
    events: SimpleQueue[PadEvent] = SimpleQueue()
    states: list[DeviceState] = []
    pad = Pad(address, settings_of(address), events.put, states.append, connect=connect)
    until(lambda: devices.opened and states)
    devices.opened[-1].unplug()
    until(lambda: any(state.health is Health.OFFLINE for state in states))
    seen = _trouble(next(state.error for state in states if state.error))
    until(lambda: len(devices.opened) == 2)
    pad.start_rating()
    devices.opened[-1].press(KEY_1, KEY_ENTER)
    until(lambda: not events.empty())
    pad.close()
    devices.close()
    return seen


def id_reader_under(fault: str) -> str:
    """Place a card under the fault, and see that one is read when the fault is gone."""
    simulated = SimulatedIdReader(PtyPort())
    simulated.start()
    events: list[CardEvent] = []
    reader = open_id_reader(f"{simulated.address}?baud=115200", events.append)

    def read(times: int) -> bool:
        return sum(isinstance(event, IdCard) for event in events) >= times

    try:
        until(lambda: reader.state.health is Health.ONLINE)
        with faulty(simulated.faults, fault):
            simulated.place(CARD)
            until(lambda: read(1) or reader.state.health is Health.OFFLINE)
            seen = "card told" if read(1) else _trouble(reader.state.error)
        until(lambda: reader.state.health is Health.ONLINE)
        simulated.lift()
        simulated.place(CARD)
        until(lambda: read(2 if seen == "card told" else 1))
        return seen
    finally:
        reader.close()
        simulated.stop()


def scanner_under(fault: str) -> str:
    """Scan a code under the fault, and see that one comes when the fault is gone."""
    simulated = SimulatedScanner(PtyPort())
    simulated.start()
    scans: list[str] = []
    scanner = open_scanner(simulated.address, lambda scan: scans.append(scan.text))

    def comes(code: str) -> bool:
        """Hold the code before the scanner: what it sends before its port is open is lost, as on a real line."""
        simulated.scan(code)
        return code in scans

    try:
        until(lambda: comes("A001"))
        with faulty(simulated.faults, fault):
            if fault == "unplugged":
                until(lambda: scanner.state.health is Health.OFFLINE)
            simulated.scan("A002")
            until(lambda: "A002" in scans or simulated.idle or scanner.state.health is Health.OFFLINE)
            error = scanner.state.error
        until(lambda: scanner.state.health is not Health.OFFLINE)
        until(lambda: comes("A003"))
        if error is not None:
            return _trouble(error)
        if "A002" in scans:
            return "code told"
        return "another code told" if set(scans) - {"A001", "A003"} else "code lost, unnoticed"
    finally:
        scanner.close()
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


def file_printer_under(fault: str) -> str:
    """Print through a device file, which is gone when the printer is unplugged."""
    assert fault == "unplugged"
    with TemporaryDirectory() as folder:
        file = Path(folder, "lp0")
        file.touch()
        printer = open_printer(f"escpos+file://{file}")
        assert isinstance(printer.print(SLIP), PrintUnknown)  # it never answers
        file.unlink()
        seen = _printed(printer.print(SLIP))
        file.touch()
        assert isinstance(printer.print(SLIP), PrintUnknown)
        printer.close()
    return seen


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


def _pad(preset: str, *keys: Press) -> Callable[[str], str]:
    before, meanwhile, after = keys
    return lambda fault: pad_under(preset, (before, meanwhile, after), PtyPort, fault)


ROWS = (
    Row("Onbon board, serial", _board("onbon", PtyPort), LINE_FAULTS),
    Row("Onbon board, network", _board("onbon", TcpPort), LINE_FAULTS),
    Row("C-Power board, serial", _board("cpower", PtyPort), LINE_FAULTS),
    Row("C-Power board, network", _board("cpower", TcpPort), LINE_FAULTS),
    *(
        Row(f"{name} board that is not asked (`ack=no`)", partial(one_way_under, family, {"ack": "no"}), NOT_ASKED)
        for name, family in (("Onbon", "onbon"), ("C-Power", "cpower"))
    ),
    *(
        Row(f"`{family}` board, serial", partial(one_way_under, family, options), ("unplugged",))
        for family, options in DISPLAYS.items()
    ),
    Row(
        "FF 68 pad, serial",
        _pad("ff68", Key.CALL_NEXT, Key.RECALL, Key.PAUSE),
        tuple(f for f in LINE_FAULTS if f != "busy"),
    ),
    # It has no echo and no checksum: nobody learns of a key that was lost on the line.
    Row(
        "QSystem pad, serial",
        _pad("qsystem", Key.CALL_NEXT, Key.START, Key.TRANSFER),
        ("silent", "slow", "noise", "cut frames", "unplugged"),
    ),
    *(Row(f"`{preset}` pad, serial", _pad(preset, 5, 4, 3), UNCHECKED) for preset in ("digit", "byte", "line")),
    Row("USB keyboard as a pad, stand-in", keyboard_under, ("unplugged",)),
    Row("ID card reader, serial", id_reader_under, tuple(f for f in LINE_FAULTS if f != "busy")),
    Row("Scanner, serial", scanner_under, ("silent", "slow", "noise", "cut frames", "unplugged")),
    Row("Pager, serial", pager_under, ("unplugged",)),
    Row("ESC/POS printer, device file", file_printer_under, ("unplugged",)),
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
