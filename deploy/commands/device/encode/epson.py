"""`hall device encode epson`."""

from typing import Annotated

import typer

from deploy.commands.device.encode.typed import latin_text
from deploy.commands.device.hex import tell_frames
from drivers.board import cd5220, epson

app = typer.Typer(help="Epson DM-D customer displays, two lines of 20.", no_args_is_help=True)

LineArgument = Annotated[str, typer.Argument(metavar="TEXT", help="At most 20 Latin letters and digits.")]
ColumnArgument = Annotated[int, typer.Argument(metavar="X", min=1, max=20, help="Column.")]
RowArgument = Annotated[int, typer.Argument(metavar="Y", min=1, max=2, help="Line.")]


@app.callback()
def _epson(
    _unit: Annotated[int, typer.Option("--unit", min=0, help="Means nothing: such a display has no number.")] = 0,
) -> None:
    pass


@app.command()
def initialise() -> None:
    """Clear and reset the display."""
    tell_frames(epson.INITIALISE)


@app.command()
def clear() -> None:
    """Clear the display."""
    tell_frames(epson.CLEAR)


@app.command()
def home() -> None:
    """Put the cursor at the upper left."""
    tell_frames(epson.HOME)


@app.command()
def show(words: LineArgument) -> None:
    """Clear the display and show a text at its beginning (vector 5: show A012)."""
    tell_frames(epson.CLEAR + epson.cursor(1, 1) + cd5220.plain(latin_text(words, cd5220.COLUMNS)))


@app.command()
def line(y: RowArgument, words: LineArgument) -> None:
    """Show a line, filled with spaces."""
    tell_frames(epson.line(y, latin_text(words, cd5220.COLUMNS)))


@app.command()
def cursor(x: ColumnArgument, y: RowArgument) -> None:
    """Put the cursor somewhere."""
    tell_frames(epson.cursor(x, y))


@app.command("cursor-off")
def cursor_off() -> None:
    """Hide the cursor."""
    tell_frames(epson.CURSOR_OFF)


@app.command()
def brightness(level: Annotated[int, typer.Argument(min=1, max=4, help="From 1 to 4.")]) -> None:
    """Set the brightness."""
    tell_frames(epson.brightness(level))


@app.command()
def blink(
    interval: Annotated[int, typer.Argument(min=0, max=255, help="In steps of 50 ms, 0 for steadily on.")],
) -> None:
    """Let the display blink."""
    tell_frames(epson.blink(interval))


@app.command()
def overwrite() -> None:
    """Begin again at the first place when the display is full."""
    tell_frames(epson.mode(epson.Mode.OVERWRITE))


@app.command()
def vertical() -> None:
    """Move the lines up when the display is full."""
    tell_frames(epson.mode(epson.Mode.VERTICAL))


@app.command()
def horizontal() -> None:
    """Move the line to the left when it is full."""
    tell_frames(epson.mode(epson.Mode.HORIZONTAL))


@app.command()
def reverse(on: Annotated[bool, typer.Option("--on/--off", help="Dark on bright, or back.")] = True) -> None:
    """Show what follows dark on bright."""
    tell_frames(epson.reverse(on))


@app.command("select-display")
def select_display() -> None:
    """Speak to the display of a daisy chain."""
    tell_frames(epson.SELECT_DISPLAY)


@app.command("select-printer")
def select_printer() -> None:
    """Speak to the printer of a daisy chain."""
    tell_frames(epson.SELECT_PRINTER)
