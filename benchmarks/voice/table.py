"""The figures of the hall's voice as lines for people, each with its aim."""

from benchmarks.figures import shown
from benchmarks.voice.clearness import Clearness
from benchmarks.voice.measure import (
    A_MINUTE,
    FIRST_MAX_MS,
    FIRST_P95_MS,
    GROWN_MB,
    RENDER_P95_MS,
    WAIT_P95_MS,
    Found,
)


def told(found: Found) -> str:
    """Return all figures, what was missed, and what was not measured."""
    renders = found.renders
    grown = "unknown" if renders.grown_mb is None else f"{renders.grown_mb} MB"
    lines = [
        f"call asked → first sample:  {_first(found)}",
        f"text → call of the pack:    {shown(found.joined)}",
        f"text → WAV of the engine:   {shown(renders.calm)} (aim {RENDER_P95_MS:g} at p95; {renders.engine})",
        f"… with every core busy:     {shown(renders.loaded)}",
        f"{renders.count} renders with every core busy: {renders.wrong} wrong (aim 0)",
        f"memory grown by these:      {grown} (aim {GROWN_MB:g} at most)",
        f"wait at {A_MINUTE} calls a minute:   p95 {found.waits.p95_ms / 1000:.1f} s (aim {WAIT_P95_MS / 1000:g})",
        *(_line(one) for one in found.clearness),
        *found.notes,
        *(f"missed: {sentence}" for sentence in found.missed),
    ]
    return "\n".join(lines)


def _first(found: Found) -> str:
    if found.first_sample is None:
        return "not measured"
    return f"{shown(found.first_sample)} (aims {FIRST_P95_MS:g} at p95, {FIRST_MAX_MS:g} at most)"


def _line(one: Clearness) -> str:
    found, aim = one.found, one.aim
    return (
        f"{one.voice}, {one.tongue}: {found.n} calls, number {found.number:g} % (aim {aim.number:g}), "
        f"window {found.window:g} % (aim {aim.window:g}), letter {found.letter:g} %; {found.judge}"
    )
