"""`hall kiosk`, `hall screen` and `hall counter`: the programs of the hall's machines."""

import logging
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from deploy.commands.options import SettingsOption

if TYPE_CHECKING:
    from shared.settings import Settings

RemoteOption = Annotated[bool, typer.Option("--remote", hidden=True, help="Take taps and give pictures over stdin.")]


def kiosk(settings: SettingsOption = None, remote: RemoteOption = False) -> None:
    """Run the touch kiosk.

    Example: hall kiosk --settings kiosk.toml
    """
    from kiosk.app import run

    _run(run, settings_of(settings), remote)


def screen(settings: SettingsOption = None, remote: RemoteOption = False) -> None:
    """Run the call screen with its voice.

    Example: hall screen --settings screen.toml
    """
    from callscreen.app import run

    _run(run, settings_of(settings), remote)


def counter(
    settings: SettingsOption = None,
    number: Annotated[int | None, typer.Option(help="Number of the counter; else the settings say it.")] = None,
    remote: RemoteOption = False,
) -> None:
    """Run the counter terminal.

    Example: hall counter --number 3
    """
    from counter_terminal.app import run

    found = settings_of(settings)
    if number is not None:
        found = found.model_copy(update={"counter": found.counter.model_copy(update={"number": number})})
    _run(run, found, remote)


def register(app: typer.Typer) -> None:
    """Add the three programs to the root command."""
    for command in (kiosk, screen, counter):
        app.command()(command)


def settings_of(path: SettingsOption) -> "Settings":
    from shared.settings import load_settings

    return load_settings(path)


def _run(run: Callable[..., int], settings: "Settings", remote: bool) -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    sys.exit(run(settings, remote=remote))
