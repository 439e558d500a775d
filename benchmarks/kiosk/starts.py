"""How long a kiosk's process takes until its home page stands, and how much memory it then has."""

import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Times, times
from deploy.rig.program import Program

VISIBLE = "page_home"


@dataclass(frozen=True, slots=True)
class Starts:
    ready: Times
    """Process started → home page with its services on screen."""
    memory_mb: float | None
    """Of the process after that, resident; None where the system does not tell."""
    own_mb: float | None
    """What of it no other process shares; programs on one machine share Qt, Python and the fonts."""


def measure_starts(folder: Path, url: str, count: int) -> Starts:
    """Start the real program so many times on a hall that is set up."""
    settings = folder / "kiosk.toml"
    settings.write_text(f'[database]\nurl = "{url}"\n[window]\nwidth = 1080\nheight = 1920\n', encoding="utf-8")
    taken, memory, own = list[float](), list[float](), list[float]()
    for _ in range(count):
        began = time.perf_counter()
        command = ["kiosk", "--settings", str(settings)]
        program = Program("kiosk", command, folder / "kiosk.log", {"QT_QPA_PLATFORM": "offscreen"})
        try:
            program.wait_ready()
            program.wait_for(lambda texts: VISIBLE in texts, VISIBLE)
            taken.append(time.perf_counter() - began)
            memory += _memory_mb(program.process.pid, "Rss")
            own += _memory_mb(program.process.pid, "Private_Clean", "Private_Dirty")
        finally:
            program.stop()
    return Starts(times(taken), max(memory, default=None), max(own, default=None))


def _memory_mb(pid: int, *kinds: str) -> list[float]:
    """Return the sum of some kinds of a process's memory, nothing where the system does not tell."""
    told = Path(f"/proc/{pid}/smaps_rollup")
    if not told.exists():
        return []
    lines = dict(line.split(":", 1) for line in told.read_text(encoding="utf-8").splitlines()[1:])
    return [round(sum(int(lines[kind].split()[0]) for kind in kinds) / 1024, 1)]
