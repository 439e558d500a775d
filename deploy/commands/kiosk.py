"""`hall kiosk`: the touch kiosk, watched over or not, and the PIN of its service page."""

import os
import sys
from pathlib import Path

import typer

from deploy.commands.options import SettingsOption
from deploy.commands.programs import (
    BeatOption,
    First,
    RemoteOption,
    Shown,
    WatchOption,
    log_plainly,
    run_program,
    settings_of,
)
from deploy.leaving import leave

app = typer.Typer(invoke_without_command=True)


@app.callback()
def kiosk(
    context: typer.Context,
    settings: SettingsOption = None,
    watch: WatchOption = False,
    remote: RemoteOption = False,
    beat: BeatOption = False,
) -> None:
    """Run the touch kiosk, where citizens take a number.

    Example: hall kiosk --watch --settings kiosk.toml
    """
    if context.invoked_subcommand is not None:
        return
    if watch:
        raise typer.Exit(_watch(settings))
    leave(_run(settings, remote, beat))


@app.command()
def pin() -> None:
    """Make the hash of a service page's PIN, for [kiosk] pin_hash in the settings; the PIN itself is kept nowhere.

    Example: hall kiosk pin
    """
    from kiosk.lock.pin import hash_pin

    entered = typer.prompt("New PIN", hide_input=True, confirmation_prompt="The same PIN again", err=True)
    made = hash_pin(entered)
    typer.echo("Put this line under [kiosk] in this machine's settings, and start the kiosk again:", err=True)
    typer.echo(f"pin_hash = '{made}'")


def _run(settings: Path | None, remote: bool, beat: bool) -> int:
    machine = settings_of(settings)
    from kiosk.covering import covers_screen
    from shared.ending import RESTART

    def kiosk(shown: Shown) -> int:
        from kiosk.app import run

        return run(machine, remote=remote, beat=beat, shown=shown)

    first = First(machine.window.theme, machine.window, covers_screen(machine))
    status = run_program(kiosk, first, remote)
    if status == RESTART and not beat:
        # Nobody watches who would start it anew.
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
    return status


def _watch(settings: Path | None) -> int:
    machine = settings_of(settings)
    from deploy.watchdog.watching import watch_over
    from shared.domain.actor import Actor
    from shared.domain.hall import Role

    log_plainly("deploy.watchdog")
    return watch_over("kiosk", settings, machine, Actor(Role.KIOSK, machine.kiosk.name))
