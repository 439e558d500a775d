"""Many counters' devices looked after by one process: how soon a key is told, and what the idle process costs."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from benchmarks.figures import Times, times
from drivers.pad.events import Key
from drivers.sim.board import SimulatedBoard
from drivers.sim.bus import Bus
from drivers.sim.pad import SimulatedPad

KEYS = (Key.CALL_NEXT, Key.RECALL)
DEAD_TIMEOUT_S = 1


@dataclass(frozen=True, slots=True)
class Idle:
    """What the process with the devices used while nothing happened, as a share of one core."""

    counters: int
    seconds: float
    core_share: float


class Terminal:
    """The process, and the simulated devices at the other end of its cables."""

    def __init__(
        self,
        closing: ExitStack,
        boards: Sequence[SimulatedBoard],
        pads: Sequence[SimulatedPad],
        dead: Sequence[str] = (),
    ) -> None:
        """Start the devices and the process, and wait until all boards have answered, but none at a `dead` address."""
        self.pads = pads
        devices: list[SimulatedBoard | SimulatedPad] = [*boards, *pads]
        for device in devices:
            closing.callback(device.stop)
            device.start()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.devices.terminal"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        closing.callback(self._end)
        wanted = {"boards": [b.address for b in boards], "pads": [p.address for p in pads], "dead": list(dead)}
        self._say(json.dumps(wanted))
        assert "ready" in self.hear()

    def cpu_s(self, seconds: float) -> float:
        """Return the processor time that the process uses in so many seconds."""
        self._say(f"cpu {seconds}")
        found: float = self.hear()["cpu_s"]
        return found

    def hear(self) -> dict[str, float]:
        """Return what the process tells next."""
        assert self._process.stdout is not None
        told: dict[str, float] = json.loads(self._process.stdout.readline())
        return told

    def _say(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def _end(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(30)
        self._process.stdout.close()


@contextmanager
def terminal(counters: int) -> Iterator[Terminal]:
    """Give a running terminal with so many counters."""
    with ExitStack() as closing:
        boards = [SimulatedBoard("cpower", unit=1) for _ in range(counters)]
        yield Terminal(closing, boards, [SimulatedPad(unit=unit % 256) for unit in range(counters)])


@contextmanager
def dead_board_beside_a_pad() -> Iterator[Terminal]:
    """Give a running terminal with one pad, and on its line the address of a board that is not there."""
    with ExitStack() as closing:
        bus = Bus()
        pad = SimulatedPad(unit=3, port=bus.tap())
        dead = bus.port.address("cpower", unit=9, baud=pad.template.baud, timeout=DEAD_TIMEOUT_S)
        yield Terminal(closing, [], [pad], [dead])


def measure_idle(running: Terminal, seconds: float) -> Idle:
    """Measure the process while nobody presses anything; boards get their periodic refresh."""
    share = running.cpu_s(seconds) / seconds
    return Idle(len(running.pads), seconds, round(share, 4))


def measure_keys(running: Terminal, keys: int) -> Times:
    """Press keys on one pad after the other; return the times from the frame on the wire to the callback."""
    found = []
    for number in range(keys):
        pad = running.pads[number % len(running.pads)]
        # Another key each round, or a pad's own debounce would take it for the same press.
        pad.press(KEYS[number // len(running.pads) % len(KEYS)])
        found.append(running.hear()["at"] - pad.sent_at)
    return times(found)
