"""`hall device simulate`: a device without hardware, to try a program or a cable against."""

import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Annotated

import typer

from drivers.sim.registry import SIMULATED
from shared.tomlfile.likeness import advice

if TYPE_CHECKING:
    from drivers.sim.port import Port
    from drivers.sim.registry import Simulated

LOOK_S = 0.1


def simulate(
    family: Annotated[str, typer.Argument(metavar="FAMILY", help=f"One of {', '.join(sorted(SIMULATED))}.")],
    option: Annotated[
        list[str] | None, typer.Option(metavar="NAME=VALUE", help="An option as an address has it, such as unit=2.")
    ] = None,
    path: Annotated[
        Path | None, typer.Option(help="Put its serial port there; a place of its own if left out.")
    ] = None,
    tcp: Annotated[int | None, typer.Option(min=1, max=65535, help="Put it on this TCP port instead.")] = None,
) -> None:
    """Run a simulated device, print its address, and take words from standard input until "quit" or Ctrl-C.

    Words switch faults: "silent", "noise", "slow 0.5", "unplugged off", "well" (all off), "faults" (which are on).
    A pad has keys besides: "press call next", "score 5"; a scanner reads "scan A012", and on an ID card reader a card
    is put with "place" and taken with "lift". What the device shows or is told is printed as it comes.

    Example: hall device simulate cpower --option unit=2
    """
    if family not in SIMULATED:
        raise typer.BadParameter(f'there is no simulated "{family}"{advice(family, list(SIMULATED))}')
    options = dict(_pair(each) for each in option or ())
    device = SIMULATED[family](_port(path, tcp), options)
    device.start()
    typer.echo(device.address)
    try:
        _serve(device)
    except KeyboardInterrupt:
        pass  # how simulating is meant to end
    finally:
        device.stop()


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals):
        raise typer.BadParameter(f'"{text}" must be written NAME=VALUE')
    return name, value


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


def _serve(device: "Simulated") -> None:
    from deploy.commands.device.simulated_words import told_by, understand

    words: SimpleQueue[str] = SimpleQueue()
    threading.Thread(target=_hear, args=(words,), daemon=True).start()
    told = ""
    while True:
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
