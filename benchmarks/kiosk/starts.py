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


def measure_starts(folder: Path, url: str, count: int) -> Starts:
    """Start the real program so many times on a hall that is set up."""
    settings = folder / "kiosk.toml"
    settings.write_text(f'[database]\nurl = "{url}"\n[window]\nwidth = 1080\nheight = 1920\n', encoding="utf-8")
    taken, memory = list[float](), list[float]()
    for _ in range(count):
        began = time.perf_counter()
        command = ["kiosk", "--settings", str(settings)]
        program = Program("kiosk", command, folder / "kiosk.log", {"QT_QPA_PLATFORM": "offscreen"})
        try:
            program.wait_ready()
            program.wait_for(lambda texts: VISIBLE in texts, VISIBLE)
            taken.append(time.perf_counter() - began)
            memory += _resident_mb(program.process.pid)
        finally:
            program.stop()
    return Starts(times(taken), max(memory, default=None))


def _resident_mb(pid: int) -> list[float]:
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return []
    lines = dict(line.split(":", 1) for line in status.read_text(encoding="utf-8").splitlines() if ":" in line)
    return [round(int(lines["VmRSS"].split()[0]) / 1024, 1)]
