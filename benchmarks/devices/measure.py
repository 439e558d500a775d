"""All figures of the drivers, each beside its aim."""

from dataclasses import dataclass

from benchmarks.devices.counters import Idle, dead_board_beside_a_pad, measure_idle, measure_keys, terminal
from benchmarks.devices.replug import Replugged, measure_replugs
from benchmarks.figures import Times

KEY_P99_MS = 10.0
IDLE_SHARE = 0.10
BACK_MS = 2000.0


@dataclass(frozen=True, slots=True)
class Found:
    """What was measured; a part that was not asked for is None."""

    keys: Times
    beside_dead_board: Times
    """Keys of a pad that shares its line with a board that is not there."""
    idle: Idle
    replugged: Replugged | None

    @property
    def missed(self) -> list[str]:
        """The aims that were missed, as sentences."""
        said = []
        if self.keys.p99_ms > KEY_P99_MS:
            said.append(f"a key took {self.keys.p99_ms} ms at p99, the aim is {KEY_P99_MS:g} ms")
        if self.beside_dead_board.p99_ms > KEY_P99_MS:
            took = self.beside_dead_board.p99_ms
            said.append(f"a key beside a dead board took {took} ms at p99, the aim is {KEY_P99_MS:g} ms")
        if self.idle.core_share > IDLE_SHARE:
            said.append(f"the idle process used {self.idle.core_share:.1%} of a core, the aim is {IDLE_SHARE:.0%}")
        if (back := self.replugged) is not None:
            if back.back.max_ms > BACK_MS:
                said.append(f"a device was back only after {back.back.max_ms} ms, the aim is {BACK_MS:g} ms")
            if (back.leaked_handles or 0) > 0 or back.leaked_threads > 0:
                said.append(f"{back.leaked_handles} handles and {back.leaked_threads} threads were left behind")
        return said


def measure(counters: int, keys: int, seconds: float, cycles: int) -> Found:
    """Measure keys and idling with so many counters in one process, then cables pulled so many times."""
    with terminal(counters) as running:
        idle, found = measure_idle(running, seconds), measure_keys(running, keys)
    with dead_board_beside_a_pad() as running:
        beside = measure_keys(running, keys)
    return Found(found, beside, idle, measure_replugs(cycles) if cycles else None)
