"""A counter that is measured: its terminal in a process of its own, a board and a pad at the ends of their lines."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.sightings import Sightings
from benchmarks.starts import Started, running
from deploy.rig.program import Program
from drivers.sim.board import SimulatedBoard
from drivers.sim.pad import SimulatedPad
from drivers.sim.screen import Screen
from shared.actions import issuing
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import new_command

NUMBER, CLERK = 1, "101"
KIOSK = Actor(Role.KIOSK, "benchmark")
NUMBER_ON_SCREEN, STATUS_LINE = "ticket_number", "status_line"


class StampedBoard(SimulatedBoard):
    """A board that notes when each number came over its line: the moment of the read, before the bytes are looked at.

    A pseudo-terminal passes bytes on at once; a real line takes as long as its speed says on top.
    """

    def __init__(self) -> None:
        super().__init__("onbon", unit=NUMBER, on_screen=self._changed)
        self.seen = Sightings()
        self.frame_bytes = 0
        """Of the last frame that changed the face."""
        self._read_at = 0.0

    def _receive(self, data: bytes) -> None:
        self._read_at = time.monotonic()
        super()._receive(data)

    def _changed(self, face: Screen) -> None:
        self.frame_bytes = len(self.frames[-1])
        if face.text is not None:
            self.seen.keep(face.text.lines[0], self._read_at)


@dataclass(frozen=True, slots=True)
class Place:
    """What stands at a counter beside its PC, and the settings of its terminal."""

    board: StampedBoard
    pad: SimulatedPad
    terminal: Started


@dataclass(frozen=True, slots=True)
class Station:
    """A counter whose clerk is signed in."""

    board: StampedBoard
    pad: SimulatedPad
    painted: Sightings
    program: Program


@contextmanager
def place(folder: Path, url: str, hall_code: str) -> Iterator[Place]:
    """Plug in board and pad of a counter; what its terminal keeps on this machine goes into the folder."""
    board, pad = StampedBoard(), SimulatedPad(unit=NUMBER)
    board.start()
    pad.start()
    try:
        settings = _settings(url, hall_code, board.address, pad.address)
        yield Place(board, pad, Started("counter", settings, is_usable, {"XDG_DATA_HOME": str(folder / "data")}))
    finally:
        pad.stop()
        board.stop()


@contextmanager
def station(folder: Path, url: str, hall_code: str) -> Iterator[Station]:
    """Give a counter at work, once its window shows the clerk's desk."""
    painted = Sightings()
    with place(folder, url, hall_code) as at, running(folder, at.terminal, painted.on_news) as (program, _):
        program.watch(NUMBER_ON_SCREEN)
        yield Station(at.board, at.pad, painted, program)


def is_usable(texts: dict[str, str]) -> bool:
    """Tell whether a terminal shows the desk of the clerk who was signed in, with its next step."""
    return "page_desk" in texts and texts.get("primary", "") != ""


def somebody_comes(store: Store) -> str:
    """Let a citizen take a number of the counter's first queue; return it."""
    hall = store.hall()
    counter = next(each for each in hall.counters if each.number == NUMBER)
    service = next(each for each in hall.services if each.queue_id == counter.queue_ids[0])
    return issuing.issue(store, KIOSK, service.id, new_command()).ticket.number


def _settings(url: str, hall_code: str, board: str, pad: str) -> str:
    return (
        f"[database]\nurl = '{url}'\n[hall]\ncode = '{hall_code}'\n"
        f"[counter]\nnumber = {NUMBER}\nclerk = '{CLERK}'\nshape = 'compact'\nboard = '{board}'\npad = '{pad}'\n"
    )
