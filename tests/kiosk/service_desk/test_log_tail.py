"""The log on the service page is told in the hall's time."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.service_desk.log_tail import LogTail
from tests.factories import SHANGHAI

log = logging.getLogger("kiosk.somewhere")


@pytest.fixture
def tail() -> Iterator[LogTail]:
    made = LogTail(lambda: datetime(2026, 3, 2, 6, 11, 9, tzinfo=UTC).astimezone(ZoneInfo(SHANGHAI)))
    made.start()
    yield made
    made.stop()


@pytest.mark.allow_warnings("paper")
def test_a_line_has_the_time_of_the_halls_clock_and_only_its_first_row(tail: LogTail) -> None:
    log.warning("The paper is low.\nMore of it.")
    assert tail.lines()[-1] == "14:11:09 WARNING kiosk.somewhere: The paper is low."
