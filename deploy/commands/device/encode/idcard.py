"""`hall device encode idcard`."""

from typing import Annotated

import typer

from deploy.commands.device.hex import tell_frames
from drivers.idcard.module import SPEEDS, Ask, set_speed

app = typer.Typer(help="ID card readers with the ministry's module.", no_args_is_help=True)


@app.callback()
def _idcard(
    unit: Annotated[int, typer.Option(min=1, max=1, help="A reader has no number; for likeness to others.")] = 1,
) -> None:
    """Print the questions to an ID card reader; the numbers are those of section 3 of its protocol notes."""
    del unit


@app.command()
def status() -> None:
    """Ask whether the module is well (3, first row)."""
    tell_frames(Ask.STATUS.frame)


@app.command()
def reset() -> None:
    """Start the module anew (3, second row)."""
    tell_frames(Ask.RESET.frame)


@app.command()
def module_number() -> None:
    """Ask for the module's number (3, third row)."""
    tell_frames(Ask.MODULE_NUMBER.frame)


@app.command()
def find() -> None:
    """Look for a card (3, fourth row)."""
    tell_frames(Ask.FIND.frame)


@app.command()
def select() -> None:
    """Choose the card that was found (3, fifth row)."""
    tell_frames(Ask.SELECT.frame)


@app.command()
def read() -> None:
    """Read the card's text; its photo comes along (3, sixth row)."""
    tell_frames(Ask.READ.frame)


@app.command()
def read_address() -> None:
    """Read the additional address (3, last row)."""
    tell_frames(Ask.READ_ADDRESS.frame)


@app.command()
def speed(baud: Annotated[int, typer.Argument(help=f"One of {', '.join(map(str, SPEEDS))}.")]) -> None:
    """Set the module's speed in bits per second (1, command 60)."""
    if baud not in SPEEDS:
        raise typer.BadParameter(f"the speed is one of {', '.join(map(str, SPEEDS))}, not {baud}")
    tell_frames(set_speed(baud))
