"""How long a program's process takes until its window stands, and how much memory it then has."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.figures import Times, times
from benchmarks.processes import memory_mb, processor_s
from deploy.rig.program import News, Program

STANDS_STILL_S, STILL_MB = 1.0, 0.1
"""Memory that grows by less in so long is all that the program takes: some is made when it has nothing else to do."""
MOST_S = 30.0

Texts = dict[str, str]
"""The visible texts of a window by the names of its parts."""


@dataclass(frozen=True, slots=True)
class Starts:
    first: Times
    """Process started → a window painted that says that the program is being loaded."""
    ready: Times
    """Process started → window with what it is for on screen."""
    worked: Times | None
    """Of the time until it is ready, what the process used of the processors, whatever else the machine does."""
    memory_mb: float | None
    """Of the process once that stands still, resident; None where the system does not tell.

    The library for printers comes on top, some 10 MB, when a kiosk first asks its printer (about 20 s after the start).
    """
    own_mb: float | None
    """What of it no other process shares; programs on one machine share Qt, Python and the fonts."""


@dataclass(frozen=True, slots=True)
class Started:
    """A program to be started, and when it is ready."""

    name: str
    settings: str
    """The text of its settings file."""
    is_ready: Callable[[Texts], bool]
    environment: Mapping[str, str] = field(default_factory=dict)
    """What whoever starts it in a hall adds to its environment."""


def measure_starts(folder: Path, started: Started, count: int) -> Starts:
    """Start the real program so many times on a hall that is set up, and once before to have its modules compiled."""
    first, ready, worked = list[float](), list[float](), list[float]()
    memory, own = list[float | None](), list[float | None]()
    for at in range(1 + count):
        seen, began = list[float](), time.monotonic()

        def note(news: dict[str, Any], seen: list[float] = seen) -> None:
            seen += [news["starting_ns"] / 1e9] if "starting_ns" in news else []

        with running(folder, started, note) as (program, ready_s):
            used_s = processor_s(program.process.pid)
            if at == 0:
                continue
            worked += [] if used_s is None else [used_s]
            first += [at_s - began for at_s in seen]
            ready.append(ready_s)
            settle(program.process.pid)
            memory.append(memory_mb(program.process.pid, "Rss"))
            own.append(memory_mb(program.process.pid, "Private_Clean", "Private_Dirty"))
    return Starts(times(first), times(ready), times(worked) if worked else None, _most(memory), _most(own))


@contextmanager
def running(folder: Path, started: Started, on_news: News = lambda _: None) -> Iterator[tuple[Program, float]]:
    """Give a program that is ready, and how long that took, with modules compiled as once installed."""
    settings = folder / f"{started.name}.toml"
    settings.write_text(started.settings, encoding="utf-8")
    compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    began = time.perf_counter()
    command = [started.name, "--settings", str(settings)]
    log = folder / f"{started.name}.log"
    environment = {"QT_QPA_PLATFORM": "offscreen", **compiled, **started.environment}
    program = Program(started.name, command, log, environment, on_news)
    try:
        program.wait_ready()
        program.wait_for(started.is_ready, "a window that is ready")
        yield program, time.perf_counter() - began
    finally:
        program.stop()


def settle(pid: int) -> None:
    """Return once a process's memory stands still."""
    until, before = time.monotonic() + MOST_S, -STILL_MB
    while time.monotonic() < until:
        now = memory_mb(pid, "Rss") or 0.0
        if now - before < STILL_MB:
            return
        before = now
        time.sleep(STANDS_STILL_S)


def _most(values: list[float | None]) -> float | None:
    return max((value for value in values if value is not None), default=None)
