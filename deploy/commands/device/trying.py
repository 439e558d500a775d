"""`hall device test`: does the device at an address do its work? The technician says what is to be seen."""

import time
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Annotated, Protocol

import typer

from deploy.commands.device.apart import at_a_port
from deploy.commands.device.ending import asked_to_end_like_ctrl_c
from drivers.errors import BadAddress
from shared.domain.problem import Problem

if TYPE_CHECKING:
    from drivers.address import DeviceAddress
    from drivers.board.layout import LaidOut
    from drivers.state import DeviceState


class Listening(Protocol):
    """A device that tells something by itself."""

    @property
    def state(self) -> "DeviceState":
        """How it is."""

    def close(self) -> None:
        """Let go of it."""


BOARD_LINES = ("A012", "测试 TEST")
SLIP_LINES = ("小窗 Xiaochuang", "测试 TEST", "0123456789", "A012")
PATIENCE_S = 5.0
LOOK_S = 0.05
CHECK = "Check its cable, power, number and speed, or see what it sends: hall device listen."


def try_out(
    address: Annotated[str, typer.Argument(help="The device's address.")],
    seconds: Annotated[float, typer.Option(min=1, help="How long to wait for a key, a card or a code.")] = 30.0,
    yes: Annotated[bool, typer.Option("--yes", help="Ask nothing: go by what the device itself answers.")] = False,
) -> None:
    """Show a text, print a slip or wait for a key, card or code, and ask whether it was right; status 1 if it was not.

    A simulated pad, reader or scanner must run in another terminal, where it can be used: hall device simulate.

    Example: hall device test "cpower+serial:///dev/ttyUSB0?unit=1"
    """
    from drivers.address import parse_address

    parsed = parse_address(address)
    with asked_to_end_like_ctrl_c():
        try:
            _test(address, parsed, seconds, yes)
        except KeyboardInterrupt:
            typer.echo("Told to end; the test is not over.", err=True)
            raise


def _test(address: str, parsed: "DeviceAddress", seconds: float, yes: bool) -> None:
    from drivers.address import SIMULATED
    from drivers.board.text import BoardText
    from drivers.opener import CARDS, PADS

    family = parsed.family
    if family in CARDS:
        _test_board(address, yes, CARDS[family](parsed).laid_out(BoardText(BOARD_LINES)))
    elif family == "escpos":
        _test_printer(address, yes)
    elif family == SIMULATED:
        raise BadAddress(f'Device address "{address}" fits any device; say which, such as "cpower+sim:".')
    elif family in PADS:
        _test_pad(at_a_port(parsed).text, seconds)
    elif family == "idcard":
        _test_id_reader(at_a_port(parsed).text, seconds)
    else:
        assert family == "scanner"
        _test_scanner(at_a_port(parsed).text, seconds)


def _test_board(address: str, yes: bool, shown: "LaidOut") -> None:
    from drivers.board.board import ATTEMPTS
    from drivers.board.text import BoardText
    from drivers.opener import open_board
    from drivers.state import Health

    board = open_board(address)
    try:
        board.show(BoardText(BOARD_LINES))
        _wait(lambda: board.state.health is not Health.UNKNOWN, PATIENCE_S + ATTEMPTS * board.timeout_s)
        state = board.state
        if state.health is Health.OFFLINE:
            raise Problem(state.error or f"Board ({address}): it is offline.")
        answered = state.health is Health.ONLINE
        typer.echo("The board answered." if answered else "The board says nothing, as one-way boards do.")
        lines = " / ".join(line for line in shown.lines if line)
        _judge(f'Does it show "{lines}"{", running through" if shown.scrolls else ""}?', yes, answered)
    finally:
        board.close()


def _test_pad(address: str, seconds: float) -> None:
    from drivers.opener import open_pad

    events: SimpleQueue[object] = SimpleQueue()
    pad = open_pad(address, events.put)
    pad.show_ticket("A012", 3)
    please = f"Press a key on the pad within {seconds:.0f} seconds."

    def silence() -> str:
        if not pad.overheard:
            return f"Pad ({address}): no key came. {CHECK}"
        others = " and ".join(f"pad {unit}" for unit in sorted(pad.overheard))
        unit = min(pad.overheard)
        return (
            f"Pad ({address}): no key of this pad came, but {others} spoke on the same line. "
            f"Correct the number in the address (unit={unit}), or set it on the pad."
        )

    _hear(pad, events, please, silence, seconds)


def _test_id_reader(address: str, seconds: float) -> None:
    from drivers.idcard.card import IdCard
    from drivers.idcard.opening import open_id_reader

    told: SimpleQueue[object] = SimpleQueue()

    def on_card(event: object) -> None:
        told.put(f"card {event.masked_number}" if isinstance(event, IdCard) else event)

    reader = open_id_reader(address, on_card)
    please = f"Place an ID card on the reader within {seconds:.0f} seconds."
    _hear(reader, told, please, lambda: f"ID card reader ({address}): no card was read. {CHECK}", seconds)


def _test_scanner(address: str, seconds: float) -> None:
    from drivers.scanner.opening import open_scanner

    codes: SimpleQueue[object] = SimpleQueue()
    scanner = open_scanner(address, lambda scan: codes.put(scan.text))
    please = f"Hold a code before the scanner within {seconds:.0f} seconds."
    _hear(scanner, codes, please, lambda: f"Scanner ({address}): no code came. {CHECK}", seconds)


def _hear(
    device: "Listening", events: "SimpleQueue[object]", please: str, silence: Callable[[], str], seconds: float
) -> None:
    """Wait for the first thing that a device tells, and close the device."""
    from drivers.state import Health

    typer.echo(please)
    give_up_at = time.monotonic() + seconds
    try:
        while time.monotonic() < give_up_at:
            state = device.state
            if state.health is Health.OFFLINE and state.error:
                raise Problem(state.error)
            with suppress(Empty):
                typer.echo(f"It told: {events.get(timeout=LOOK_S)}")
                return
        raise Problem(silence())
    finally:
        device.close()


def _test_printer(address: str, yes: bool) -> None:
    from drivers.opener import open_printer
    from drivers.printer.outcome import NotPrinted, Printed
    from drivers.printer.raster import Raster
    from drivers.sim.printed_text import text_rows

    printer = open_printer(address)
    try:
        rows = b"".join(row for line in SLIP_LINES for row in text_rows(line, printer.width_dots, side=1))
        outcome = printer.print(Raster(printer.width_dots, rows))
        if isinstance(outcome, NotPrinted):
            raise outcome.error
        printed = isinstance(outcome, Printed)
        typer.echo("The printer says that it printed." if printed else "The printer does not say whether it printed.")
        _judge(f"Did a whole slip with {len(SLIP_LINES)} lines come out, and was it cut?", yes, printed)
    finally:
        printer.close()


def _wait(condition: Callable[[], bool], patience_s: float) -> None:
    give_up_at = time.monotonic() + patience_s
    while not condition() and time.monotonic() < give_up_at:
        time.sleep(LOOK_S)


def _judge(question: str, yes: bool, answered: bool) -> None:
    if yes and not answered:
        raise Problem("Nothing answered, so a person must look: leave --yes out.")
    if not yes and not typer.confirm(question):
        raise typer.Exit(1)
