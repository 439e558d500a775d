"""`hall bench`: what the hall and its engine do on this machine, in figures."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from benchmarks.figures import shown
from deploy.commands.options import DatabaseOption, Format, FormatOption, tell

SOAK_OUT = Path("out/soak")
ScreenDatabaseOption = Annotated[
    str | None,
    typer.Option(
        "--database", metavar="URL", help="An empty database; one of a private PostgreSQL, or a file, if left out."
    ),
]

app = typer.Typer(help="Measure the hall on this machine.", no_args_is_help=True)


@app.command()
def latency(
    calls: Annotated[int, typer.Option(min=1, help="How many calls are measured.")] = 50,
    readers: Annotated[int, typer.Option(min=1, help="How many programs follow the commits.")] = 1,
    commits: Annotated[int, typer.Option(min=1, help="How many commits are measured.")] = 100,
    database: DatabaseOption = None,
    how: FormatOption = Format.TEXT,
) -> None:
    """Measure from the pad's key frame to the number on call screen and board, and from a commit to its readers.

    Example: hall bench latency --calls 100 --format json
    """
    from benchmarks.latency import measure
    from deploy.demo.run import CATALOGUE
    from shared.catalogue.reading import read_catalogue

    with _place(database) as (folder, url):
        found = measure(folder, url, read_catalogue(CATALOGUE), calls, readers, commits)
    painted, told = found.painted, found.told
    text = (
        f"{found.database}, {painted.count} calls, {told.commits} commits for {_many(told.readers, 'reader')}, "
        f"{told.missed} not told\n"
        f"key frame → painted: {shown(painted)}\n"
        f"key frame → board:   {shown(found.board)}\n"
        f"commit → reader:     {shown(told.committed)}\n"
        f"action → reader:     {shown(told.asked)}"
    )
    tell(how, {"p50_ms": painted.p50_ms, "p99_ms": painted.p99_ms, **asdict(found)}, text)


@app.command()
def engine(
    clients: Annotated[int, typer.Option(min=1, help="Kiosks that issue at once, each a program of its own.")] = 8,
    counters: Annotated[
        int | None, typer.Option(min=1, help="Counters that call and serve at once; as many as clients if left out.")
    ] = None,
    halls: Annotated[int, typer.Option(min=1, help="Halls that clients and counters are dealt out among.")] = 1,
    history: Annotated[int, typer.Option(min=0, help="Finished tickets of earlier days, in each hall.")] = 0,
    waiting: Annotated[int, typer.Option(min=0, help="People in line before the first call, in each hall.")] = 100,
    seconds: Annotated[float, typer.Option(min=0, help="How long each phase lasts.")] = 3.0,
    pause: Annotated[float, typer.Option(min=0, help="Seconds each program pauses after a round, on average.")] = 0.0,
    kill: Annotated[bool, typer.Option("--kill", help="Kill and restart programs at random moments.")] = False,
    database: DatabaseOption = None,
    how: FormatOption = Format.TEXT,
) -> None:
    """Measure issuing, calling and whole visits by many programs at once, and check that nothing went wrong.

    Works in halls of its own, in a database that must hold no others; what an earlier measurement left is deleted.

    Example: hall bench engine --clients 8 --history 200000 --format json
    """
    from benchmarks.engine.measure import measure
    from benchmarks.engine.plan import Plan
    from benchmarks.engine.table import told
    from deploy.demo.run import CATALOGUE
    from shared.catalogue.reading import read_catalogue

    plan = Plan(clients, counters or clients, halls, history, waiting, seconds, pause, kill)
    with _place(database) as (_, url):
        found = measure(url, plan, read_catalogue(CATALOGUE))
    tell(how, asdict(found), told(found))


@app.command()
def devices(
    counters: Annotated[
        int, typer.Option(min=1, max=255, help="Counters, each with board and pad, in one process.")
    ] = 60,
    keys: Annotated[int, typer.Option(min=1, help="How many keys are pressed.")] = 300,
    seconds: Annotated[float, typer.Option(min=0.1, help="How long the idle process is watched.")] = 20.0,
    cycles: Annotated[int, typer.Option(min=0, help="How many times a cable is pulled and plugged in.")] = 1000,
    how: FormatOption = Format.TEXT,
) -> None:
    """Measure the drivers: key to callback, alone and beside a dead board; an idle process; cables pulled and plugged.

    Example: hall bench devices --cycles 100 --format json
    """
    from benchmarks.devices.measure import measure
    from benchmarks.devices.table import told

    found = measure(counters, keys, seconds, cycles)
    tell(how, {**asdict(found), "missed": found.missed}, told(found))


@app.command()
def kiosk(
    visits: Annotated[int, typer.Option(min=1, help="How many citizens take a number.")] = 30,
    slips: Annotated[int, typer.Option(min=1, help="How many slips are rendered.")] = 200,
    starts: Annotated[int, typer.Option(min=1, help="How many times the program is started.")] = 3,
    database: DatabaseOption = None,
    how: FormatOption = Format.TEXT,
) -> None:
    """Measure the kiosk: a slip rendered, from tap to page and to the printer's wire, its start and its memory.

    Example: hall bench kiosk --visits 50 --format json
    """
    from benchmarks.kiosk.measure import measure
    from deploy.demo.run import CATALOGUE
    from shared.catalogue.reading import read_catalogue

    with _place(database) as (folder, url):
        found = measure(folder, url, read_catalogue(CATALOGUE), visits, slips, starts)
    lines = [
        f"slip rendered and encoded: {shown(found.rendered)}",
        f"… of processor time:        {shown(found.rendering)}",
        f"tap → page painted:        {shown(found.taps.page)}",
        f"tap → slip on the wire:    {shown(found.taps.slip)}",
        f"start → home page:         {shown(found.starts.ready)}",
        f"memory: {found.starts.memory_mb} MB, of these {found.starts.own_mb} MB its own",
        *(f"missed: {sentence}" for sentence in found.missed),
    ]
    tell(how, {**asdict(found), "missed": found.missed}, "\n".join(lines))


@app.command()
def voice(
    plays: Annotated[int, typer.Option(min=1, help="How many calls are played into a private sound server.")] = 20,
    renders: Annotated[int, typer.Option(min=1, help="How many sentences are rendered on a busy machine.")] = 1000,
    judged: Annotated[int, typer.Option(min=0, help="How many calls of each voice a recogniser judges.")] = 100,
    how: FormatOption = Format.TEXT,
) -> None:
    """Measure the hall's voice: how soon it begins, whether a sentence is ever cut off, how clear it is to a judge.

    Example: hall bench voice --judged 60 --format json
    """
    from benchmarks.voice.measure import measure
    from benchmarks.voice.table import told

    with _place(None) as (folder, _):
        found = measure(folder, plays, renders, judged)
    tell(how, {**asdict(found), "missed": found.missed}, told(found))


@app.command()
def screen(
    calls: Annotated[int, typer.Option(min=1, help="How many calls are measured.")] = 50,
    animations: Annotated[int, typer.Option(min=1, help="How many calls' animations are measured.")] = 5,
    seconds: Annotated[float, typer.Option(min=0.1, help="How long the idle process is watched.")] = 20.0,
    starts: Annotated[int, typer.Option(min=1, help="How many times the program is started.")] = 3,
    database: ScreenDatabaseOption = None,
    how: FormatOption = Format.TEXT,
) -> None:
    """Measure the call screen: from commit to paint, its frames, its idle and its ticker's cost, its start and memory.

    Example: hall bench screen --calls 100 --format json
    """
    from benchmarks.database import some_database
    from benchmarks.screen.measure import Wanted, measure
    from benchmarks.screen.table import told
    from deploy.demo.run import CATALOGUE
    from shared.catalogue.reading import read_catalogue

    catalogue, wanted = read_catalogue(CATALOGUE), Wanted(calls, animations, seconds, starts)
    with _place(None) as (folder, _), some_database(folder, database) as url:
        found = measure(folder, url, catalogue, wanted)
    tell(how, {**asdict(found), "missed": found.missed}, told(found))


@app.command()
def counter(
    presses: Annotated[int, typer.Option(min=1, help="How many calls are made by keypad, and by keyboard.")] = 50,
    seconds: Annotated[float, typer.Option(min=0.1, help="How long the idle process is watched.")] = 20.0,
    starts: Annotated[int, typer.Option(min=1, help="How many times the program is started.")] = 3,
    losses: Annotated[bool, typer.Option(help="Lose the database in every way and watch the window.")] = True,
    database: ScreenDatabaseOption = None,
    how: FormatOption = Format.TEXT,
) -> None:
    """Measure the counter terminal: from key to LED board and window, its start, memory, idle cost and its stalls.

    Example: hall bench counter --presses 100 --format json
    """
    from benchmarks.counter.measure import Wanted, measure
    from benchmarks.counter.table import told
    from benchmarks.database import some_database
    from deploy.demo.run import CATALOGUE
    from shared.catalogue.reading import read_catalogue

    catalogue, wanted = read_catalogue(CATALOGUE), Wanted(presses, seconds, starts, losses)
    with _place(None) as (folder, _), some_database(folder, database) as url:
        found = measure(folder, url, catalogue, wanted)
    tell(how, {**asdict(found), "missed": found.missed}, told(found))


@app.command()
def soak(
    minutes: Annotated[float, typer.Option(min=0.05, max=1440, help="Real minutes that it lasts.")] = 20.0,
    hours: Annotated[float, typer.Option(min=0.1, max=240, help="Hours of the hall's time that pass meanwhile.")] = 24,
    every: Annotated[float, typer.Option(min=0.1, help="Seconds between two looks at the screen.")] = 10.0,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the rows and the chart.")] = SOAK_OUT,
    docs: Annotated[bool, typer.Option("--docs", help="Put chart and table into the documentation too.")] = False,
    database: ScreenDatabaseOption = None,
    how: FormatOption = Format.TEXT,
) -> None:
    """Let a hall live through a day while its call screen is watched; ends with status 1 when that has grown.

    Example: hall bench soak --minutes 5
    """
    from benchmarks.soak.plan import Plan
    from deploy.commands.programs import log_plainly
    from deploy.demo.run import CATALOGUE
    from shared.catalogue.reading import read_catalogue

    catalogue = read_catalogue(CATALOGUE)  # before Qt
    from benchmarks.soak.whole import soaked

    log_plainly("benchmarks")
    with _place(None) as (folder, _):
        found = soaked(folder, database, catalogue, Plan(minutes, hours, every), out, docs)
    tell(how, {"growths": [asdict(growth) for growth in found.growths], "missed": found.missed}, found.text)
    raise typer.Exit(1 if found.missed else 0)


@contextmanager
def _place(database: str | None) -> Iterator[tuple[Path, str]]:
    """Give a folder that is gone afterwards, and the database: the one that was named, or a new file in there."""
    with tempfile.TemporaryDirectory(prefix="hall-bench-") as folder:
        yield Path(folder), database or f"sqlite:///{folder}/hall.db"


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
