"""What a counter terminal costs while its clerk works in another program."""

from dataclasses import dataclass
from pathlib import Path

from benchmarks.counter.station import NUMBER_ON_SCREEN, somebody_comes, station
from benchmarks.processes import core_shares
from benchmarks.starts import settle
from shared.db.store import Store


@dataclass(frozen=True, slots=True)
class Idle:
    """Shares of one core."""

    free: float
    """Nobody is at the counter."""
    serving: float
    """A ticket is in hand, whose time is counted."""


def measure_idle(folder: Path, url: str, store: Store, seconds: float) -> Idle | None:
    """Watch a terminal for so many seconds each; None where the system does not tell."""
    with station(folder, url, store.hall().code) as at:
        pid = at.program.process.pid
        settle(pid)
        (free,) = core_shares([pid], seconds)
        number = somebody_comes(store)
        at.program.tap("primary")
        at.program.wait_for(lambda texts: texts.get(NUMBER_ON_SCREEN) == number, "a call")
        at.program.tap("primary")
        settle(pid)
        (serving,) = core_shares([pid], seconds)
    return None if free is None or serving is None else Idle(free, serving)
