"""Cables pulled and plugged again and again: how soon a device is back, and what is left behind."""

import random
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from benchmarks.figures import Times, times
from benchmarks.processes import count_handles
from drivers.board.board import Board
from drivers.board.text import BoardText
from drivers.opener import open_board, open_pad
from drivers.pad.pad import Pad
from drivers.sim.board import SimulatedBoard
from drivers.sim.faults import Faults
from drivers.sim.pad import SimulatedPad
from drivers.state import Health, ignore

AT_ONCE = 20
LONGEST_PULLED_S = 1.5
LOOK_S = 0.005
PATIENCE_S = 30.0


@dataclass(frozen=True, slots=True)
class Replugged:
    """From the plug's return to a device that answers (a board) or is listened to (a pad)."""

    back: Times
    leaked_handles: int | None
    """None where a process can't count its handles."""
    leaked_threads: int


def measure_replugs(cycles: int) -> Replugged:
    """Pull and plug so many times in all, on boards and pads at once, each time for a random moment."""
    handles, threads = count_handles(), threading.active_count()
    each = [cycles // AT_ONCE + (number < cycles % AT_ONCE) for number in range(AT_ONCE)]
    with ThreadPoolExecutor(AT_ONCE) as hands:
        found = list(hands.map(_one, range(AT_ONCE), each))
    after = count_handles()
    leaked = None if handles is None or after is None else after - handles
    return Replugged(times([s for some in found for s in some]), leaked, threading.active_count() - threads)


def _one(number: int, cycles: int) -> list[float]:
    return _pad(number, cycles) if number % 2 else _board(number, cycles)


def _board(number: int, cycles: int) -> list[float]:
    simulated = SimulatedBoard("cpower")
    simulated.start()
    board = open_board(simulated.address)
    board.show(BoardText(("A012",)))
    try:
        return _pull_again_and_again(board, Health.ONLINE, simulated.faults, cycles, number)
    finally:
        board.close()
        simulated.stop()


def _pad(number: int, cycles: int) -> list[float]:
    simulated = SimulatedPad()
    simulated.start()
    pad = open_pad(simulated.address, ignore)
    try:
        return _pull_again_and_again(pad, Health.UNKNOWN, simulated.faults, cycles, number)
    finally:
        pad.close()
        simulated.stop()


def _pull_again_and_again(device: Board | Pad, well: Health, faults: Faults, cycles: int, seed: int) -> list[float]:
    chance, found = random.Random(seed), []
    _until(lambda: device.state.health is well)
    for _ in range(cycles):
        faults.unplugged = True
        _until(lambda: device.state.health is Health.OFFLINE)
        time.sleep(chance.uniform(0, LONGEST_PULLED_S))
        faults.unplugged, plugged_at = False, time.monotonic()
        _until(lambda: device.state.health is well)
        found.append(time.monotonic() - plugged_at)
    return found


def _until(condition: Callable[[], bool]) -> None:
    give_up_at = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > give_up_at:
            raise TimeoutError(f"a device was not back within {PATIENCE_S:.0f} s")
        time.sleep(LOOK_S)
