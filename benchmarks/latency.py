"""How long a call takes from the pad's key on the wire to the number on the board and on the call screen."""

import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks import told
from benchmarks.figures import Times, times
from benchmarks.sightings import PATIENCE_S, Sightings
from benchmarks.told import Told
from deploy.rig.devices import Devices
from deploy.rig.machines import Place, Plan
from deploy.rig.rig import Rig
from drivers.pad.events import Key
from drivers.sim.screen import Screen
from shared.actions import issuing
from shared.catalogue.model import Catalogue
from shared.db.engine import shown
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.problem import Problem

COUNTERS = {1: "cpower", 2: "onbon"}
CLERKS = {1: "101", 2: "102"}
WARM_UP = 3


@dataclass(frozen=True, slots=True)
class Latency:
    database: str
    painted: Times
    """Key frame written → number painted on the call screen, in another process."""
    board: Times
    """Key frame written → number on the LED board's face."""
    told: Told
    """Commit → programs that follow the hall, without windows."""


def measure(folder: Path, database: str, catalogue: Catalogue, count: int, readers: int, commits: int) -> Latency:
    """Call `count` tickets, alternating between two counters, and take the times of each call.

    When that is over, let so many readers follow so many commits.
    """
    on_screen, on_board = Sightings(), Sightings()
    screen = {"screen": Place(0, 0, 1920, 1080)}
    # No call has to wait until those before had a tile for their time.
    plan = Plan(folder, database, catalogue.hall.code, "silent", places=screen, clerks=CLERKS, tile_s=0.25, kiosk=False)
    devices = Devices(COUNTERS)
    devices.on_screen = lambda _, face: _note_face(on_board, face)
    painted, board = [], []
    with Rig(plan, catalogue, devices, {"QT_QPA_PLATFORM": "offscreen"}, lambda _, n: on_screen.on_news(n)) as rig:
        for number in COUNTERS:
            rig.counter(number).wait_page("desk")
        for turn in range(WARM_UP + count):
            number = list(COUNTERS)[turn % len(COUNTERS)]
            pressed, called = _call(rig, number)
            seen_after = on_screen.wait(called) - pressed, on_board.wait(called) - pressed
            if turn >= WARM_UP:
                painted.append(seen_after[0])
                board.append(seen_after[1])
            _put_away(rig, number, called)
    following = told.measure(database, catalogue.hall.code, readers, commits)
    return Latency(shown(database), times(painted), times(board), following)


def _note_face(on_board: Sightings, face: Screen) -> None:
    if face.text is not None:
        on_board.keep(face.text.lines[0], time.monotonic())


def _call(rig: Rig, number: int) -> tuple[float, str]:
    """Let a citizen take a number and press "call next"; return when the key was on the wire, and the number."""
    counter = next(c for c in rig.hall.counters if c.number == number)
    service = next(s for s in rig.hall.services if s.queue_id == counter.queue_ids[0])
    issued = issuing.issue(rig.store, Actor(Role.KIOSK, "benchmark"), service.id, new_command())
    pad = rig.devices.counters[number].pad
    pad.press(Key.CALL_NEXT)
    deadline = time.monotonic() + PATIENCE_S
    while not pad.idle:
        if time.monotonic() > deadline:
            raise Problem(f"The terminal of counter {number} does not answer its pad; see its log.")
        time.sleep(0.001)
    return pad.sent_at, issued.ticket.number


def _put_away(rig: Rig, number: int, called: str) -> None:
    """Mark the call as missed, so that the counter is free for the next one."""
    rig.devices.counters[number].pad.press(Key.NO_SHOW)
    rig.counter(number).wait_for(lambda texts: texts.get("ticket_number") != called, "a free counter")
