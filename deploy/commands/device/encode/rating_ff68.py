"""`hall device encode rating-ff68`: what the PC sends, and what a pad sends."""

from typing import Annotated

import typer

from deploy.commands.device.encode.pads import KeyArgument, encoded_answer, encoded_key, key_of
from deploy.commands.device.encode.typed import digits_text
from deploy.commands.device.hex import tell_frames
from drivers.pad.actions import ScoreKey
from drivers.pad.preset_file import load_preset
from drivers.pad.showing import display_frames, plain_frames, star_frames

PRESET = "ff68"
PLACES, DIGITS = 3, "0123456789"
app = typer.Typer(help="Call keypads with a rating pad that speak FF 68.", no_args_is_help=True)


@app.callback()
def _pad(
    context: typer.Context, unit: Annotated[int, typer.Option(min=0, max=255, help="The pad's number.")] = 1
) -> None:
    context.obj = unit


@app.command()
def show(
    context: typer.Context,
    number: Annotated[str | None, typer.Argument(help="The ticket's number, three digits; blank if left out.")] = None,
    waiting: Annotated[
        int | None, typer.Option(min=0, max=10**PLACES - 1, help="How many wait; blank if left out.")
    ] = None,
) -> None:
    """Show a ticket and how many wait (vector 5: --unit 1 show 012)."""
    if number:
        digits_text(number, "".join(filter(DIGITS.__contains__, number))[-PLACES:], PLACES)
    tell_frames(*display_frames(load_preset(PRESET).send, context.obj, number, waiting))


app.command("show-ticket", hidden=True)(show)


@app.command()
def stars(context: typer.Context, count: Annotated[int, typer.Argument(min=0, max=5, help="How many stars.")]) -> None:
    """Light the clerk's stars."""
    tell_frames(*star_frames(load_preset(PRESET).send, context.obj, count))


@app.command()
def beep(context: typer.Context) -> None:
    """Make the pad beep (vector 6: --unit 1 beep)."""
    send = load_preset(PRESET).send
    tell_frames(*plain_frames(send, send.beep, context.obj))


@app.command()
def start_rating(context: typer.Context) -> None:
    """Open a rating (vector 8: --unit 1 start-rating)."""
    send = load_preset(PRESET).send
    tell_frames(*plain_frames(send, send.start_rating, context.obj))


@app.command()
def answer(frame: Annotated[str, typer.Argument(metavar="HEX", help="The frame from the pad.")]) -> None:
    """Answer a frame of a pad (vectors 1 to 4 unchanged; vector 7: answer "FF 68 03 03 68 01 11 00 12 16")."""
    tell_frames(encoded_answer(PRESET, frame))


@app.command()
def key(
    context: typer.Context,
    name: KeyArgument,
    digit: Annotated[list[int] | None, typer.Option(min=0, max=9, help="A digit typed before it; may repeat.")] = None,
) -> None:
    """Press a key, as the pad sends it (vector 1: key call-next; 2: recall; 4: no-show; 3: --unit 5 key ask-rating)."""
    tell_frames(encoded_key(PRESET, key_of(name), context.obj, tuple(digit or ())))


@app.command()
def score(
    context: typer.Context, number: Annotated[int, typer.Argument(min=0, max=9, help="The score key's number.")]
) -> None:
    """Press a score key, as the pad sends it (vector 7: --unit 1 score 0)."""
    tell_frames(encoded_key(PRESET, ScoreKey(number), context.obj))
