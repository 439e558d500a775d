"""`hall device encode cpower`."""

from enum import StrEnum
from typing import Annotated

import typer

from deploy.commands.device.hex import tell_frames
from drivers.board import cpower
from drivers.board.cpower_card import COLOURS
from drivers.board.cpower_wire import serial_frame
from drivers.board.text import Colour, gbk

app = typer.Typer(help="C-Power cards (Lumen CP5200).", no_args_is_help=True)


class Side(StrEnum):
    LEFT = "left"
    CENTRE = "centre"


@app.callback()
def _cpower(
    context: typer.Context, unit: Annotated[int, typer.Option(min=1, max=255, help="The card's number.")] = 1
) -> None:
    context.obj = unit


@app.command()
def text(
    context: typer.Context,
    words: Annotated[str, typer.Argument(metavar="TEXT", help="Text; a CR parts its lines.")],
    align: Annotated[Side, typer.Option(help="Where the text stands.")] = Side.CENTRE,
    colour: Annotated[Colour, typer.Option(help="Its colour.")] = Colour.RED,
    size: Annotated[int, typer.Option(help="Its height in dots.")] = 16,
) -> None:
    """Show text (vector 1: a CR between abc and cba, --align centre --colour red --size 16)."""
    look = cpower.Look(align=cpower.Align[align.name], size=size, colour=COLOURS[colour])
    tell_frames(serial_frame(cpower.plain_text(context.obj, gbk(words), look)))


@app.command()
def save(context: typer.Context) -> None:
    """Keep what is shown over a power cut (vector 2)."""
    tell_frames(serial_frame(cpower.save(context.obj)))


@app.command()
def ask_power(context: typer.Context) -> None:
    """Ask whether the screen is on (vector 4)."""
    tell_frames(serial_frame(cpower.ask_power(context.obj)))
