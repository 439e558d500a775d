"""`hall device encode onbon`."""

from dataclasses import dataclass
from typing import Annotated

import typer

from deploy.commands.device.hex import tell_frames
from drivers.board import onbon

app = typer.Typer(help="Onbon BX-5K and BX-6K cards.", no_args_is_help=True)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The card that the commands are for."""

    unit: int


@app.callback()
def _onbon(
    context: typer.Context, unit: Annotated[int, typer.Option(min=1, max=0xFFFE, help="The card's address.")] = 1
) -> None:
    context.obj = Chosen(unit)


@app.command()
def ping(context: typer.Context) -> None:
    """Ask whether the card is there (vector 1)."""
    tell_frames(onbon.ping(context.obj.unit))


@app.command()
def status(context: typer.Context) -> None:
    """Ask for the card's state (vector 2)."""
    tell_frames(onbon.status(context.obj.unit))


@app.command()
def clear(context: typer.Context) -> None:
    """Blank the screen (vector 3)."""
    tell_frames(onbon.clear(context.obj.unit))
