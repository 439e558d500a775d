"""How long a kiosk's process takes until its home page stands, and how much memory it then has."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Times, times
from deploy.rig.program import Program

VISIBLE = "page_home"
STANDS_STILL_S, STILL_MB = 1.0, 0.1
"""Memory that grows by less in so long is all that the program takes: pages are made when it has nothing else to do."""
MOST_S = 30.0


@dataclass(frozen=True, slots=True)
class Starts:
    ready: Times
    """Process started → home page with its services on screen."""
    memory_mb: float | None
    """Of the process once the pages made ahead are made, resident; None where the system does not tell.

    The library for printers comes on top, some 10 MB, when the printer is first asked (about 20 s after the start).
    """
    own_mb: float | None
    """What of it no other process shares; programs on one machine share Qt, Python and the fonts."""


def measure_starts(folder: Path, url: str, count: int) -> Starts:
    """Start the real program so many times on a hall that is set up, and once before to have its modules compiled."""
    settings = folder / "kiosk.toml"
    settings.write_text(f'[database]\nurl = "{url}"\n[window]\nwidth = 1080\nheight = 1920\n', encoding="utf-8")
    taken, memory, own = list[float](), list[float](), list[float]()
    for at in range(1 + count):
        with _started(folder, settings) as (program, ready_s):
            if at == 0:
                continue
            taken.append(ready_s)
            _settle(program.process.pid)
            memory += _memory_mb(program.process.pid, "Rss")
            own += _memory_mb(program.process.pid, "Private_Clean", "Private_Dirty")
    return Starts(times(taken), max(memory, default=None), max(own, default=None))


@contextmanager
def _started(folder: Path, settings: Path) -> Iterator[tuple[Program, float]]:
    """Give a program that shows its home page, and how long that took, with modules compiled as once installed."""
    compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    began = time.perf_counter()
    command = ["kiosk", "--settings", str(settings)]
    program = Program("kiosk", command, folder / "kiosk.log", {"QT_QPA_PLATFORM": "offscreen", **compiled})
    try:
        program.wait_ready()
        program.wait_for(lambda texts: VISIBLE in texts, VISIBLE)
        yield program, time.perf_counter() - began
    finally:
        program.stop()


def _settle(pid: int) -> None:
    """Return once a process's memory stands still."""
    until, before = time.monotonic() + MOST_S, -STILL_MB
    while time.monotonic() < until:
        now = sum(_memory_mb(pid, "Rss"))
        if now - before < STILL_MB:
            return
        before = now
        time.sleep(STANDS_STILL_S)


def _memory_mb(pid: int, *kinds: str) -> list[float]:
    """Return the sum of some kinds of a process's memory, nothing where the system does not tell."""
    told = Path(f"/proc/{pid}/smaps_rollup")
    if not told.exists():
        return []
    lines = dict(line.split(":", 1) for line in told.read_text(encoding="utf-8").splitlines()[1:])
    return [round(sum(int(lines[kind].split()[0]) for kind in kinds) / 1024, 1)]
