"""The commands of `hall device encode escpos` that change how letters look."""

from typing import Annotated

import typer

from deploy.commands.device.hex import tell_frames
from drivers.printer import commands


def add_to(app: typer.Typer) -> None:
    """Add these commands to the printer's."""
    app.command()(print_mode)
    app.command()(line_spacing)
    app.command()(chinese_size)


def print_mode(
    font_b: Annotated[bool, typer.Option("--font-b", help="The small letters.")] = False,
    bold: Annotated[bool, typer.Option("--bold", help="Bold.")] = False,
    high: Annotated[bool, typer.Option("--high", help="Twice as high.")] = False,
    wide: Annotated[bool, typer.Option("--wide", help="Twice as wide.")] = False,
    underline: Annotated[bool, typer.Option("--underline", help="Underlined.")] = False,
) -> None:
    """Choose how letters look, all at once; plain if nothing is given (section 2)."""
    tell_frames(commands.print_mode(font_b=font_b, bold=bold, high=high, wide=wide, underline=underline))


def line_spacing(
    dots: Annotated[int | None, typer.Argument(min=0, max=255, help="Dots; the printer's own if left out.")] = None,
) -> None:
    """Set how far apart lines are (section 2)."""
    tell_frames(commands.line_spacing(dots))


def chinese_size(
    wide: Annotated[bool, typer.Option("--wide", help="Twice as wide.")] = False,
    high: Annotated[bool, typer.Option("--high", help="Twice as high.")] = False,
    quadruple: Annotated[
        bool | None, typer.Option("--quadruple/--no-quadruple", help="Both at once, by the other command (1C 57).")
    ] = None,
) -> None:
    """Choose the size of Chinese letters on boards that need a command of their own; once if nothing is given (5)."""
    if quadruple is not None:
        if wide or high:
            raise typer.BadParameter("--quadruple is both at once, so --wide and --high must go")
        tell_frames(commands.chinese_quadruple(quadruple))
    else:
        tell_frames(commands.chinese_size(1 + wide, 1 + high))
