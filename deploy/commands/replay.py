"""`hall replay`: how long people would have waited, found by playing their arrivals through the hall's own actions."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from deploy.commands.options import Format, FormatOption, save, tell
from shared.domain.rules import Policy

if TYPE_CHECKING:
    from deploy.replay.arrival import Trace
    from shared.catalogue.model import Catalogue

DEMO = "demo"

TraceArgument = Annotated[
    str,
    typer.Argument(metavar="TRACE", help=f'A CSV file of arrivals, or "{DEMO}": the demonstration hall\'s busy day.'),
]
CountersOption = Annotated[
    int | None, typer.Option(min=1, max=999, help="How many counters are on duty; with a catalogue all if left out.")
]
PolicyOption = Annotated[
    Policy | None, typer.Option(help="Who is called next; as the catalogue says if left out, and demo plays all three.")
]
CatalogueOption = Annotated[
    Path | None, typer.Option(metavar="FILE", help="The hall; one queue and classes normal and green if left out.")
]
OutOption = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Every ticket goes here as CSV, played under the first policy.")
]


def replay(
    trace: TraceArgument,
    counters: CountersOption = None,
    catalogue: CatalogueOption = None,
    policy: PolicyOption = None,
    versus: Annotated[Policy | None, typer.Option(help="A second policy, shown beside the first.")] = None,
    out: OutOption = None,
    how: FormatOption = Format.TEXT,
) -> None:
    """Play a trace of arrivals through the hall, and tell how long people wait; "demo" compares the policies.

    The trace has the columns arrived_at (2026-03-02T08:50:00) and service_s, and may have queue (letter), service
    (code), class (code of a priority class) and counter_hours (08:00-18:00). Every day starts with an empty hall, and
    nobody is sent away: counters work until the day's last ticket is done.

    Example: hall replay arrivals.csv --counters 4 --policy head_start --versus strict
    """
    from zoneinfo import ZoneInfo

    from deploy.replay.arrival import days_of
    from deploy.replay.figures import figures_of, plain
    from deploy.replay.replaying import replay as play
    from deploy.replay.table import table
    from deploy.replay.ticket_list import ticket_list

    hall, coming = _hall_and_trace(trace, counters, catalogue)
    zone = ZoneInfo(hall.hall.time_zone)
    days = days_of(coming, zone)
    policies = _policies(hall.rules.policy if policy is None else policy, versus, trace == DEMO and policy is None)
    with _progress(len(coming.arrivals) * len(policies)) as played:
        days_played = {chosen: play(hall, days, chosen, played) for chosen in policies}
    if out is not None:
        save(out, ticket_list(days_played[policies[0]], zone))
    told = {str(chosen): figures_of(done) for chosen, done in days_played.items()}
    by_policy = {name: plain(figures) for name, figures in told.items()}
    tell(how, by_policy if len(by_policy) > 1 else by_policy[policies[0]], table(told))


def _policies(first: Policy, versus: Policy | None, every: bool) -> Sequence[Policy]:
    if versus is first:
        raise typer.BadParameter(f"is played already; choose another than {first}.", param_hint="--versus")
    if versus is not None:
        return first, versus
    return tuple(Policy) if every else (first,)


def _hall_and_trace(trace: str, counters: int | None, file: Path | None) -> tuple["Catalogue", "Trace"]:
    from deploy.demo.run import CATALOGUE
    from deploy.replay.day import day_of
    from deploy.replay.one_queue import one_queue_hall, with_usual_time
    from deploy.replay.staff import staffed
    from deploy.replay.trace import read_trace
    from shared.catalogue.reading import read_catalogue

    if trace == DEMO:
        hall = read_catalogue(file or CATALOGUE)
        coming = day_of(hall)
    elif file is not None:
        hall = read_catalogue(file)
        coming = read_trace(Path(trace), hall)
    elif counters is not None:
        hall = one_queue_hall(counters)
        coming = read_trace(Path(trace), hall)
        hall = with_usual_time(hall, coming.arrivals)
    else:
        raise typer.BadParameter("say how many are on duty, or name a --catalogue.", param_hint="--counters")
    return staffed(hall, coming.arrivals, counters), coming


@contextmanager
def _progress(tickets: int) -> Iterator[Callable[[], None]]:
    """Show how far the replay is, where somebody looks; give what to call for each ticket."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("replay", total=tickets)
        yield lambda: progress.advance(task)
