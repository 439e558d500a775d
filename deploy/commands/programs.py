"""`hall kiosk`, `hall screen` and `hall counter`: the programs with a window, one process each.

Settings are read before a program is imported: a mistake in them is told without waiting for Qt, and pydantic must be
whole before Qt's import hook looks at every module.
"""

import logging
from collections.abc import Callable
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


def kiosk(settings: SettingsOption = None, remote: RemoteOption = False) -> None:
    """Run the touch kiosk, where citizens take a number.

    Example: hall kiosk --settings kiosk.toml
    """
    machine = _settings(settings)
    from kiosk.app import run

    _run(run, machine, remote)


def screen(settings: SettingsOption = None, remote: RemoteOption = False) -> None:
    """Run the call screen, which shows and speaks the calls.

    Example: hall screen --settings screen.toml
    """
    machine = _settings(settings)
    from callscreen.app import run

    _run(run, machine, remote)


def counter(settings: SettingsOption = None, number: NumberOption = None, remote: RemoteOption = False) -> None:
    """Run one counter's terminal, with its LED board and rating pad.

    Example: hall counter --number 5
    """
    machine = _settings(settings)
    if number is not None:
        machine = machine.model_copy(update={"counter": machine.counter.model_copy(update={"number": number})})
    from counter_terminal.app import run

    _run(run, machine, remote)


def register(app: typer.Typer) -> None:
    """Add the three programs to the root command."""
    for command in (kiosk, screen, counter):
        app.command()(command)


def _settings(path: "Path | None") -> "Settings":
    from shared.settings import load_settings

    return load_settings(path)


def _run(run: Callable[..., int], settings: "Settings", remote: bool) -> None:
    from deploy.display import need_windows
    from shared.qt.stopping import stop_on_signals

    if not remote:
        need_windows()

    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for package in OURS:
        logging.getLogger(package).setLevel(logging.INFO)
    stop_on_signals()
    raise typer.Exit(run(settings, remote=remote))
