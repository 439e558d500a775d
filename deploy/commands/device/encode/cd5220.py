"""`hall device encode cd5220`."""

from typing import Annotated

import typer

from deploy.commands.device.encode.typed import latin_text
from deploy.commands.device.hex import tell_frames
from drivers.board import cd5220

app = typer.Typer(help="CD5220 customer displays, two lines of 20.", no_args_is_help=True)

LineArgument = Annotated[str, typer.Argument(metavar="TEXT", help="At most 20 Latin letters and digits.")]
ColumnArgument = Annotated[int, typer.Argument(metavar="X", min=1, max=20, help="Column.")]
RowArgument = Annotated[int, typer.Argument(metavar="Y", min=1, max=2, help="Line.")]


@app.callback()
def _cd5220(
    _unit: Annotated[int, typer.Option("--unit", min=0, help="Means nothing: such a display has no number.")] = 0,
) -> None:
    pass


@app.command()
def initialise() -> None:
    """Clear and reset the display; it needs 200 ms."""
    tell_frames(cd5220.INITIALISE)


@app.command()
def clear() -> None:
    """Clear the display; this also ends the string mode."""
    tell_frames(cd5220.CLEAR)


@app.command("cancel-line")
def cancel_line() -> None:
    """Clear the cursor's line; this also ends the string mode."""
    tell_frames(cd5220.CANCEL)


@app.command()
def home() -> None:
    """Put the cursor at the upper left."""
    tell_frames(cd5220.HOME)


@app.command()
def overwrite() -> None:
    """Begin again at the first place when the display is full."""
    tell_frames(cd5220.mode(cd5220.Mode.OVERWRITE))


@app.command()
def vertical() -> None:
    """Move the lines up when the display is full."""
    tell_frames(cd5220.mode(cd5220.Mode.VERTICAL))


@app.command()
def horizontal() -> None:
    """Move the line to the left when it is full."""
    tell_frames(cd5220.mode(cd5220.Mode.HORIZONTAL))


@app.command()
def upper(words: LineArgument) -> None:
    """Show an upper line (vector 1: upper A012)."""
    tell_frames(cd5220.upper(latin_text(words, cd5220.COLUMNS)))


@app.command()
def lower(words: LineArgument) -> None:
    """Show a lower line."""
    tell_frames(cd5220.lower(latin_text(words, cd5220.COLUMNS)))


@app.command()
def marquee(words: LineArgument) -> None:
    """Let up to 40 characters run through the upper line."""
    tell_frames(cd5220.marquee(latin_text(words, cd5220.MARQUEE)))


@app.command()
def cursor(
    x: ColumnArgument,
    y: RowArgument,
    words: Annotated[str, typer.Argument(metavar="[TEXT]", help="Text to write there.")] = "",
) -> None:
    """Put the cursor somewhere, and write there (vector 2: cursor 1 2 3)."""
    tell_frames(cd5220.cursor(x, y) + cd5220.plain(latin_text(words, cd5220.COLUMNS)))


@app.command("cursor-off")
def cursor_off() -> None:
    """Hide the cursor."""
    tell_frames(cd5220.CURSOR_OFF)


@app.command()
def brightness(level: Annotated[int, typer.Argument(min=1, max=4, help="From 1 to 4.")]) -> None:
    """Set the brightness."""
    tell_frames(cd5220.brightness(level))
