"""`hall counter` and `hall guide`, and how every program with a window is run: one process each.

Settings are read before a program is imported: a mistake in them is told without waiting for Qt, and pydantic must be
whole before Qt's import hook looks at every module.
"""

import faulthandler
import gc
import logging
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from deploy.commands.options import SettingsOption
from deploy.lean import leave_out_tls
from deploy.leaving import leave

if TYPE_CHECKING:
    from pathlib import Path

    from shared.settings import Settings, WindowSettings

OURS = ("kiosk", "callscreen", "counter_terminal", "shared", "drivers")
"""Packages whose log also tells what goes well; of others only warnings are kept."""

NumberOption = Annotated[
    int | None, typer.Option("--number", min=1, help="Number of the counter, instead of [counter] number.")
]
RemoteOption = Annotated[bool, typer.Option("--remote", hidden=True, help="Take orders on standard input.")]
WatchOption = Annotated[
    bool, typer.Option("--watch", help="Start it again when it dies or stands still, until this is told to end.")
]
BeatOption = Annotated[bool, typer.Option("--beat", hidden=True, help="Send a byte a second on standard output.")]

Shown = Callable[[], None]
"""Called when a program's own window is shown."""


@dataclass(frozen=True, slots=True)
class First:
    """How the window looks that is shown first, while the program is being loaded."""

    theme: str
    place: "WindowSettings"
    covers: bool
    """Whether it covers the screen, as the program's own will."""
    display: str | int | None = None
    """The monitor that it covers, as [screen] display names it."""
    source: str = ""
    """The settings file that names it."""


def counter(settings: SettingsOption = None, number: NumberOption = None, remote: RemoteOption = False) -> None:
    """Run one counter's terminal, with its LED board and rating pad.

    Example: hall counter --number 5
    """
    machine = settings_of(settings)
    if number is not None:
        machine = machine.model_copy(update={"counter": machine.counter.model_copy(update={"number": number})})

    def terminal(shown: Shown) -> int:
        from counter_terminal.app import run

        return run(machine, remote=remote, shown=shown)

    first = First(machine.window.theme, machine.window.model_copy(update={"width": None, "height": None}), covers=False)
    leave(run_program(terminal, first, remote))


def guide(settings: SettingsOption = None, remote: RemoteOption = False) -> None:
    """Run the guide's handset, on a tablet: alerts, missed numbers, and numbers for who cannot use the kiosk.

    Example: hall guide --settings hall.toml
    """
    machine = settings_of(settings)

    def handset(shown: Shown) -> int:
        from counter_terminal.handset.app import run

        return run(machine, remote=remote, shown=shown)

    leave(run_program(handset, First(machine.window.theme, machine.window, covers=False), remote))


def register(app: typer.Typer) -> None:
    """Add the programs to the root command."""
    app.command()(counter)
    app.command()(guide)


def settings_of(path: "Path | None") -> "Settings":
    """Read the settings of a program with a window, before it is imported."""
    from shared.settings import load_settings

    leave_out_tls()
    return load_settings(path)


def log_plainly(*packages: str) -> None:
    """Write warnings of all and what goes well of some to standard error."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for package in packages:
        logging.getLogger(package).setLevel(logging.INFO)


def run_program(run: Callable[[Shown], int], first: First, remote: bool) -> int:
    """Show a first window, then load and run a program with windows until it ends, and return its status."""
    from deploy.display import need_windows

    if not remote:
        need_windows()
    log_plainly(*OURS)
    if sys.__stderr__ is not None:  # none where a program is started without a console
        faulthandler.enable(sys.__stderr__)  # a crash inside Qt leaves its place in the log
    from shared.qt.importing import usual_import
    from shared.qt.large_pieces import give_large_pieces_back

    give_large_pieces_back()

    with usual_import():
        from PySide6.QtWidgets import QApplication

    from shared.qt.displays import chosen_display
    from shared.qt.garbage import GarbageOnGuiThread
    from shared.qt.starting import StartingWindow
    from shared.qt.stopping import stop_on_signals
    from shared.qt.theme import THEMES

    application = QApplication(sys.argv[:1])  # kept by this name until the program has ended
    stop_on_signals()
    display = chosen_display(first.display, first.source)
    starting = StartingWindow(THEMES[first.theme], first.place, covers=first.covers, display=display)
    starting.wait_painted()
    if remote:
        _tell_first_window()
    # What is loaded stays: looking through it for garbage costs 0.2 s on the way, and as much each time later on.
    gc.disable()

    def shown() -> None:
        gc.freeze()
        GarbageOnGuiThread(application)
        starting.give_way()

    return run(shown)


def _tell_first_window() -> None:
    """Tell whoever measures the start when the first window was painted, by the monotonic clock."""
    sys.stdout.write(f'{{"starting_ns": {time.monotonic_ns()}}}\n')
    sys.stdout.flush()
