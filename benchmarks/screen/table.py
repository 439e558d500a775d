"""The figures of a call screen as lines for people."""

from benchmarks.figures import Times
from benchmarks.screen.measure import Found


def told(found: Found) -> str:
    frames, idle, starts = found.frames, found.idle, found.starts
    lines = [
        f"{found.database}, {found.painted.count} calls",
        f"commit → painted:       {_shown(found.painted)}",
        f"a call's frames:        {_shown(frames.call)} of the processor",
        f"the ticker's frames:    {_shown(frames.ticker)} of the processor",
        f"the whole screen:       {_shown(frames.whole)} of the processor",
        f"start → first window:   {_shown(starts.first)}",
        f"start → first picture:  {_shown(starts.ready)}",
        f"memory: {starts.memory_mb} MB, of these {starts.own_mb} MB its own",
    ]
    if idle is not None:
        lines.append(f"idle: {idle.at_rest:.2%} of a core, with a ticker {idle.ticker:.2%}; the voice {idle.voice:.2%}")
    return "\n".join([*lines, *(f"missed: {sentence}" for sentence in found.missed)])


def _shown(times: Times) -> str:
    return f"p50 {times.p50_ms} ms, p95 {times.p95_ms} ms, p99 {times.p99_ms} ms, max {times.max_ms} ms"
