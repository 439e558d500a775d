"""`hall device`: what is plugged in, how it is, and what it says and is told in bytes."""

from typing import Any

import typer
from typer.core import TyperGroup


class Devices(TyperGroup):
    """Loads its commands when they are asked for: they bring every driver, for which no starting window shall wait."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the commands' names."""
        return _loaded().list_commands(ctx)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command, None for a name that is none."""
        return _loaded().get_command(ctx, cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command that is meant, or tell which names are like it."""
        return _loaded().resolve_command(ctx, args)


def _loaded() -> TyperGroup:
    from deploy.commands.device import commands

    return typer.main.get_group(commands.app)


app = typer.Typer(
    cls=Devices, help="See, test and simulate the devices of a hall, down to their bytes.", no_args_is_help=True
)


@app.callback()
def _device() -> None:
    pass
