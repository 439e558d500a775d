"""`hall demo` and `hall bench`: the whole hall on one machine, to look at and to measure."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from deploy.commands.options import Format, FormatOption, tell

DatabaseOption = Annotated[
    str | None, typer.Option("--database", metavar="URL", help="Database to use; a new SQLite file if left out.")
]


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


bench = typer.Typer(help="Measure the hall on this machine.", no_args_is_help=True)


@bench.callback()
def _bench() -> None:
    """Measure the hall on this machine."""


@bench.command()
def latency(
    calls: Annotated[int, typer.Option(min=1, help="How many calls are measured.")] = 50,
    database: DatabaseOption = None,
    how: FormatOption = Format.TEXT,
) -> None:
    """Measure from the pad's key frame on the wire to the number painted on the call screen and shown on the board.

    Example: hall bench latency --calls 100 --format json
    """
    import tempfile

    from benchmarks.latency import measure
    from deploy.demo.run import CATALOGUE
    from shared.catalogue.reading import read_catalogue

    with tempfile.TemporaryDirectory(prefix="hall-bench-") as folder:
        url = database or f"sqlite:///{folder}/hall.db"
        found = measure(Path(folder), url, read_catalogue(CATALOGUE), calls)
    painted, board = found.painted, found.board
    text = (
        f"{found.database}, {painted.count} calls\n"
        f"key frame → painted: p50 {painted.p50_ms} ms, p99 {painted.p99_ms} ms, max {painted.max_ms} ms\n"
        f"key frame → board:   p50 {board.p50_ms} ms, p99 {board.p99_ms} ms, max {board.max_ms} ms"
    )
    tell(how, {"p50_ms": painted.p50_ms, "p99_ms": painted.p99_ms, **asdict(found)}, text)


def register(app: typer.Typer) -> None:
    """Add `demo` and `bench` to the root command."""
    app.command()(demo)
    app.add_typer(bench, name="bench")
