"""A replay's figures as a table for people, one column a policy."""

from collections.abc import Iterator, Mapping
from io import StringIO

from rich.console import Console
from rich.table import Table

from deploy.replay.figures import Figures, Waits

WIDTH = 100
SHOWN_LIMITS_S = (60, 300, 600, 1800)


def table(told: Mapping[str, Figures]) -> str:
    """Return the table; figures stand side by side in the order given."""
    made = Table(box=None, pad_edge=False)
    made.add_column("policy")
    for policy in told:
        made.add_column(policy, justify="right")
    for row in zip(*(_rows(figures) for figures in told.values()), strict=True):
        made.add_row(row[0][0], *(cell for _, cell in row))
    # A console of its own writes the same in a window, a pipe and a test.
    console = Console(file=StringIO(), width=WIDTH, color_system=None, highlight=False)
    with console.capture() as captured:
        console.print(made)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def _rows(it: Figures) -> Iterator[tuple[str, str]]:
    """Yield what stands in a row and its figure; which rows there are depends on the trace, not on the policy."""
    yield "tickets", f"{it.all.tickets:,}"
    yield "days", str(it.days)
    yield "mean wait", _time(it.all.mean_wait_s)
    yield "half wait at most", _time(it.all.p50_wait_s)
    yield "90 of 100 wait at most", _time(it.all.p90_wait_s)
    yield "99 of 100 wait at most", _time(it.all.p99_wait_s)
    yield "longest wait", _time(it.all.max_wait_s)
    for seconds in SHOWN_LIMITS_S:
        yield f"called within {seconds // 60} min", f"{it.all.share_within[str(seconds)]:.1%}"
    yield "most people waiting at once", str(it.max_queue)
    yield "counters busy", f"{it.utilisation:.1%}"
    yield "wait told at issue, off by (median)", f"{it.estimates.median_error_min:.1f} min"
    yield "called within the wait told", f"{it.estimates.coverage:.1%}"
    yield from _each("class", it.per_class)
    yield from _each("queue", it.per_queue)


def _each(kind: str, groups: Mapping[str, Waits]) -> Iterator[tuple[str, str]]:
    """Yield the waits of each group, where there is more than one."""
    for name, waits in groups.items() if len(groups) > 1 else ():
        yield f"{kind} {name} ({waits.tickets:,}): mean wait", _time(waits.mean_wait_s)
        yield f"{kind} {name}: 99 of 100 wait at most", _time(waits.p99_wait_s)


def _time(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds < 120 else f"{seconds / 60:.1f} min"
