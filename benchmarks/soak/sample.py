"""What a look at the call screen found."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.processes import count_handles, count_threads, memory_mb
from deploy.rig.processes import children_of
from deploy.rig.program import Program
from shared.domain.problem import Problem

OWN = "Anonymous"
"""Linux's name for memory that stands for no file."""


@dataclass(frozen=True, slots=True)
class Sample:
    hall_h: float
    """Hours of the hall's time since the beginning."""
    calls: int
    screen_mb: float
    """Memory that the call screen's process has made for itself."""
    screen_resident_mb: float
    """That and what it has in common with files, such as libraries and fonts; it fills up as more is looked at."""
    voice_mb: float
    """What the speaking process has made for itself."""
    handles: int
    threads: int
    voice_handles: int
    voice_threads: int
    voice_pid: int
    """The speaking process that was looked at; 0 when none was there."""
    objects: int
    """Qt's objects in the window."""
    blocks: int
    """Python's pieces of memory."""
    frames: int
    """Painted since the look before."""
    frame_p95_ms: float
    """Processor time of the window's thread."""
    frame_max_ms: float


def look_at(program: Program, hall_h: float, calls: int) -> Sample:
    """Look at a running call screen and the process that speaks for it.

    Raises:
        Problem: the system does not tell what a process uses; noughts would pass for a screen that does not grow.
    """
    pid, told = program.process.pid, program.figures()
    if memory_mb(pid, OWN) is None:
        raise Problem("What a process uses is told by Linux only; let the soak run there.")
    voice = children_of(pid)
    frames = sorted(told["frames_ms"])
    return Sample(
        hall_h=round(hall_h, 3),
        calls=calls,
        screen_mb=memory_mb(pid, OWN) or 0.0,
        screen_resident_mb=memory_mb(pid, "Rss") or 0.0,
        voice_mb=sum(memory_mb(child, OWN) or 0.0 for child in voice),
        handles=count_handles(pid) or 0,
        threads=count_threads(pid) or 0,
        voice_handles=sum(count_handles(child) or 0 for child in voice),
        voice_threads=sum(count_threads(child) or 0 for child in voice),
        voice_pid=voice[0] if voice else 0,
        objects=told["objects"],
        blocks=told["blocks"],
        frames=len(frames),
        frame_p95_ms=_at(frames, 0.95),
        frame_max_ms=_at(frames, 1.0),
    )


def _at(ordered: Sequence[float], share: float) -> float:
    return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 2) if ordered else 0.0
