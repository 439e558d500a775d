"""A soak from its beginning to what is left of it: rows, chart and table, and what is wrong."""

import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.soak.judgement import Growth, complaints, judge
from benchmarks.soak.measure import measure
from benchmarks.soak.plan import Plan
from benchmarks.soak.publish import publish
from benchmarks.soak.record import table, write_rows
from benchmarks.soak.sample import Sample
from shared.catalogue.model import Catalogue
from shared.domain.problem import Problem

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Soaked:
    growths: Sequence[Growth]
    missed: Sequence[str]
    text: str


def soaked(folder: Path, database: str | None, catalogue: Catalogue, plan: Plan, out: Path, docs: bool) -> Soaked:
    """Run a soak; leave rows and chart in `out` and, if wanted, chart and table in the documentation.

    Raises:
        Problem: `out` cannot be written, the database is away, or the soak was too short.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from benchmarks.soak.chart import draw_chart

    app = QGuiApplication.instance() or QGuiApplication([])
    assert app is not None
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(f"--out {out}: cannot be made ({error.strerror}); name another folder.") from error
    soak = measure(folder, database, catalogue, plan, _tell)
    write_rows(out / "soak.csv", soak.samples)
    draw_chart(out / "soak.png", soak.samples, plan.minutes)
    growths = judge(soak.samples)
    missed = complaints(growths, soak.samples)
    told = table(soak, growths, plan.minutes)
    if docs:
        publish(out / "soak.png", told)
    lines = "".join(f"\nmissed: {sentence}" for sentence in missed)
    return Soaked(growths, missed, f"{told}{lines}\nOpen {out / 'soak.png'}")


def _tell(sample: Sample) -> None:
    log.info(
        "%5.2f h, %d calls: %.1f MB, %d handles, %d threads, frames up to %.1f ms",
        sample.hall_h,
        sample.calls,
        sample.screen_mb,
        sample.handles,
        sample.threads,
        sample.frame_max_ms,
    )
