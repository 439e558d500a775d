"""Which processes a process has started, as Linux tells."""

from pathlib import Path


def count_processes(root: int) -> int:
    """Return how many processes a process and its descendants are, as Linux tells."""
    return 1 + sum(count_processes(pid) for pid in children_of(root))


def children_of(pid: int) -> list[int]:
    """Return the processes that a process has started and that still run, as Linux tells."""
    told = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for file in told for child in file.read_text().split()]
