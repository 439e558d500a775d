"""`hall device encode utc`."""

from typing import Annotated

import typer

from deploy.commands.device.encode.typed import latin_text
from deploy.commands.device.hex import tell_frames
from drivers.board import utc
from drivers.board.cd5220 import COLUMNS, MARQUEE

app = typer.Typer(help="Customer displays in UTC enhanced mode, two lines of 20.", no_args_is_help=True)

LineArgument = Annotated[str, typer.Argument(metavar="TEXT", help="At most 20 Latin letters and digits.")]


@app.callback()
def _utc(
    _unit: Annotated[int, typer.Option("--unit", min=0, help="Means nothing: such a display has no number.")] = 0,
) -> None:
    pass


@app.command()
def upper(words: LineArgument) -> None:
    """Show an upper line."""
    tell_frames(utc.upper(latin_text(words, COLUMNS)))


@app.command()
def lower(words: LineArgument) -> None:
    """Show a lower line."""
    tell_frames(utc.lower(latin_text(words, COLUMNS)))


@app.command()
def scroll(words: LineArgument) -> None:
    """Let a text run through the upper line."""
    tell_frames(utc.scroll(latin_text(words, MARQUEE)))
