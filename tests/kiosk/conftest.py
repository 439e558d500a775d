"""What the kiosk's tests share: a rig of presenter, hall and simulated printer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

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
