"""`hall device encode led8n`."""

from typing import Annotated

import typer

from deploy.commands.device.encode.typed import digits_text
from deploy.commands.device.hex import tell_frames
from drivers.board import led8n
from drivers.board.digits import fit_digits

app = typer.Typer(help="LED8N displays (客显), eight digits.", no_args_is_help=True)


@app.callback()
def _led8n(
    _unit: Annotated[int, typer.Option("--unit", min=0, help="Means nothing: such a display has no number.")] = 0,
) -> None:
    pass


@app.command()
def initialise() -> None:
    """Clear and reset the display."""
    tell_frames(led8n.INITIALISE)


@app.command()
def clear() -> None:
    """Clear the display."""
    tell_frames(led8n.CLEAR)


@app.command()
def show(
    digits: Annotated[str, typer.Argument(metavar="DIGITS", help="At most eight; a ticket's letter goes.")],
) -> None:
    """Show digits (vector 3: show 12500)."""
    tell_frames(led8n.show(digits_text(digits, fit_digits(digits, led8n.PLACES), led8n.PLACES)))


@app.command()
def lamp(
    which: Annotated[led8n.Lamp, typer.Argument(metavar="LAMP", help="off, price, total, received or change.")],
) -> None:
    """Light one lamp (vector 4: lamp total)."""
    tell_frames(led8n.lamp(which))
