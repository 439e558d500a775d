"""All figures of a call screen, each beside its aim."""

import os
from dataclasses import dataclass
from pathlib import Path

from benchmarks.engine.hands import sit_down
from benchmarks.figures import Times
from benchmarks.screen.calls import measure_calls
from benchmarks.screen.frames import Frames
from benchmarks.screen.idle import Idle, measure_idle
from benchmarks.screen.settings import a_screen
from benchmarks.starts import Starts, measure_starts
from deploy.rig.rig import set_up
from shared.catalogue.model import Catalogue
from shared.db.engine import shown

PAINTED_P50_MS, PAINTED_P99_MS, PAINTED_FROM_FILE_P99_MS = 6.0, 25.0, 60.0
FRAME_MS = 25.0
IDLE_SHARE, TICKER_SHARE = 0.005, 0.05
FIRST_P50_MS, READY_P50_MS = 600.0, 1500.0
MEMORY_MB = 140.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """How much is measured."""

    calls: int
    animations: int
    seconds: float
    starts: int


@dataclass(frozen=True, slots=True)
class Found:
    database: str
    painted: Times
    """Call committed → number painted, in another process."""
    frames: Frames
    idle: Idle | None
    starts: Starts

    @property
    def missed(self) -> list[str]:
        """The aims that were missed, as sentences."""
        server, frames = not self.database.startswith("sqlite"), self.frames
        aims = [
            ("a call took", self.painted.p99_ms, PAINTED_P99_MS if server else PAINTED_FROM_FILE_P99_MS, "ms at p99"),
            ("a call's animation took", frames.call.max_ms, FRAME_MS, "ms for its slowest frame"),
            ("the first window took", self.starts.first.p50_ms, FIRST_P50_MS, "ms at p50"),
            ("a start took", self.starts.ready.p50_ms, READY_P50_MS, "ms at p50"),
            ("the process has", self.starts.memory_mb or 0, MEMORY_MB, "MB of memory"),
        ]
        if server:
            aims.insert(0, ("a call took", self.painted.p50_ms, PAINTED_P50_MS, "ms at p50"))
        if self.idle is not None:
            aims.append(("the idle screen took", 100 * self.idle.at_rest, 100 * IDLE_SHARE, "% of a core"))
            aims.append(("the ticker took", 100 * self.idle.ticker, 100 * TICKER_SHARE, "% of a core"))
        return [f"{who} {found:g} {what}, the aim is {aim:g}" for who, found, aim, what in aims if found > aim]


def measure(folder: Path, url: str, catalogue: Catalogue, wanted: Wanted) -> Found:
    """Measure calls, frames, idling and starts, one after the other."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from benchmarks.screen.frames import measure_frames

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    frames = measure_frames(app, wanted.animations)
    store = set_up(url, catalogue)
    try:
        hall = store.hall()
        painted = measure_calls(folder, url, store, sit_down(store, hall, 1), wanted.calls)
        screen = a_screen(url, hall)
        starts = measure_starts(folder, screen, wanted.starts)
    finally:
        store.close()
    return Found(shown(url), painted, frames, measure_idle(folder, url, catalogue, wanted.seconds), starts)
