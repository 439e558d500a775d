"""`hall device encode template`."""

from typing import Annotated

import typer

from deploy.commands.device.encode.typed import digits_of_ticket, digits_text, latin_text, line_of, quoted
from deploy.commands.device.hex import tell_frames
from drivers.address import parse_address
from drivers.board.template import HIGHEST, LengthForm, Template, TextForm
from drivers.board.template_presets import template_of
from drivers.board.text import LONGEST_LINE
from drivers.errors import BadAddress

MOST_BYTES = 0xFF
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
    given = [f"unit={context.obj}", *([f"preset={preset}"] if preset else []), *(option or [])]
    template = _template_of(given)
    told = template.encoded(_checked(words, template))
    if template.length is LengthForm.BYTE and len(told) > MOST_BYTES:
        raise typer.BadParameter(f"with a length of one byte a text has at most {MOST_BYTES} bytes, not {len(told)}")
    tell_frames(template.frame(context.obj, words))


def _checked(words: str, template: Template) -> str:
    """Return a text that the board shows as it is. Raises BadParameter."""
    match template.encoding:
        case TextForm.DIGITS:
            return digits_text(words, template.encoded(words).decode("ascii"), template.places)
        case TextForm.VALUE:
            return _number(words, template)
        case TextForm.ASCII:
            return latin_text(words, LONGEST_LINE)
        case _:
            return line_of(words)


def _number(words: str, template: Template) -> str:
    most = min(10**template.places - 1, HIGHEST)
    digits = digits_of_ticket(words)
    if digits is None or not digits.isdecimal() or int(digits) > most:
        right = f"a whole number from 0 to {most}, or a ticket's number such as A012, whose letter is left out"
        raise typer.BadParameter(f"{quoted(words)} can't be sent as it is; allowed: {right}")
    return words


def _template_of(options: list[str]) -> Template:
    try:
        return template_of(parse_address("template+sim:?" + "&".join(options)))
    except BadAddress as error:
        raise typer.BadParameter(str(error)) from None
