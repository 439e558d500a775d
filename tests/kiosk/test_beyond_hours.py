"""Waits that reach over lunch or the end of the day: told before the number, on its page and on its slip."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.deciding.place import AtLongLine, AtQuestions, WantNumber
from kiosk.my_number.place import AtNumber
from kiosk.number_facts import number_facts
from kiosk.slip.content import Run, words_of
from kiosk.slip_of_ticket import slip_content
from kiosk.state import TakeNumber
from kiosk.wait_texts import hours_line
from kiosk.window import KioskWindow
from shared.actions import calling
from shared.domain.hours import HallHours, OpenOn, Span, Week
from shared.domain.ids import new_command
from shared.domain.wait_hours import Turn
from tests.factories import SHANGHAI, a_catalogue
from tests.kiosk.askers import scan_slip
from tests.kiosk.kiosks import Rig, a_rig
from tests.kiosk.windows import names, show, text

HOURS = HallHours(OpenOn.WORKING_DAYS, Week((Span.of("08:30", "12:00"), Span.of("13:30", "17:00"))))
LUNCH = "12:00–13:30 午休，可能要到 13:30 以后"
CLOSING = "17:00 停止办理，今天可能轮不到"


@pytest.fixture
def rig(ready_sqlite_url: str, qapp: QApplication) -> Iterator[Rig]:
    made = a_rig(ready_sqlite_url, catalogue=a_catalogue(zone=SHANGHAI, hours=HOURS))
    yield made
    made.close()


def busy_at(rig: Rig, time: str, people: int) -> None:
    """Let so many wait for two windows that are both busy at a time of the first Monday of March."""
    rig.clock.start = datetime.fromisoformat(f"2026-03-02T{time}:00+08:00").astimezone(UTC)
    for counter in (1, 2):
        rig.running.issue("A")
        calling.call_next(rig.running.store, rig.running.clerk(counter), new_command())
    for _ in range(people):
        rig.running.issue("A")
    rig.see_hall()
    rig.presenter.tick()


def test_lunch_is_told_before_the_number_on_it_and_on_the_slip(rig: Rig, window: KioskWindow) -> None:
    busy_at(rig, "11:50", 2)
    rig.open("A")
    show(window, rig.state)
    assert text(window, "beyond_hours") == LUNCH
    assert "fact_wait" not in names(window)
    rig.presenter.pressed(WantNumber())
    rig.at(AtQuestions)
    rig.take()
    issued = rig.at(TakeNumber).issued
    show(window, rig.state)
    assert text(window, "beyond_hours") == LUNCH
    slip = words_of(slip_content(rig.running.hall, issued, "kiosk-1"))
    assert slip.hours == (Run(LUNCH, strong=True),)
    assert slip.hours in slip.facts


def test_who_may_not_be_served_today_is_warned_before_the_number(rig: Rig, window: KioskWindow) -> None:
    busy_at(rig, "16:52", 4)
    rig.open("A")
    rig.presenter.pressed(WantNumber())
    rig.at(AtLongLine)
    show(window, rig.state)
    assert text(window, "long_line_heading") == "今天可能轮不到您"
    assert text(window, "long_line_reason") == CLOSING
    rig.take()
    show(window, rig.state)
    assert text(window, "beyond_hours") == CLOSING


def test_the_minutes_count_over_a_break_that_surely_comes_before(rig: Rig) -> None:
    busy_at(rig, "11:56", 6)
    rig.open("A")
    facts = number_facts(rig.state)
    assert facts is not None
    assert facts.outlook.turn is Turn.AFTER_BREAK
    assert facts.wait is not None
    assert facts.wait.low >= 94
    rig.take()
    assert rig.at(TakeNumber).issued.wait == facts.wait


def test_a_number_looked_at_after_lunch_tells_of_it_no_more(rig: Rig) -> None:
    busy_at(rig, "11:50", 2)
    mine = rig.running.issue("A")
    assert hours_line(rig.running.hall, mine).zh == LUNCH
    rig.clock.start = datetime.fromisoformat("2026-03-02T13:31:00+08:00").astimezone(UTC)
    rig.see_hall()
    rig.presenter.tick()
    scan_slip(rig, mine.ticket)
    assert hours_line(rig.running.hall, rig.at(AtNumber).issued).zh == ""


def test_nobody_ahead_means_no_words_about_hours(rig: Rig, window: KioskWindow) -> None:
    busy_at(rig, "16:58", 0)
    rig.open("A")
    show(window, rig.state)
    assert "beyond_hours" not in names(window)
