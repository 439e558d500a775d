"""A kiosk whose PIN is set."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.kiosk.service_desk.desks import StaffRig, a_staff_rig, pin_hash


@pytest.fixture
def staff(ready_sqlite_url: str, tmp_path: Path, qapp: QApplication) -> Iterator[StaffRig]:
    with a_staff_rig(ready_sqlite_url, tmp_path, hash_=pin_hash()) as made:
        yield made


@pytest.fixture
def well_equipped(ready_sqlite_url: str, tmp_path: Path, qapp: QApplication) -> Iterator[StaffRig]:
    """A kiosk with two printers whose paper is counted."""
    with a_staff_rig(ready_sqlite_url, tmp_path, hash_=pin_hash(), both=True) as made:
        yield made
