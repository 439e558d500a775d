"""`hall demo`: the whole hall on one machine, to look at."""

from pathlib import Path
from typing import Annotated

import typer

from deploy.commands.options import DatabaseOption


def demo(
    out: Annotated[Path, typer.Option(help="Folder for all that is left behind; emptied first.")] = Path("out/demo"),
    headless: Annotated[
        bool | None, typer.Option("--headless/--windows", help="Play a morning, or open windows; else as it fits.")
    ] = None,
    database: DatabaseOption = None,
) -> None:
    """Run the demonstration hall: windows to try it by hand, or without a display a morning that plays by itself.

    Example: hall demo --headless
    """
    from deploy.demo.run import run

    run(out, typer.echo, headless=headless, database=database)
