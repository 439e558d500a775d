"""The whole terminal with a real board and pad at the other ends of their cables, on each kind of database."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from contextlib import closing as closing_of
from dataclasses import dataclass
from itertools import groupby

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from counter_terminal.app import build
from counter_terminal.window.counter_window import CounterWindow
from drivers.pad.events import Key
from drivers.sim.board import SimulatedBoard
from drivers.sim.pad import SimulatedPad
from drivers.sim.printer import SimulatedPrinter
from shared.db import journal
from shared.domain.events import DeviceChanged, Event, MaterialsChecked, RatingGiven
from shared.domain.material_check import Checked
from shared.settings import CounterSettings, DatabaseSettings, Settings, WindowSettings
from tests.counter_terminal.stalls import Stalls
from tests.factories import RunningHall, a_hall

WITHIN_MS = 10_000
LONGEST_MS = 50
"""Of the thread's own time for one piece of work: less than a clerk notices."""
STANDS_MS = 500
"""By the clock, on a machine that does other things too; whoever waits for a database waits for seconds."""


@dataclass
class Counter:
    running: RunningHall
    board: SimulatedBoard
    pad: SimulatedPad
    url: str
    qtbot: QtBot
    printer: str | None = None

    def settings(self, clerk: str | None = "001") -> Settings:
        return Settings(
            database=DatabaseSettings(url=self.url),
            counter=CounterSettings(
                number=1, board=self.board.address, pad=self.pad.address, clerk=clerk, printer=self.printer
            ),
            window=WindowSettings(width=1366),
        )

    def start(self, closing: ExitStack) -> CounterWindow:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        window = build(self.settings(), app, closing)
        window.show()
        closing.callback(window.close)
        return window

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=WITHIN_MS)

    def shows(self, *lines: str) -> None:
        """Wait until the board's face shows these lines."""
        self.until(lambda: self.board.showing is not None and self.board.showing.lines == lines)

    def board_health(self) -> list[str]:
        """What the hall was told of the board, without the moments in which it was not known yet."""
        told = [e.health for e in self.events() if isinstance(e, DeviceChanged) and e.kind == "board"]
        return [health for health in told if health != "unknown"]

    def press(self, window: CounterWindow, name: str) -> None:
        """Press a button, and let the window settle before the next one."""
        pressed = next(w for w in window.findChildren(QAbstractButton, name) if w.isVisible())
        QTimer.singleShot(0, pressed, pressed.click)
        with self.qtbot.waitSignal(pressed.clicked):
            pass
        settled: list[bool] = []
        QTimer.singleShot(20, window, lambda: settled.append(True))
        self.until(lambda: bool(settled))

    def events(self) -> list[Event]:
        store = self.running.store
        return [r.event for r in store.read(lambda c: journal.read_events(c, store.hall_id, 0))]


@pytest.fixture(
    params=[("ready_sqlite_url", "onbon"), ("ready_postgres_url", "cpower")], ids=["sqlite-onbon", "postgresql-cpower"]
)
def counter(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Counter]:
    database, family = request.param
    url = request.getfixturevalue(database)
    running = a_hall(url)
    board, pad = SimulatedBoard(family), SimulatedPad()
    board.start()
    pad.start()
    yield Counter(running, board, pad, url, qtbot)
    pad.stop()
    board.stop()
    running.store.close()


def text(window: CounterWindow, name: str) -> str:
    """Return a visible text, empty while it is not to be seen."""
    return next((w.text() for w in window.findChildren(QLabel, name) if w.isVisible()), "")


def test_keys_on_the_wire_lead_through_a_visit_that_ends_with_a_rating(counter: Counter) -> None:
    counter.running.issue("A")
    with ExitStack() as closing:
        window = counter.start(closing)
        counter.shows("1号窗口", "王1 值班")
        counter.pad.press(Key.CALL_NEXT)
        counter.shows("A001", "请到1号窗口")
        counter.until(lambda: text(window, "ticket_number") == "A001")
        counter.until(lambda: counter.pad.ticket.strip() == "001")
        counter.pad.press(Key.RECALL)
        counter.until(lambda: "重呼" in text(window, "status_line"))
        counter.pad.press(Key.CALL_NEXT)
        counter.shows("A001", "1号窗口办理中")
        counter.pad.press(Key.ASK_RATING)
        counter.until(lambda: text(window, "rating_state") == "评价中")
        assert counter.pad.ratings_started == 1
        counter.pad.give_score(4)
        counter.until(lambda: text(window, "rating_state") == "已评价")
    assert [e.level for e in counter.events() if isinstance(e, RatingGiven)] == [4]
    assert list(counter.pad.errors) == []
    assert list(counter.board.errors) == []


def test_a_pause_by_key_stands_on_the_board(counter: Counter) -> None:
    with ExitStack() as closing:
        counter.start(closing)
        counter.shows("1号窗口", "王1 值班")
        counter.pad.press(Key.PAUSE)
        counter.shows("1号窗口", "暂停服务")


def test_a_killed_terminal_takes_its_ticket_up_again(counter: Counter) -> None:
    counter.running.issue("A")
    with ExitStack() as closing:
        counter.start(closing)
        counter.shows("1号窗口", "王1 值班")
        counter.pad.press(Key.CALL_NEXT)
        counter.shows("A001", "请到1号窗口")
    with ExitStack() as closing:
        window = counter.start(closing)
        counter.until(lambda: text(window, "ticket_number") == "A001")


def test_a_board_that_falls_silent_is_reported_and_the_counter_works_on(counter: Counter) -> None:
    counter.running.issue("A")
    with ExitStack() as closing:
        window = counter.start(closing)
        counter.until(lambda: text(window, "board_state") == "LED 屏正常")
        counter.board.faults.unplugged = True
        counter.until(lambda: text(window, "board_state") == "LED 屏断开")
        counter.pad.press(Key.CALL_NEXT)
        counter.until(lambda: text(window, "ticket_number") == "A001")
        counter.board.faults.unplugged = False
        counter.shows("A001", "请到1号窗口")
        counter.until(
            lambda: [health for health, _ in groupby(counter.board_health())] == ["online", "offline", "online"]
        )


def test_no_work_of_the_windows_thread_is_noticed_while_calling_and_changing_shapes(counter: Counter) -> None:
    for _ in range(5):
        counter.running.issue("A")
    with ExitStack() as closing:
        window = counter.start(closing)
        counter.shows("1号窗口", "王1 值班")
        with Stalls() as stalls:
            counter.pad.press(Key.CALL_NEXT)
            counter.until(lambda: text(window, "ticket_number") == "A001")
            for name in ("shape", "around", "back", "full", "full", "shape", "more", "more"):
                counter.press(window, name)
    assert stalls.beats > 10
    assert stalls.longest_ms < LONGEST_MS, stalls
    assert stalls.stood_ms < STANDS_MS, stalls


def serve_in_the_window(counter: Counter, window: CounterWindow) -> None:
    """Call and start A001, in the compact window."""
    counter.shows("1号窗口", "王1 值班")
    open_window(counter, window)
    counter.press(window, "primary")
    counter.until(lambda: button(window, "primary").text() == "开始")
    counter.press(window, "primary")
    counter.until(lambda: button(window, "primary").text() == "办结")


def open_window(counter: Counter, window: CounterWindow) -> None:
    """Leave the bar, where it is the shape that was used last."""
    if any(w.isVisible() for w in window.findChildren(QAbstractButton, "more")):
        counter.press(window, "shape")


def button(window: CounterWindow, name: str) -> QAbstractButton:
    return next(w for w in window.findChildren(QAbstractButton, name) if w.isVisible())


def test_ticks_are_there_again_when_the_terminal_comes_back(counter: Counter) -> None:
    counter.running.issue("A")
    with ExitStack() as closing:
        window = counter.start(closing)
        serve_in_the_window(counter, window)
        counter.press(window, "paper_0")
        counter.press(window, "paper_0")
        counter.until(lambda: [tick.state for tick in ticks_kept(counter)] == ["missing"])
    with ExitStack() as closing:
        window = counter.start(closing)
        counter.until(lambda: text(window, "ticket_number") == "A001")
        open_window(counter, window)
        counter.until(lambda: any(told.startswith("缺") for told in papers_told(window)))


def papers_told(window: CounterWindow) -> list[str]:
    """How the papers stand, of those that are seen."""
    papers = window.findChildren(QAbstractButton, "paper_0")
    return [paper.accessibleDescription() for paper in papers if paper.isVisible()]


def ticks_kept(counter: Counter) -> Checked:
    return next((e.materials for e in reversed(counter.events()) if isinstance(e, MaterialsChecked)), ())


def test_a_stuck_printer_holds_up_nothing_and_is_told_in_a_sentence(counter: Counter) -> None:
    with ExitStack() as closing:
        stuck = SimulatedPrinter()
        stuck.faults.takes_nothing = True
        stuck.start()
        closing.callback(stuck.stop)
        counter.printer = f"{stuck.address}&timeout=0.3"
        counter.running.issue("A")
        window = counter.start(closing)
        serve_in_the_window(counter, window)
        with Stalls() as stalls:
            for name in ("paper_0", "paper_0", "print_list", "hold", "back", "note", "back", "outcome", "back"):
                counter.press(window, name)
            counter.press(window, "primary")  # which asks, since a paper is missing
            counter.press(window, "outcome_disclosed")
            counter.until(lambda: counter.pad.rating_open)
        counter.until(lambda: "打印" in text(window, "status_line"))
    assert stalls.longest_ms < LONGEST_MS, stalls
    assert stalls.stood_ms < STANDS_MS, stalls


def test_no_work_of_the_windows_thread_waits_for_a_database_that_does_not_answer(counter: Counter) -> None:
    if not counter.url.startswith("sqlite"):
        pytest.skip("the file is what can be held here; the tests of the whole hall cut a server's cable")
    counter.running.issue("A")
    with ExitStack() as closing:
        window = counter.start(closing)
        counter.shows("1号窗口", "王1 值班")
        with closing_of(sqlite3.connect(counter.url.removeprefix("sqlite:///"))) as other, Stalls() as stalls:
            other.execute("BEGIN EXCLUSIVE")
            for name in ("primary", "shape", "full", "full", "recall"):
                counter.press(window, name)
            other.rollback()
        counter.until(lambda: text(window, "ticket_number") == "A001")
    assert stalls.longest_ms < LONGEST_MS, stalls
    assert stalls.stood_ms < STANDS_MS, stalls
