"""What a process uses, as Linux tells; nothing where the system does not tell."""

import os
import time
from collections.abc import Sequence
from pathlib import Path

PROC = Path("/proc")
TICKS_A_SECOND = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


def memory_mb(pid: int, *kinds: str) -> float | None:
    """Return the sum of some kinds of a process's memory, such as "Rss"."""
    told = PROC / str(pid) / "smaps_rollup"
    if not told.exists():
        return None
    lines = dict(line.split(":", 1) for line in told.read_text(encoding="utf-8").splitlines()[1:])
    return round(sum(int(lines[kind].split()[0]) for kind in kinds) / 1024, 1)


def count_handles(pid: int | str = "self") -> int | None:
    handles = PROC / str(pid) / "fd"
    return len(list(handles.iterdir())) if handles.is_dir() else None


def count_threads(pid: int) -> int | None:
    threads = PROC / str(pid) / "task"
    return len(list(threads.iterdir())) if threads.is_dir() else None


def processor_s(pid: int) -> float | None:
    """Return the processor time that a process has used since it started, its own and the system's for it."""
    told = PROC / str(pid) / "stat"
    if not told.exists():
        return None
    fields = told.read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS_A_SECOND


def core_shares(pids: Sequence[int], seconds: float) -> list[float | None]:
    """Watch processes for so long; return what share of one core each has used."""
    before = [processor_s(pid) for pid in pids]
    time.sleep(seconds)
    return [
        None if now is None or then is None else round((now - then) / seconds, 4)
        for now, then in zip(map(processor_s, pids), before, strict=True)
    ]
