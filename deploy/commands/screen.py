"""`hall screen`: the call screen, and from how far each of its parts can be read."""

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from deploy.commands.options import Format, FormatOption, SettingsOption, tell
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
from shared.domain.problem import Problem

if TYPE_CHECKING:
    from callscreen.board.layout import BoardLayout
    from shared.settings import Settings

app = typer.Typer(invoke_without_command=True)

LayoutOption = Annotated[
    str | None, typer.Option("--layout", metavar="NAME|FILE", help="Layout to look at, instead of [screen] layout.")
]
SizeOption = Annotated[
    str | None, typer.Option("--size", metavar="WxH", help="Pixels of the screen, like 1920x1080; else this machine's.")
]
WidthOption = Annotated[
    float | None, typer.Option("--width-mm", min=50, help="Width of the visible screen, instead of [screen] width_mm.")
]


@app.callback()
def screen(
    context: typer.Context,
    settings: SettingsOption = None,
    watch: WatchOption = False,
    remote: RemoteOption = False,
    beat: BeatOption = False,
) -> None:
    """Run the call screen, which shows and speaks the calls.

    Example: hall screen --watch --settings screen.toml
    """
    if context.invoked_subcommand is not None:
        return
    if watch:
        raise typer.Exit(_watch(settings))
    leave(_run(settings, remote, beat))


@app.command()
def check(
    settings: SettingsOption = None,
    layout: LayoutOption = None,
    size: SizeOption = None,
    width_mm: WidthOption = None,
    how: FormatOption = Format.TEXT,
) -> None:
    """Tell from how far each part of a layout can be read on this screen, or on one of a given size.

    Ends with status 1 when the number called cannot be read from as far as the layout wants.

    Example: hall screen check --layout four --size 1920x1080 --width-mm 1218
    """
    machine = settings_of(settings)
    chosen = _layout_of(machine, layout)
    pixels = _pixels(size)
    if pixels is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    else:
        from deploy.display import need_windows

        need_windows()
    from deploy.screen_check import checked

    found = checked(machine, chosen, pixels, width_mm)
    figures: dict[str, Any] = found.figures()
    tell(how, figures, found.text())
    raise typer.Exit(0 if found.is_enough else 1)


@app.command()
def layouts() -> None:
    """List the built-in layouts and where their files are, to be copied and changed.

    Example: hall screen layouts
    """
    from callscreen.board.choice import LAYOUTS, layout_names

    for name in layout_names():
        typer.echo(f"{name:10} {LAYOUTS / name}.toml")


def _run(settings: Path | None, remote: bool, beat: bool) -> int:
    machine = settings_of(settings)
    layout = _layout_of(machine, None)

    def call_screen(shown: Shown) -> int:
        from callscreen.app import run

        return run(machine, remote=remote, beat=beat, shown=shown)

    window = machine.window
    covers = window.width is None or window.height is None
    first = First(machine.screen.theme or layout.theme, window, covers, machine.screen.display, machine.source)
    return run_program(call_screen, first, remote)


def _watch(settings: Path | None) -> int:
    machine = settings_of(settings)
    from deploy.watchdog.watching import watch_over
    from shared.domain.actor import Actor
    from shared.domain.hall import Role

    log_plainly("deploy.watchdog")
    return watch_over("screen", settings, machine, Actor(Role.SCREEN, machine.screen.name))


def _layout_of(machine: "Settings", name: str | None) -> "BoardLayout":
    from callscreen.board.choice import chosen_layout, layout_of

    return layout_of(machine) if name is None else chosen_layout(name, "--layout")


def _pixels(size: str | None) -> tuple[int, int] | None:
    if size is None:
        return None
    found = re.fullmatch(r"(\d{3,5})[x×](\d{3,5})", size)
    if found is None:
        raise Problem(f'--size "{size}" is not a size in pixels; write it like 1920x1080.')
    return int(found[1]), int(found[2])
