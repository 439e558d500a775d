"""The heart of a clerk's day by real keys: the terminal beside a program that keeps the keyboard, and a real LED board.

What everybody sees at each step is told in `tests/counter_terminal/clerks_day`, without a keyboard.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from string import ascii_lowercase

import pytest

from deploy.rig.postgres import PostgresServer
from deploy.rig.program import Program
from drivers.sim.board import SimulatedBoard
from shared.db import snapshot
from shared.domain.events import (
    Event,
    TicketCalled,
    TicketMissed,
    TicketRecalled,
    VisitFinished,
    VisitStarted,
)
from shared.domain.view import CounterView
from tests.counter_terminal.clerks_day.sums import Sums, overlapping
from tests.counter_terminal.x11.desk import Business, Desk, environment_of, start_terminal
from tests.counter_terminal.x11.server import Fingers
from tests.factories import a_hall

KEYS = 'keys.finish_and_next = "Ctrl+F11"\n'
ON_DUTY = ("1号窗口", "王1 值班")


@dataclass(frozen=True)
class Tap:
    """A press and what it leads to."""

    keys: tuple[str, ...]
    what: str
    next: str
    """The next step's button."""
    board: tuple[str, str]
    happened: tuple[type[Event], int]
    """What stands in the journal by then, and how often."""


def come(number: str) -> tuple[str, str]:
    return number, "请到1号窗口"


def serving(number: str) -> tuple[str, str]:
    return number, "1号窗口办理中"


VISITS = (
    Tap(("F9",), "calls", "开始", come("A001"), (TicketCalled, 1)),
    Tap(("F10",), "calls again", "开始", come("A001"), (TicketRecalled, 1)),
    Tap(("F9",), "starts", "办结", serving("A001"), (VisitStarted, 1)),
    Tap(("F9",), "finishes", "叫号", ON_DUTY, (VisitFinished, 1)),
    Tap(("F9",), "calls", "开始", come("A002"), (TicketCalled, 2)),
    Tap(("F9",), "starts", "办结", serving("A002"), (VisitStarted, 2)),
    Tap(("Control_L", "F11"), "finishes and calls the next", "开始", come("A003"), (TicketCalled, 3)),
    Tap(("F11",), "nobody came", "叫号", ON_DUTY, (TicketMissed, 1)),
    Tap(("F9",), "calls", "开始", come("A004"), (TicketCalled, 4)),
    Tap(("F9",), "starts", "办结", serving("A004"), (VisitStarted, 3)),
)
AFTER_THE_KILL = (
    Tap(("F9",), "finishes the same visit", "叫号", ON_DUTY, (VisitFinished, 3)),
    Tap(("F9",), "calls", "开始", come("A005"), (TicketCalled, 5)),
    Tap(("F9",), "starts", "办结", serving("A005"), (VisitStarted, 4)),
)
THE_LAST = Tap(("F9",), "finishes", "叫号", ON_DUTY, (VisitFinished, 4))


class Clerk:
    """Somebody who writes in one program and serves citizens with keys of another."""

    def __init__(self, desk: Desk, board: SimulatedBoard) -> None:
        self.desk, self.board = desk, board
        self._letters = cycle(ascii_lowercase)
        self.written = ""

    def write(self) -> None:
        """Write a letter in the business program, whatever else goes on."""
        letter = next(self._letters)
        self.desk.fingers.tap(letter)
        self.written += letter

    def tap(self, step: Tap) -> None:
        """Write, press, write on, and see what the press leads to."""
        self.write()
        self.desk.press(*step.keys)
        self.write()
        self.sees(step)

    def sees(self, step: Tap) -> None:
        """Wait for what a press leads to, once."""
        kind, times = step.happened
        self.desk.until(lambda: self.desk.happened(kind) >= times)
        self.desk.until(lambda: self.desk.seen().get("primary") == step.next)
        self.desk.until(lambda: self.board.showing is not None and self.board.showing.lines == step.board)
        assert self.desk.happened(kind) == times, step.what
        self.keeps_the_keyboard()

    def keeps_the_keyboard(self) -> None:
        """Check that the business program lost neither the keyboard nor a letter, and got no key but its own."""
        self.desk.until(lambda: self.desk.business.ask()["text"] == self.written)
        assert self.desk.business.ask() == {"text": self.written, "focus": True, "losses": 0}
        assert self.desk.business.ask("keys")["keys"] == list(self.written)

    def counter(self) -> CounterView:
        store = self.desk.running.store
        view = store.read(lambda c: snapshot.read_view(c, store.hall_id, store.today(c)))
        return view.counter(self.desk.running.counter(1).id)


@pytest.fixture
def clerk(display: str, ready_url: str, tmp_path: Path) -> Iterator[Clerk]:
    """Clerk 001 at counter 1 with a real board, and five people who wait."""
    with ExitStack() as leaving:
        board = SimulatedBoard("onbon")
        board.start()
        leaving.callback(board.stop)
        running = a_hall(ready_url)
        leaving.callback(running.store.close)
        for _ in range(5):
            running.issue("A")
        business, fingers = Business(environment_of(display)), Fingers(display)
        leaving.callback(fingers.close)
        leaving.callback(business.close)
        desk = Desk(running, display, tmp_path, fingers, business, a_terminal(tmp_path, ready_url, display, board))
        leaving.callback(lambda: desk.terminal.stop())
        desk.until(lambda: bool(business.ask("activate")["focus"]))
        desk.until(lambda: desk.seen().get("primary") == "叫号")
        yield Clerk(desk, board)


def a_terminal(folder: Path, url: str, display: str, board: SimulatedBoard) -> Program:
    return start_terminal(folder, url, display, f"board = '{board.address}'\n{KEYS}")


def dies_and_is_started_again(clerk: Clerk, folder: Path, url: str) -> None:
    """Kill the terminal in the middle of a visit; the clerk writes on, and finds the same visit."""
    desk, visit = clerk.desk, clerk.counter().ticket
    assert visit is not None
    assert visit.serving
    desk.terminal.kill()
    clerk.write()
    desk.terminal = a_terminal(folder, url, desk.display, clerk.board)
    desk.until(lambda: f"{visit.number} 还在窗口，请接着办理。" in desk.seen().get("status_line", ""))
    assert clerk.counter().ticket == visit
    assert desk.seen()["primary"] == "办结"
    clerk.keeps_the_keyboard()


def finishes_through_a_stopped_server(clerk: Clerk, server: PostgresServer) -> None:
    """While the server is stopped a key does nothing, not even later; then the visit goes on."""
    desk = clerk.desk
    server.stop()
    try:
        desk.until(lambda: "正在重新连接" in desk.seen()["status_line"])
        clerk.write()
        desk.press("F9")
        clerk.write()
        clerk.keeps_the_keyboard()
        assert "请稍候" in desk.seen()["status_line"]
    finally:
        server.start()
    desk.until(lambda: "正在重新连接" not in desk.seen()["status_line"])
    assert desk.seen()["primary"] == "办结"
    clerk.tap(THE_LAST)


def finishes_through_a_busy_file(clerk: Clerk, url: str) -> None:
    """While another program holds the file a key waits, and is carried out once when that is over."""
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as other:
        other.execute("BEGIN EXCLUSIVE")
        clerk.write()
        clerk.desk.press("F9")
        clerk.write()
        clerk.keeps_the_keyboard()
        assert clerk.desk.seen()["primary"] == "办结"
        other.rollback()
    clerk.sees(THE_LAST)


@pytest.mark.timeout(180)
def test_a_clerk_serves_by_keys_through_a_kill_and_a_lost_database(
    clerk: Clerk, ready_url: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    for step in VISITS:
        clerk.tap(step)
    dies_and_is_started_again(clerk, tmp_path, ready_url)
    for step in AFTER_THE_KILL:
        clerk.tap(step)
    if ready_url.startswith("sqlite"):
        finishes_through_a_busy_file(clerk, ready_url)
    else:
        finishes_through_a_stopped_server(clerk, request.getfixturevalue("postgres_server"))
    sums = Sums(clerk.desk.running.store, clerk.desk.running.hall)
    assert sums.chained() == len(sums.journal)
    assert sums.ways() == {**dict.fromkeys(("A001", "A002", "A004", "A005"), "done"), "A003": "missed"}
    assert overlapping(sums.servings()) == []
    assert list(clerk.board.errors) == []
