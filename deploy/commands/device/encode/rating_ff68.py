"""`hall device encode rating-ff68`."""

from typing import Annotated

import typer

from deploy.commands.device.hex import tell_frames
from drivers.pad import ff68

app = typer.Typer(help="Call keypads with a rating pad that speak FF 68.", no_args_is_help=True)


@app.callback()
def _pad(
    context: typer.Context, unit: Annotated[int, typer.Option(min=0, max=255, help="The pad's number.")] = 1
) -> None:
    context.obj = unit


@app.command()
def start_rating(context: typer.Context) -> None:
    """Open a rating (vector 8)."""
    tell_frames(ff68.start_rating(context.obj))


@app.command()
def beep(context: typer.Context) -> None:
    """Make the pad beep (vector 6)."""
    tell_frames(ff68.beep(context.obj))


@app.command()
def show(
    context: typer.Context,
    number: Annotated[str | None, typer.Argument(help="The ticket's number; blank if left out.")] = None,
    waiting: Annotated[int | None, typer.Option(min=0, help="How many wait; blank if left out.")] = None,
) -> None:
    """Show a ticket and how many wait (vector 5: show 012)."""
    tell_frames(ff68.show_ticket(context.obj, number, waiting))
