"""`hall kiosk`, `hall screen` and `hall counter`: the programs with a window, one process each."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from deploy.commands.options import SettingsOption

if TYPE_CHECKING:
    from shared.settings import Settings

NumberOption = Annotated[
    int | None, typer.Option("--number", min=1, help="Number of the counter, instead of [counter] number.")
]
RemoteOption = Annotated[bool, typer.Option("--remote", hidden=True, help="Take orders on standard input.")]

# Settings are read before a program is imported: a mistake in them is told without waiting for Qt, and pydantic must
# be whole before Qt's import hook is there.


def kiosk(settings: SettingsOption = None, remote: RemoteOption = False) -> None:
    """Let citizens find a service and take a number.

    Example: hall kiosk --settings hall.toml
    """
    machine = _settings(settings)
    from kiosk.app import run

    raise typer.Exit(run(machine, remote=remote))


def screen(settings: SettingsOption = None, remote: RemoteOption = False) -> None:
    """Show and speak the calls on the hall's large screen.

    Example: hall screen --settings hall.toml
    """
    machine = _settings(settings)
    from callscreen.app import run

    raise typer.Exit(run(machine, remote=remote))


def counter(settings: SettingsOption = None, number: NumberOption = None, remote: RemoteOption = False) -> None:
    """Call, serve and finish tickets at one counter, with its LED board and rating pad.

    Example: hall counter --number 5 --settings hall.toml
    """
    machine = _settings(settings)
    if number is not None:
        machine = _at_counter(machine, number)
    from counter_terminal.app import run

    raise typer.Exit(run(machine, remote=remote))


def register(app: typer.Typer) -> None:
    """Add the three programs to the root command."""
    for program in (kiosk, screen, counter):
        app.command()(program)


def _settings(path: Path | None) -> "Settings":
    """Read the machine's settings and let the program write its log to standard error."""
    from shared.settings import load_settings

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    return load_settings(path)


def _at_counter(settings: "Settings", number: int) -> "Settings":
    return settings.model_copy(update={"counter": settings.counter.model_copy(update={"number": number})})
