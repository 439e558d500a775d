"""`hall device simulate`: a device without hardware, to try a program or a cable against."""

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Annotated

import typer

from deploy.commands.device.ending import Ending, until_told_to_end
from drivers.sim.registry import SIMULATED
from shared.tomlfile.likeness import advice

if TYPE_CHECKING:
    from drivers.sim.port import Port
    from drivers.sim.registry import Simulated

LOOK_S = 0.1
ALL = "all"


def simulate(
    family: Annotated[
        str, typer.Argument(metavar="FAMILY", help=f"One of {', '.join(sorted(SIMULATED))}, or {ALL} with --window.")
    ],
    option: Annotated[
        list[str] | None, typer.Option(metavar="NAME=VALUE", help="An option as an address has it, such as unit=2.")
    ] = None,
    path: Annotated[
        Path | None, typer.Option(help="Put its serial port there; a place of its own if left out.")
    ] = None,
    tcp: Annotated[int | None, typer.Option(min=1, max=65535, help="Put it on this TCP port instead.")] = None,
    window: Annotated[bool, typer.Option("--window", help="Show it in a window, to look at and to click.")] = False,
) -> None:
    """Run a simulated device, print its address, and take words from standard input until "quit" or Ctrl-C.

    Words switch faults: "silent", "noise", "slow 0.5", "unplugged off", "well" (all off), "faults" (which are on).
    A pad has keys besides: "press call next", "score 5"; a scanner reads "scan A012", and on an ID card reader a card
    is put with "place" and taken with "lift". What the device shows or is told is printed as it comes. With --window
    all of this is done by clicking, until the window is closed.

    Example: hall device simulate cpower --option unit=2
    """
    if family not in (*SIMULATED, ALL):
        raise typer.BadParameter(f'there is no simulated "{family}"{advice(family, list(SIMULATED))}')
    if family == ALL and (not window or option or path or tcp):
        raise typer.BadParameter(f'"{ALL}" goes with --window and nothing else')
    if window:
        from deploy.display import need_windows

        need_windows()
    with until_told_to_end() as ending, ExitStack() as closing:
        families = SIMULATED if family == ALL else [family]
        options = _pairs(option or [])
        devices = {each: closing.enter_context(_running(each, options, path, tcp)) for each in families}
        if window:
            from deploy.device_bench.showing import show_bench

            show_bench(devices, lambda: ending.told)
        else:
            _serve(devices[family], ending)


@contextmanager
def _running(family: str, options: dict[str, str], path: Path | None, tcp: int | None) -> "Iterator[Simulated]":
    """Make and start a device, tell its address, and stop it afterwards. Raises BadAddress."""
    from drivers.sim.registry import make_simulated

    with ExitStack() as closing:
        port = _port(path, tcp)
        if port is not None:
            closing.callback(port.close)
        device = make_simulated(family, options, port)
        closing.callback(device.stop)
        address = _address(device, options)
        device.start()
        typer.echo(address)
        yield device


def _address(device: "Simulated", options: dict[str, str]) -> str:
    """Return the address to open it by, with all options that were given. Raises BadAddress where its link has none."""
    from drivers.address import parse_address, with_options

    known = parse_address(device.address).options
    text = with_options(device.address, {name: value for name, value in options.items() if name not in known})
    return parse_address(text).text


def _pairs(texts: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not (name and equals):
            raise typer.BadParameter(f'"{text}" must be written NAME=VALUE')
        if name in found:
            raise typer.BadParameter(f'the option "{name}" is given twice')
        found[name] = value
    return found


def _port(path: Path | None, tcp: int | None) -> "Port | None":
    from drivers.sim.port import PtyPort, TcpPort
    from shared.domain.problem import Problem

    if path is not None and tcp is not None:
        raise typer.BadParameter("a device has either a path or a TCP port")
    try:
        return PtyPort(path) if path is not None else TcpPort(tcp) if tcp is not None else None
    except OSError as error:
        raise Problem(
            f"{path or tcp}: no port can be made there ({(error.strerror or str(error)).lower()})."
        ) from error


def _serve(device: "Simulated", ending: Ending) -> None:
    from deploy.commands.device.simulated_words import told_by, understand

    words: SimpleQueue[str] = SimpleQueue()
    threading.Thread(target=_hear, args=(words,), daemon=True).start()
    told = ""
    while not ending.told:
        for word in _waiting(words):
            if word in ("quit", "exit"):
                return
            typer.echo(understand(device, word))
        now = told_by(device)
        if now != told:
            typer.echo(now)
            told = now
        time.sleep(LOOK_S)


def _hear(words: "SimpleQueue[str]") -> None:
    for line in sys.stdin:
        words.put(line)


def _waiting(words: "SimpleQueue[str]") -> Iterator[str]:
    while True:
        try:
            word = " ".join(words.get_nowait().split())
        except Empty:
            return
        if word:
            yield word
