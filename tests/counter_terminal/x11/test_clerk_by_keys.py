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
from shared.domain.view import AtCounter
from tests.counter_terminal.clerks_day.sums import Sums, overlapping
from tests.counter_terminal.x11.desk import Business, Desk, environment_of, launch_terminal, start_terminal
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
    says: str
    """What is said once the screen shows it, and the next key is taken."""


def come(number: str) -> tuple[str, str]:
    return number, "请到1号窗口"


def serving(number: str) -> tuple[str, str]:
    return number, "1号窗口办理中"


VISITS = (
    Tap(("F9",), "calls", "开始", come("A001"), (TicketCalled, 1), "已叫 A001。"),
    Tap(("F10",), "calls again", "开始", come("A001"), (TicketRecalled, 1), "已重呼 A001"),
    Tap(("F9",), "starts", "办结", serving("A001"), (VisitStarted, 1), "开始办理 A001。"),
    Tap(("F9",), "finishes", "叫号", ON_DUTY, (VisitFinished, 1), "A001 已办结"),
    Tap(("F9",), "calls", "开始", come("A002"), (TicketCalled, 2), "已叫 A002。"),
    Tap(("F9",), "starts", "办结", serving("A002"), (VisitStarted, 2), "开始办理 A002。"),
    Tap(("Control_L", "F11"), "finishes and calls the next", "开始", come("A003"), (TicketCalled, 3), "已叫 A003。"),
    Tap(("F11",), "nobody came", "叫号", ON_DUTY, (TicketMissed, 1), "A003 已过号保留。"),
    Tap(("F9",), "calls", "开始", come("A004"), (TicketCalled, 4), "已叫 A004。"),
    Tap(("F9",), "starts", "办结", serving("A004"), (VisitStarted, 3), "开始办理 A004。"),
)
AFTER_THE_KILL = (
    Tap(("F9",), "finishes the same visit", "叫号", ON_DUTY, (VisitFinished, 3), "A004 已办结"),
    Tap(("F9",), "calls", "开始", come("A005"), (TicketCalled, 5), "已叫 A005。"),
    Tap(("F9",), "starts", "办结", serving("A005"), (VisitStarted, 4), "开始办理 A005。"),
)
THE_LAST = Tap(("F9",), "finishes", "叫号", ON_DUTY, (VisitFinished, 4), "A005 已办结")


class Clerk:
    """Somebody who writes in one program and serves citizens with keys of another."""

    def __init__(self, desk: Desk, board: SimulatedBoard, url: str) -> None:
        self.desk, self.board, self.url = desk, board, url
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
        self.desk.until(lambda: step.says in self.desk.seen().get("status_line", ""))
        assert self.desk.seen()["primary"] == step.next, step.what
        self.desk.until(lambda: self.board.showing is not None and self.board.showing.lines == step.board)
        assert self.desk.happened(kind) == times, step.what
        self.keeps_the_keyboard()

    def keeps_the_keyboard(self) -> None:
        """Check that the business program lost neither the keyboard nor a letter, and got no key but its own."""
        self.desk.until(lambda: self.desk.business.ask()["text"] == self.written)
        assert self.desk.business.ask() == {"text": self.written, "focus": True, "losses": 0}
        assert self.desk.business.ask("keys")["keys"] == list(self.written)

    def visit(self) -> AtCounter:
        """Return the visit that the hall knows of at this counter."""
        store = self.desk.running.store
        view = store.read(lambda c: snapshot.read_view(c, store.hall_id, store.today(c)))
        ticket = view.counter(self.desk.running.counter(1).id).ticket
        assert ticket is not None
        assert ticket.serving
        return ticket

    def launch(self) -> None:
        """Start the terminal, as the machine does that comes up."""
        counter = f"board = '{self.board.address}'\n{KEYS}"
        self.desk.terminal = launch_terminal(self.desk.folder, self.url, self.desk.display, counter)

    def goes_on_with(self, visit: AtCounter) -> None:
        """Wait for a terminal that was just started, and find the same visit."""
        desk = self.desk
        desk.terminal.wait_ready()
        desk.until(lambda: f"{visit.number} 还在窗口，请接着办理。" in desk.seen().get("status_line", ""))
        assert desk.seen()["primary"] == "办结"
        assert self.visit() == visit
        self.keeps_the_keyboard()


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
        terminal = start_terminal(tmp_path, ready_url, display, f"board = '{board.address}'\n{KEYS}")
        desk = Desk(running, display, tmp_path, fingers, business, terminal)
        leaving.callback(lambda: desk.terminal.stop())
        desk.until(lambda: bool(business.ask("activate")["focus"]))
        desk.until(lambda: desk.seen().get("primary") == "叫号")
        yield Clerk(desk, board, ready_url)


def dies_and_is_started_again(clerk: Clerk) -> None:
    """Kill the terminal in the middle of a visit; the clerk writes on, and finds the same visit."""
    visit = clerk.visit()
    clerk.desk.terminal.kill()
    clerk.write()
    clerk.launch()
    clerk.goes_on_with(visit)


def finishes_through_a_stopped_server(clerk: Clerk, server: PostgresServer) -> None:
    """While the server is stopped a key does nothing, not even later, and a terminal that is started waits for it."""
    desk, visit = clerk.desk, clerk.visit()
    server.stop()
    try:
        desk.until(lambda: "正在重新连接" in desk.seen()["status_line"])
        clerk.write()
        desk.press("F9")
        clerk.write()
        clerk.keeps_the_keyboard()
        assert "请稍候" in desk.seen()["status_line"]
        desk.terminal.kill()
        clerk.launch()
        desk.until(lambda: "does not answer" in desk.terminal.log.read_text())
        clerk.write()
        clerk.keeps_the_keyboard()
    finally:
        server.start()
    clerk.goes_on_with(visit)
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
    clerk: Clerk, ready_url: str, request: pytest.FixtureRequest
) -> None:
    for step in VISITS:
        clerk.tap(step)
    dies_and_is_started_again(clerk)
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
