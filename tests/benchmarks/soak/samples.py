"""Looks at a call screen as they might be."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from benchmarks.soak.sample import Sample

STEADY = Sample(
    hall_h=0.0,
    calls=0,
    screen_mb=80.0,
    screen_resident_mb=140.0,
    voice_mb=30.0,
    handles=12,
    threads=7,
    voice_handles=5,
    voice_threads=3,
    voice_pid=4711,
    objects=58,
    blocks=400_000,
    frames=300,
    frame_p95_ms=3.0,
    frame_max_ms=7.0,
)


def a_day(**series: Sequence[Any]) -> list[Sample]:
    """Return looks spread evenly over 24 hours; each series tells what one of the figures was."""
    count = len(next(iter(series.values())))
    return [
        replace(STEADY, hall_h=24 * i / (count - 1), **{name: values[i] for name, values in series.items()})
        for i in range(count)
    ]
