"""A program that is started while its database is away looks for its hall until that is there."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from shared.domain.jobs import ManualJobs
from shared.domain.problem import DatabaseAway
from shared.qt.first_contact import FirstContact


@pytest.mark.allow_warnings("The server is off|The hall is missing")
def test_it_asks_again_until_the_hall_is_there_and_says_what_is_wrong_now(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    jobs, answers, parent = ManualJobs(), ["The server is off.", "The hall is missing.", ""], QObject()
    told, found = list[str](), list[str]()

    def look() -> str:
        if answer := answers.pop(0):
            raise DatabaseAway(answer)
        return "the hall"

    FirstContact(parent, look, jobs, told.append, found.append, again_ms=1).tell("The server is off.")
    for _ in range(3):
        assert found == []
        qtbot.waitUntil(lambda: jobs.drain() > 0)
    assert told == ["The server is off.", "The hall is missing."]
    assert found == ["the hall"]
    assert caplog.text.count("The server is off.") == 1
