"""What a soak leaves: every look as a row, and a table of what it came to."""

import csv
from collections.abc import Sequence
from dataclasses import asdict, fields
from pathlib import Path

from benchmarks.soak.judgement import Growth, restarts
from benchmarks.soak.measure import Soak
from benchmarks.soak.sample import Sample


def write_rows(file: Path, samples: Sequence[Sample]) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        rows = csv.DictWriter(out, [field.name for field in fields(Sample)])
        rows.writeheader()
        rows.writerows(asdict(sample) for sample in samples)


def table(soak: Soak, growths: Sequence[Growth], minutes: float) -> str:
    """Return a table for the documentation: by how much each thing grew after the caches were full."""
    samples, last = soak.samples, soak.samples[-1]
    frames, slowest_ms = sum(sample.frames for sample in samples), max(sample.frame_max_ms for sample in samples)
    rows = [f"| {g.what} | {g.by:+.1f} {g.unit} | {g.most:g} {g.unit} |" for g in growths]
    return "\n".join(
        [
            f"{soak.hours:g} hours of the hall's time in {minutes:g} minutes on {soak.database}: "
            f"{last.calls} calls and recalls, {soak.losses} losses of the database, {frames} frames, "
            f"of which the slowest took {slowest_ms:g} ms of the processor. "
            f"At the end: {last.screen_mb:g} MB of its own, {last.handles} handles, {last.threads} threads; the "
            f"speaking process {last.voice_mb:g} MB, {last.voice_handles} handles, {last.voice_threads} threads, "
            f"{restarts(samples)} times anew.",
            "",
            "| after the first half | grew by | at most |",
            "|---|---|---|",
            *rows,
        ]
    )
