"""`hall device decode`: what bytes from a device mean."""

import inspect
import json
from typing import Annotated

import typer

from deploy.commands.device.hex import read_hex
from drivers.decoding import DECODERS, decoder
from drivers.errors import BadPreset
from drivers.families import FAMILIES
from shared.tomlfile.likeness import advice

OPTIONS_OF = {"scores": "rating", "encoding": "scanner", "aim": "scanner"}
"""Options that are also an address's, with the family that says what is right."""
ID_NUMBER_AT_MOST = 22
"""An ID number may be written as it is, spaces included; its bytes in hex are longer."""


def decode(
    family: Annotated[str, typer.Argument(metavar="FAMILY", help=f"One of {', '.join(sorted(DECODERS))}.")],
    data: Annotated[list[str], typer.Argument(metavar="HEX...", help='Bytes, such as "FF 68 03".')],
    asked: Annotated[
        int | None, typer.Option(min=1, max=4, help="Which question a printer's status byte answers; 1 if left out.")
    ] = None,
    scores: Annotated[str | None, typer.Option(help="What a pad's keys score, first key first.")] = None,
    encoding: Annotated[str | None, typer.Option(help="How a scanner writes: auto, utf8 or gb18030.")] = None,
    aim: Annotated[str | None, typer.Option(help="A scanner's AIM prefix: keep or strip.")] = None,
) -> None:
    """Tell what bytes mean, from a device and to it: a JSON object a frame, with an error for a damaged one.

    Noise gives nothing. What the PC sends is a "command"; a pad's frame that may also be one says so under "or".
    An ID number (idnumber) may be written as it is.

    Example: hall device decode rating-ff68 "FF 68 03 03 68 01 01 0C 0E 16"
    """
    if family not in DECODERS:
        raise typer.BadParameter(f'there is no family "{family}"{advice(family, list(DECODERS))}')
    told = decoder(family)
    options = {"asked": asked, "scores": scores, "encoding": encoding, "aim": aim}
    given = {name: value for name, value in options.items() if value is not None}
    for name in given:
        if name not in inspect.signature(told).parameters:
            raise typer.BadParameter(f"--{name} means nothing for {family}")
    for name, value in given.items():
        option = FAMILIES[OPTIONS_OF[name]].all_options[name] if name in OPTIONS_OF else None
        if option is not None and not option.accepts(str(value)):
            raise typer.BadParameter(f'--{name} "{value}" is wrong, it must be {option.right}')
    text = " ".join(data)
    raw = text.encode() if family == "idnumber" and len(text.strip()) <= ID_NUMBER_AT_MOST else read_hex(text)
    try:
        frames = told(raw, **given)
    except BadPreset as error:
        raise typer.BadParameter(f"--scores {error}") from None
    for frame in frames:
        typer.echo(json.dumps(frame, ensure_ascii=False))
