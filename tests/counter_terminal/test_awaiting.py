"""A terminal that is started while its database is away waits where it has worked before, and says for what."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counter_terminal.awaiting import hall_of
from shared.domain.problem import DatabaseAway
from shared.settings import DatabaseSettings, Settings
from tests.factories import a_hall


class Machine:
    """A clerk's PC, with a hall's file that can be taken away; `texts` are those of the window that waits."""

    def __init__(self, url: str) -> None:
        self.settings, self._file = Settings(database=DatabaseSettings(url=url)), Path(url.removeprefix("sqlite:///"))
        self._elsewhere = self._file.with_name("elsewhere.db")
        self.texts: list[str] = []

    def works(self) -> None:
        store = hall_of(self.settings, lambda: None)
        assert store is not None
        store.close()

    def loses_file(self) -> None:
        self._file.rename(self._elsewhere)

    def finds_file(self) -> None:
        self._elsewhere.rename(self._file)

    def and_then(self, do: Callable[[], object]) -> Callable[[], None]:
        """Return what looks at the window when it is shown, and does something a moment later."""

        def shown() -> None:
            QApplication.processEvents()
            labels = self.window.findChildren(QLabel)
            assert all(label.height() >= label.heightForWidth(label.width()) for label in labels), "words are cut"
            self.texts = [label.text() for label in labels]
            QTimer.singleShot(0, do)

        return shown

    @property
    def window(self) -> QWidget:
        return next(w for w in QApplication.topLevelWidgets() if w.objectName() == "database_away" and w.isVisible())


@pytest.fixture
def machine(qtbot: QtBot, ready_sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Machine:
    monkeypatch.setattr("counter_terminal.awaiting.AGAIN_MS", 1)
    a_hall(ready_sqlite_url).store.close()
    return Machine(ready_sqlite_url)


@pytest.mark.allow_warnings("is not there")
def test_it_waits_and_goes_on_by_itself_when_the_database_is_back(machine: Machine) -> None:
    machine.works()
    machine.loses_file()
    store = hall_of(machine.settings, machine.and_then(machine.finds_file))
    assert store is not None
    assert store.hall().code == "test-hall"
    store.close()
    assert machine.texts[0] == "数据库连不上，正在重新连接……"
    assert "has no hall.db" in machine.texts[-1]


@pytest.mark.allow_warnings("is not there")
def test_whoever_closes_the_window_ends_the_program(machine: Machine) -> None:
    machine.works()
    machine.loses_file()
    assert hall_of(machine.settings, machine.and_then(lambda: machine.window.close())) is None


def test_where_it_never_worked_the_settings_may_be_wrong_and_it_ends_with_a_sentence(machine: Machine) -> None:
    machine.loses_file()
    with pytest.raises(DatabaseAway, match="has no hall"):
        hall_of(machine.settings, lambda: pytest.fail("a window was shown"))
