"""`hall screen` and `hall counter`, and how every program with a window is run: one process each.

Settings are read before a program is imported: a mistake in them is told without waiting for Qt, and pydantic must be
whole before Qt's import hook looks at every module.
"""

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from deploy.commands.options import SettingsOption

if TYPE_CHECKING:
    from pathlib import Path

    from shared.settings import Settings

OURS = ("kiosk", "callscreen", "counter_terminal", "shared", "drivers")
"""Packages whose log also tells what goes well; of others only warnings are kept."""

NumberOption = Annotated[
    int | None, typer.Option("--number", min=1, help="Number of the counter, instead of [counter] number.")
]
RemoteOption = Annotated[bool, typer.Option("--remote", hidden=True, help="Take orders on standard input.")]


def screen(settings: SettingsOption = None, remote: RemoteOption = False) -> None:
    """Run the call screen, which shows and speaks the calls.

    Example: hall screen --settings screen.toml
    """
    machine = settings_of(settings)
    from callscreen.app import run

    _run(run, machine, remote)


def counter(settings: SettingsOption = None, number: NumberOption = None, remote: RemoteOption = False) -> None:
    """Run one counter's terminal, with its LED board and rating pad.

    Example: hall counter --number 5
    """
    machine = settings_of(settings)
    if number is not None:
        machine = machine.model_copy(update={"counter": machine.counter.model_copy(update={"number": number})})
    from counter_terminal.app import run

    _run(run, machine, remote)


def register(app: typer.Typer) -> None:
    """Add the programs to the root command."""
    for command in (screen, counter):
        app.command()(command)


def settings_of(path: "Path | None") -> "Settings":
    from shared.settings import load_settings

    return load_settings(path)


def _run(run: Callable[..., int], settings: "Settings", remote: bool) -> None:
    raise typer.Exit(run_program(partial(run, settings, remote=remote), remote))


def log_plainly(*packages: str) -> None:
    """Write warnings of all and what goes well of some to standard error."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for package in packages:
        logging.getLogger(package).setLevel(logging.INFO)


def run_program(run: Callable[[], int], remote: bool) -> int:
    """Run a program with windows until it ends, and return its status."""
    from deploy.display import need_windows
    from shared.qt.stopping import stop_on_signals

    if not remote:
        need_windows()
    log_plainly(*OURS)
    stop_on_signals()
    return run()
