"""`hall device encode`: the bytes of each command of each family."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from deploy.commands.device.address_frames import show
from deploy.commands.device.encode.typed import quoted
from shared.tomlfile.likeness import advice

ENCODERS: Mapping[str, str] = {
    "aedex": "deploy.commands.device.encode.aedex",
    "alpha": "deploy.commands.device.encode.alpha",
    "cd5220": "deploy.commands.device.encode.cd5220",
    "cpower": "deploy.commands.device.encode.cpower",
    "epson": "deploy.commands.device.encode.epson",
    "escpos": "deploy.commands.device.encode.escpos",
    "idcard": "deploy.commands.device.encode.idcard",
    "keypad-qsystem": "deploy.commands.device.encode.keypad_qsystem",
    "led8n": "deploy.commands.device.encode.led8n",
    "onbon": "deploy.commands.device.encode.onbon",
    "rating-ff68": "deploy.commands.device.encode.rating_ff68",
    "template": "deploy.commands.device.encode.template",
    "utc": "deploy.commands.device.encode.utc",
}
"""Where each family's commands are; loaded when they are asked for."""


ADDRESS = "ADDRESS"


class Families(TyperGroup):
    """The families as groups of commands, each loaded when it is named."""

    def list_commands(self, _ctx: Any) -> list[str]:
        """Return the families' names."""
        return sorted(ENCODERS)

    def get_command(self, _ctx: Any, cmd_name: str) -> Any:
        """Return a family's commands, None for a name that is no family."""
        if cmd_name not in ENCODERS:
            return None
        parent = _parent()
        parent.add_typer(import_module(ENCODERS[cmd_name]).app, name=cmd_name)
        family: Any = typer.main.get_group(parent).commands[cmd_name]
        for command in family.commands.values():
            # Left to itself, the list would cut the sentence, and drop the vectors that stand further down.
            command.short_help = " ".join((command.help or "").split())
        return family

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Take an address in a family's place for what a board at that address would be sent."""
        if ":" not in args[0]:
            if args[0] not in ENCODERS:
                raise typer.BadParameter(f"there is no family {quoted(args[0])}{advice(args[0], ENCODERS)}")
            return super().resolve_command(ctx, args)
        parent = _parent()
        parent.command(ADDRESS)(show)
        parent.callback()(lambda: None)
        return ADDRESS, typer.main.get_group(parent).commands[ADDRESS], args


def _parent() -> typer.Typer:
    """Return a parent that looks like `hall`: alone, a command would bring completion and frames round its help."""
    return typer.Typer(add_completion=False, rich_markup_mode=None)


app = typer.Typer(cls=Families, no_args_is_help=True)


@app.callback()
def _encode() -> None:
    """Print the bytes of a family's command, or of a text on a board at an address: upper-case hex, a frame a line.

    What a device can't take is refused, never changed.

    Example: hall device encode cpower --unit 1 text A012

    Example: hall device encode "cpower+serial:///dev/ttyUSB0?unit=1" --show A012
    """
