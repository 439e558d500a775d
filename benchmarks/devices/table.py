"""The figures of the drivers as lines for people."""

from benchmarks.devices.measure import Found
from benchmarks.figures import shown


def told(found: Found) -> str:
    """Return the figures, and which aims are missed."""
    lines = [
        f"key frame → callback: {shown(found.keys)}",
        f"beside a dead board:  {shown(found.beside_dead_board)}",
        f"idle counters in one process, {found.idle.counters}: {found.idle.core_share:.1%} of a core",
    ]
    if (again := found.replugged) is not None:
        lines.append(f"plugged in → back:    {shown(again.back)}, {again.back.count} times")
        lines.append(f"left behind: {again.leaked_handles} handles, {again.leaked_threads} threads")
    return "\n".join([*lines, *(f"missed: {sentence}" for sentence in found.missed)])
