"""What the voice's tests share."""

from collections.abc import Callable
from itertools import count

import pytest

from callscreen.voice.announcement import Announcement
from tests.callscreen.voice.calls import a_call


@pytest.fixture
def call() -> Callable[..., Announcement]:
    """Make calls with ids of their own: call("A032", 5, recall=True)."""
    ids = count(1)

    def make(ticket_number: str = "A032", counter_number: int = 5, **more: object) -> Announcement:
        return a_call(next(ids), ticket_number, counter_number, **more)

    return make
