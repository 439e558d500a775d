"""`hall device encode template`."""

from typing import Annotated

import typer

from deploy.commands.device.hex import tell_frames
from drivers.address import parse_address
from drivers.board.template import Template
from drivers.board.template_presets import template_of
from drivers.errors import BadAddress

app = typer.Typer(help="Boards described by a frame template.", no_args_is_help=True)


@app.callback()
def _template(
    context: typer.Context,
    unit: Annotated[int, typer.Option(min=0, max=65535, help="The board's number.")] = 1,
) -> None:
    context.obj = unit


@app.command()
def text(
    context: typer.Context,
    words: Annotated[str, typer.Argument(metavar="TEXT", help="What the board shall show.")],
    preset: Annotated[str, typer.Option(help="four-byte, qsystem, line-cr, line-crlf or modbus.")] = "",
    option: Annotated[
        list[str] | None, typer.Option(metavar="NAME=VALUE", help="Any option of a template address, e.g. footer=0D0A.")
    ] = None,
) -> None:
    """Show a text or a number.

    --unit 5 text 999 --preset four-byte gives the vendor's example, --unit 10 text A012 --preset qsystem the line of a
    QSystem board, text A012 --preset line-cr a plain line. A Modbus display needs --option register=N.
    """
    tell_frames(_template_of([f"preset={preset}"] * bool(preset) + (option or [])).frame(context.obj, words))


def _template_of(options: list[str]) -> Template:
    query = "?" + "&".join(options) if options else ""
    try:
        return template_of(parse_address(f"template+sim:{query}"))
    except BadAddress as error:
        raise typer.BadParameter(str(error)) from None
