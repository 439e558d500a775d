"""What the kiosk's tests share: a rig of presenter, hall and simulated printer, and a window on the demonstration."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deploy.pictures import kiosk as pictures
from kiosk.state import KioskState
from kiosk.window import KioskWindow
from shared.domain.hall import Hall
from shared.qt.theme import LIGHT
from tests.kiosk.kiosks import Rig, a_rig


@pytest.fixture
def rig(ready_sqlite_url: str, tmp_path: Path, qapp: QApplication) -> Iterator[Rig]:
    """Slips are painted with Qt's fonts, hence the application."""
    made = a_rig(ready_sqlite_url, tmp_path / "journal.db")
    yield made
    made.close()


@pytest.fixture
def ready_rig(ready_sqlite_url: str, tmp_path: Path, qapp: QApplication) -> Iterator[Rig]:
    """A kiosk with numbers of its own."""
    made = a_rig(ready_sqlite_url, tmp_path / "journal.db", block=100)
    yield made
    made.close()


@pytest.fixture(scope="session")
def hall() -> Hall:
    """The demonstration's."""
    return pictures.demonstration_hall()


@pytest.fixture
def states(hall: Hall, request: pytest.FixtureRequest) -> dict[str, KioskState]:
    """Return by name what stands on the pictures that the test's module names as PICTURES."""
    return dict(request.module.PICTURES.states(hall))


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[KioskWindow]:
    made = KioskWindow(LIGHT)
    qtbot.addWidget(made)
    made.resize(1080, 1920)
    made.show()
    yield made
    made.hide()
