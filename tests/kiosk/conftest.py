"""What the kiosk's tests share: a rig of presenter, hall and simulated printer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.kiosk.kiosks import Rig, a_rig


@pytest.fixture
def rig(tmp_path: Path, qapp: QApplication) -> Iterator[Rig]:
    """Slips are painted with Qt's fonts, hence the application."""
    made = a_rig(f"sqlite:///{tmp_path}/hall.db")
    yield made
    made.printer.close()
    made.running.store.close()
