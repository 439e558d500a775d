"""`hall device encode keypad-qsystem`: what the PC sends on QSystem's line, and what a pad sends."""

from enum import StrEnum
from typing import Annotated

import typer

from deploy.commands.device.encode.pads import KeyArgument, encoded_key, key_of
from deploy.commands.device.encode.typed import as_wrong_usage, quoted
from deploy.commands.device.hex import tell_frames
from drivers.pad import qsystem

PRESET = "qsystem"
FIRST_UNIT = 0x20
app = typer.Typer(help="QSystem pads and boards on RS-485.", no_args_is_help=True)


class Colour(StrEnum):
    """What a lamp can be."""

    OFF = "off"
    RED = "red"
    GREEN = "green"


class Blink(StrEnum):
    """Milliseconds on and off."""

    NO = "no"
    FAST = "200"
    SLOW = "500"


def _address(text: str | int) -> int:
    """Return an address written as 32, 0x20 or 20h. Raises BadParameter."""
    plain = str(text).strip().lower()
    try:
        number = int(plain[:-1], 16) if plain.endswith("h") else int(plain, 0)
    except ValueError:
        raise typer.BadParameter(f"{quoted(str(text))} is no address; write 32, 0x20 or 20h") from None
    if not 0 <= number <= 255 or number == qsystem.END:
        raise typer.BadParameter(f"{text} can't be an address: 0 to 255, and not 07, which ends frames")
    return number


Address = Annotated[int, typer.Argument(parser=_address, help="An address: 32, 0x20 or 20h.")]


@app.callback()
def _line(
    context: typer.Context,
    unit: Annotated[int, typer.Option(parser=_address, help="The pad's or board's address: 32, 0x20 or 20h.")] = (
        FIRST_UNIT
    ),
) -> None:
    context.obj = unit


@app.command()
def lamp(
    context: typer.Context,
    colour: Annotated[Colour, typer.Argument(help="Its colour.")],
    blink: Annotated[Blink, typer.Option(help="Milliseconds of its blinking.")] = Blink.NO,
    beep: Annotated[bool, typer.Option("--beep", help="Beep for half a second as well.")] = False,
) -> None:
    """Set a pad's lamp (vector 2: --unit 20h lamp green --blink 500)."""
    steady = blink is Blink.NO
    if colour is Colour.OFF and not steady:
        raise typer.BadParameter("a lamp that is off does not blink; leave --blink out or choose red or green")
    mode = qsystem.Lamp[colour.name if steady else f"{colour.name}_{blink}"]
    tell_frames(qsystem.lamp(context.obj, mode, beep))


@app.command()
def display(
    context: typer.Context,
    text: Annotated[str, typer.Argument(help="Three characters at most.")],
    blinks: Annotated[
        int | None, typer.Option(min=0, max=qsystem.MOST_BLINKS, help="How often it blinks; 0 if left out.")
    ] = None,
    for_ever: Annotated[bool, typer.Option("--for-ever", help="Blink without end.")] = False,
) -> None:
    """Show text on a pad's display (vector 3: --unit 21h display A12 --for-ever)."""
    if for_ever and blinks is not None:
        raise typer.BadParameter("it blinks --for-ever or so many --blinks, not both")
    with as_wrong_usage():
        tell_frames(qsystem.display(context.obj, text, None if for_ever else blinks or 0))


@app.command()
def board(context: typer.Context, text: Annotated[str, typer.Argument(help="1 to 64 characters.")]) -> None:
    """Show a line on a board (vector 4: --unit 0x0A board A012)."""
    with as_wrong_usage():
        tell_frames(qsystem.board(context.obj, text))


@app.command()
def change_address(context: typer.Context, new: Address) -> None:
    """Give the pad at --unit another address."""
    tell_frames(qsystem.change_address(context.obj, new))


@app.command()
def poll(context: typer.Context) -> None:
    """Ask a pad whether it is there."""
    tell_frames(qsystem.poll(context.obj))


@app.command()
def key(context: typer.Context, name: KeyArgument) -> None:
    """Press a key, as the pad sends it (vector 1: --unit 20h key call-next)."""
    tell_frames(encoded_key(PRESET, key_of(name), context.obj))
