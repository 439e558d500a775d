"""What the kiosk's tests share: a rig of presenter, hall and simulated printer."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.kiosk.kiosks import Rig, a_rig


@pytest.fixture
def rig(ready_sqlite_url: str, qapp: QApplication) -> Iterator[Rig]:
    """Slips are painted with Qt's fonts, hence the application."""
    made = a_rig(ready_sqlite_url)
    yield made
    made.printer.close()
    made.running.store.close()
