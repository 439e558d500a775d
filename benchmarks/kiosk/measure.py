"""All figures of a kiosk, each beside its aim."""

import os
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Times
from benchmarks.kiosk.taps import Taps
from benchmarks.starts import Started, Starts, measure_starts
from deploy.watchdog.child import LEAN
from shared.catalogue.model import Catalogue

SLIP_P95_MS = 3.0
WIRE_P95_MS = 150.0
PAGE_P95_MS = 50.0
READY_P50_MS = 1500.0
MEMORY_MB = 140.0
HOME_PAGE = "page_home"


@dataclass(frozen=True, slots=True)
class Found:
    rendered: Times
    """A slip with its materials, from facts to bytes."""
    rendering: Times
    """The same by the processor's time of this process alone, whatever else the machine does."""
    taps: Taps
    starts: Starts

    @property
    def missed(self) -> list[str]:
        """The aims that were missed, as sentences."""
        aims = (
            ("a slip took", self.rendered.p95_ms, SLIP_P95_MS, "ms to render at p95"),
            ("a tap took", self.taps.slip.p95_ms, WIRE_P95_MS, "ms to the printer at p95"),
            ("a page took", self.taps.page.p95_ms, PAGE_P95_MS, "ms to be painted at p95"),
            ("a start took", self.starts.ready.p50_ms, READY_P50_MS, "ms at p50"),
            ("the process has", self.starts.memory_mb or 0, MEMORY_MB, "MB of memory"),
        )
        return [f"{who} {found} {what}, the aim is {aim:g}" for who, found, aim, what in aims if found > aim]


def measure(folder: Path, url: str, catalogue: Catalogue, visits: int, slips: int, starts: int) -> Found:
    """Measure slips, taps and starts, one after the other."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from benchmarks.kiosk.slips import measure_slips
    from benchmarks.kiosk.taps import measure_taps
    from shared.db.store import open_store

    app = QApplication.instance() or QApplication([])
    assert app is not None
    taps = measure_taps(url, catalogue, visits)
    store = open_store(url)
    rendered, rendering = measure_slips(store.hall(), slips)
    store.close()
    settings = f'[database]\nurl = "{url}"\n[window]\nwidth = 1080\nheight = 1920\n'
    kiosk = Started("kiosk", settings, lambda texts: HOME_PAGE in texts, LEAN)
    return Found(rendered, rendering, taps, measure_starts(folder, kiosk, starts))
