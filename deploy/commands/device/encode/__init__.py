"""`hall device encode`: the bytes of each command of each family."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

ENCODERS: Mapping[str, str] = {
    "cpower": "deploy.commands.device.encode.cpower",
    "keypad-qsystem": "deploy.commands.device.encode.keypad_qsystem",
    "onbon": "deploy.commands.device.encode.onbon",
    "rating-ff68": "deploy.commands.device.encode.rating_ff68",
}
"""Where each family's commands are; loaded when they are asked for."""


class Families(TyperGroup):
    """The families as groups of commands, each loaded when it is named."""

    def list_commands(self, _ctx: Any) -> list[str]:
        """Return the families' names."""
        return sorted(ENCODERS)

    def get_command(self, _ctx: Any, cmd_name: str) -> Any:
        """Return a family's commands, None for a name that is no family."""
        return _loaded(cmd_name) if cmd_name in ENCODERS else None


def _loaded(family: str) -> Any:
    # Inside a parent that looks like `hall`: on its own, a group would bring completion and frames round its help.
    parent = typer.Typer(add_completion=False, rich_markup_mode=None)
    parent.add_typer(import_module(ENCODERS[family]).app, name=family)
    return typer.main.get_group(parent).commands[family]


app = typer.Typer(cls=Families, no_args_is_help=True)


@app.callback()
def _encode() -> None:
    """Print the bytes of a command, upper-case hex, a frame a line.

    Example: hall device encode cpower --unit 1 text A012
    """
