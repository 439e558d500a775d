"""A program that is started while its database is away waits where it has worked before, and says for what."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from shared.db.store import Store
from shared.domain.problem import DatabaseAway
from shared.domain.words import Words
from shared.qt.awaiting import open_hall
from shared.qt.theme import THEMES
from shared.qt.waiting import Told, WaitingWindow
from shared.settings import DatabaseSettings, Settings
from tests.factories import a_hall


class Machine:
    """A PC of a hall whose file can be taken away; `texts` are those of the window that waits."""

    def __init__(self, url: str, folder: Path) -> None:
        self._folder = folder
        self.settings, self._file = Settings(database=DatabaseSettings(url=url)), Path(url.removeprefix("sqlite:///"))
        self._elsewhere = self._file.with_name("elsewhere.db")
        self.texts: list[str] = []

    def works(self) -> None:
        store = self.starts(lambda: None)
        assert isinstance(store, Store)
        store.close()

    def starts(self, shown: Callable[[], None]) -> Store | int:
        return open_hall(self.settings, self._folder, self._window, shown)

    def loses_file(self) -> None:
        self._file.rename(self._elsewhere)

    def finds_file(self) -> None:
        self._elsewhere.rename(self._file)

    def and_then(self, do: Callable[[], object]) -> Callable[[], None]:
        """Return what looks at the window when it is shown, and does something a moment later."""

        def shown() -> None:
            QApplication.processEvents()
            self.texts = [label.text() for label in self.window.findChildren(QLabel)]
            QTimer.singleShot(0, do)

        return shown

    @property
    def window(self) -> QWidget:
        return next(w for w in QApplication.topLevelWidgets() if w.objectName() == "waiting" and w.isVisible())

    def _window(self) -> WaitingWindow:
        window = WaitingWindow(THEMES["light"], Told(Words("请稍候", "Please wait"), Words("自动打开", "by itself")))
        window.show()
        return window


@pytest.fixture
def machine(qtbot: QtBot, ready_sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    monkeypatch.setattr("shared.qt.awaiting.AGAIN_MS", 1)
    a_hall(ready_sqlite_url).store.close()
    return Machine(ready_sqlite_url, tmp_path / "own")


@pytest.mark.allow_warnings("is not there")
def test_it_waits_and_goes_on_by_itself_when_the_database_is_back(machine: Machine) -> None:
    machine.works()
    machine.loses_file()
    store = machine.starts(machine.and_then(machine.finds_file))
    assert isinstance(store, Store)
    assert store.hall().code == "test-hall"
    store.close()
    assert machine.texts[0] == "请稍候"
    assert "has no hall.db" in machine.texts[-1]


@pytest.mark.allow_warnings("is not there")
def test_whoever_closes_the_window_ends_the_program(machine: Machine) -> None:
    machine.works()
    machine.loses_file()
    assert machine.starts(machine.and_then(lambda: machine.window.close())) == 0


def test_where_it_never_worked_the_settings_may_be_wrong_and_it_ends_with_a_sentence(machine: Machine) -> None:
    machine.loses_file()
    with pytest.raises(DatabaseAway, match="has no hall"):
        machine.starts(lambda: pytest.fail("a window was shown"))
