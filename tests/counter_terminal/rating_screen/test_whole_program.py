"""The whole terminal with the citizen's monitor, on each kind of database: from the finish to the report."""

from collections.abc import Callable
from contextlib import ExitStack

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from counter_terminal.app import build
from counter_terminal.rating_screen import monitor
from counter_terminal.rating_screen.window import RatingScreenWindow
from counter_terminal.window.counter_window import CounterWindow
from shared.actions.rating_report import ratings_of
from shared.db.store import open_store
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.rating_figures import RatedVisit
from shared.domain.words import NOTHING
from shared.settings import CounterSettings, DatabaseSettings, Settings, WindowSettings
from tests.factories import RunningHall, a_hall

WITHIN_MS = 10_000
MANAGER = Actor(Role.MANAGER, "manager")


class Program:
    def __init__(self, running: RunningHall, url: str, closing: ExitStack, qtbot: QtBot) -> None:
        settings = Settings(
            database=DatabaseSettings(url=url),
            counter=CounterSettings(number=1, clerk="001", rating_display=1, rating_mouse=True),
            window=WindowSettings(width=1366),
        )
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.running, self.qtbot = running, qtbot
        store = open_store(url)
        closing.callback(store.close)
        self.terminal: CounterWindow = build(settings, store, app, closing)
        self.terminal.show()
        closing.callback(self.terminal.close)
        (self.citizens,) = (w for w in app.topLevelWidgets() if isinstance(w, RatingScreenWindow) and w.isVisible())

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=WITHIN_MS)

    def touch(self, name: str) -> None:
        """Touch a key as soon as it is there."""
        self.until(lambda: self.shows(name))
        key = self._key(name)
        self.qtbot.mouseClick(key, Qt.MouseButton.LeftButton)  # type: ignore[no-untyped-call]

    def insist(self, name: str, done: Callable[[], bool]) -> None:
        """Touch a key until it has done something: a page that has just come takes no touch at first."""

        def has_done() -> bool:
            if not done() and self.shows(name):
                self.touch(name)
            return done()

        self.until(has_done)

    def shows(self, name: str) -> bool:
        return self._key(name) is not None

    def says(self, name: str, text: str) -> bool:
        """Tell whether a text or a key that is seen begins so."""
        words = [each.text() for each in self.citizens.findChildren(QLabel, name) if each.isVisible()]
        words += [each.text() for each in self.citizens.findChildren(QAbstractButton, name) if each.isVisible()]
        return any(each.startswith(text) for each in words)

    def clerk_goes_on(self, to: str) -> None:
        """Press the first button when it says so, until it has done it: one press may find a step on its way."""

        def ready() -> QAbstractButton | None:
            found = self.terminal.findChildren(QAbstractButton, "primary")
            return next((p for p in found if p.isVisible() and p.isEnabled() and to in p.text()), None)

        def has_gone_on() -> bool:
            if (primary := ready()) is not None:
                primary.click()
            return primary is None

        self.until(lambda: ready() is not None)
        self.until(has_gone_on)

    def rated(self) -> list[RatedVisit]:
        store = self.running.store
        return list(ratings_of(store, MANAGER, store.read(store.today)))

    def _key(self, name: str) -> QAbstractButton | None:
        return next((k for k in self.citizens.findChildren(QAbstractButton, name) if k.isVisible()), None)


def test_what_a_citizen_writes_reaches_the_manager_and_not_the_clerk(
    ready_url: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(monitor, "trouble_with", lambda *_: NOTHING)  # the only monitor here is the clerk's, too
    running = a_hall(ready_url)
    running.issue("A")
    with ExitStack() as closing:
        closing.callback(running.store.close)
        program = Program(running, ready_url, closing, qtbot)
        for step in ("叫号", "开始", "办结"):
            program.clerk_goes_on(step)
        program.insist("level_2", lambda: program.shows("reason_1"))
        program.insist("write", lambda: program.shows("key_h"))
        field = program.citizens.findChild(QPlainTextEdit, "written")
        assert field is not None
        program.insist("key_h", lambda: program.says("letters", "h"))
        for name in ("key_a", "key_o"):
            program.touch(name)
        program.until(lambda: program.says("candidate_0", "好"))
        program.touch("candidate_0")
        program.until(lambda: field.toPlainText() == "好")
        assert not any("好" in each.text() for each in program.terminal.findChildren(QLineEdit))
        program.touch("send")
        program.until(lambda: [(one.level, one.comment) for one in program.rated()] == [(2, "好")])
        assert field.toPlainText() == ""
