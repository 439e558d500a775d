"""The whole terminal in this process, with a real board and pad at the other ends of their cables."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from counter_terminal.app import build
from counter_terminal.window.counter_window import CounterWindow
from counter_terminal.window.shown_pages import AHEAD
from drivers.sim.board import SimulatedBoard
from drivers.sim.pad import SimulatedPad
from shared.actions.devices import list_devices
from shared.db import journal
from shared.db.store import open_store
from shared.domain.events import DeviceChanged, Event
from shared.settings import CounterSettings, DatabaseSettings, Settings, WindowSettings
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
    rating_display: int | None = None

    def settings(self, clerk: str | None = "001") -> Settings:
        return Settings(
            database=DatabaseSettings(url=self.url),
            counter=CounterSettings(
                number=1,
                board=self.board.address,
                pad=self.pad.address,
                clerk=clerk,
                printer=self.printer,
                rating_display=self.rating_display,
            ),
            window=WindowSettings(width=1366),
        )

    def start(self, closing: ExitStack) -> CounterWindow:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        store = open_store(self.url)
        closing.callback(store.close)
        window = build(self.settings(), store, app, closing)
        window.show()
        closing.callback(window.close)
        return window

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=WITHIN_MS)

    def shows(self, *lines: str) -> None:
        """Wait until the board's face shows these lines."""
        self.until(lambda: self.board.showing is not None and self.board.showing.lines == lines)

    def devices(self) -> set[tuple[str, str]]:
        return {(line.kind, line.health) for line in list_devices(self.running.store)}

    def board_health(self) -> list[str]:
        """What the hall was told of the board, without the moments in which it was not known yet."""
        told = [e.health for e in self.events() if isinstance(e, DeviceChanged) and e.kind == "board"]
        return [health for health in told if health != "unknown"]

    def press(self, window: CounterWindow, name: str) -> None:
        """Press a button once it is there, and let the window settle before the next one."""
        self.until(lambda: any(w.isVisible() for w in window.findChildren(QAbstractButton, name)))
        pressed = button(window, name)
        QTimer.singleShot(0, pressed, pressed.click)
        with self.qtbot.waitSignal(pressed.clicked):
            pass
        settled: list[bool] = []
        QTimer.singleShot(20, window, lambda: settled.append(True))
        self.until(lambda: bool(settled))

    def meanwhile(self, act: Callable[[], object]) -> None:
        """Do something that takes time while the window lives on."""
        doing = threading.Thread(target=act)
        doing.start()
        self.until(lambda: not doing.is_alive())

    def events(self) -> list[Event]:
        store = self.running.store
        return [r.event for r in store.read(lambda c: journal.read_events(c, store.hall_id, 0))]


@contextmanager
def a_counter(url: str, family: str, qtbot: QtBot) -> Iterator[Counter]:
    """Give a counter of a small hall in this database, with a board of this family."""
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


def make_ahead(window: CounterWindow) -> None:
    """Let the pages be there that a terminal makes in its first seconds, while nothing happens."""
    for _ in AHEAD:
        window.make_ahead()


def open_window(counter: Counter, window: CounterWindow) -> None:
    """Leave the bar, where it is the shape that was used last."""
    if any(w.isVisible() for w in window.findChildren(QAbstractButton, "more")):
        counter.press(window, "shape")


def button(window: CounterWindow, name: str) -> QAbstractButton:
    return next(w for w in window.findChildren(QAbstractButton, name) if w.isVisible())
