"""The states of the suggestion box that are worth looking at."""

import pytest

from deploy.pictures import kiosk_suggesting
from kiosk.state import KioskState
from shared.domain.hall import Hall


@pytest.fixture
def states(hall: Hall) -> dict[str, KioskState]:
    return {name.removeprefix("suggestion-"): state for name, state in kiosk_suggesting.states(hall)}
