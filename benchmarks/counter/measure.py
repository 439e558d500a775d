"""All figures of a counter terminal, beside the aims that there are: of keys, starts and stalls."""

from dataclasses import dataclass
from pathlib import Path

from benchmarks.counter.idle import Idle, measure_idle
from benchmarks.counter.presses import Presses, measure_presses
from benchmarks.counter.stalls import measure_stalls
from benchmarks.counter.station import place
from benchmarks.starts import Starts, measure_starts
from deploy.rig.rig import set_up
from shared.catalogue.model import Catalogue
from shared.db.engine import shown
from shared.qt.stalls import Stalled

KEY_P95_MS = 60.0
FIRST_P50_MS, USABLE_P50_MS = 600.0, 1500.0
STALL_MS = 50.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """How much is measured."""

    presses: int
    seconds: float
    starts: int
    losses: bool
    """Whether the database is lost in every way."""


@dataclass(frozen=True, slots=True)
class Found:
    database: str
    presses: Presses
    starts: Starts
    idle: Idle | None
    stalls: dict[str, Stalled]
    """The longest pieces of work of the windows' thread, by what became of the database meanwhile."""

    @property
    def missed(self) -> list[str]:
        """The aims that were missed, as sentences."""
        return [f"{who} {found:g} {what}, the aim is {aim:g}" for who, found, aim, what in self._aims if found > aim]

    @property
    def _aims(self) -> list[tuple[str, float, float, str]]:
        keypad, keyboard, starts = self.presses.keypad, self.presses.keyboard, self.starts
        aims = [
            ("a key of the keypad took", keypad.board.p95_ms, KEY_P95_MS, "ms to the board's line at p95"),
            ("a key of the keypad took", keypad.painted.p95_ms, KEY_P95_MS, "ms to the window at p95"),
            ("a key in the window took", keyboard.board.p95_ms, KEY_P95_MS, "ms to the board's line at p95"),
            ("a key in the window took", keyboard.painted.p95_ms, KEY_P95_MS, "ms to the window at p95"),
            ("the first window took", starts.first.p50_ms, FIRST_P50_MS, "ms at p50"),
            ("a start took", starts.ready.p50_ms, USABLE_P50_MS, "ms at p50"),
        ]
        for when, one in self.stalls.items():
            aims.append((f"while {when}, the window was busy for", one.longest_ms, STALL_MS, "ms at once"))
            aims.append((f"while {when}, the window stood still for", one.stood_ms, STALL_MS, "ms at once"))
        return aims


def measure(folder: Path, url: str, catalogue: Catalogue, wanted: Wanted) -> Found:
    """Measure starts, keys, idling and stalls, one after the other."""
    store = set_up(url, catalogue)
    try:
        with place(folder, url, store.hall().code) as at:
            starts = measure_starts(folder, at.terminal, wanted.starts)
        presses = measure_presses(folder, url, store, wanted.presses)
        idle = measure_idle(folder, url, store, wanted.seconds)
    finally:
        store.close()
    stalls = measure_stalls(folder, catalogue) if wanted.losses else {}
    return Found(shown(url), presses, starts, idle, stalls)
