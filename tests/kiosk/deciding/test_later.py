"""When a citizen is told to come back instead of waiting in a long line."""

from dataclasses import replace
from datetime import date

import pytest

from deploy.pictures.kiosk import demonstration_hall, home_state
from kiosk.deciding.later import later_words
from kiosk.facts import service_facts
from shared.domain.hours import Span, Week
from shared.domain.words import Words

QUIETER = ("稍后再来", "避开高峰，人会少一些；需要帮助请找导办员。")
TOMORROW = ("明天 08:30 再来", "需要帮助请找导办员。")


@pytest.mark.parametrize(
    ("at", "windows", "changes", "told"),
    [
        ("10:42", True, {}, QUIETER),
        ("10:42", False, {}, ("稍后再来", "窗口开放后再来；需要帮助请找导办员。")),
        ("16:52", True, {}, TOMORROW),
        ("17:30", True, {}, TOMORROW),
        ("10:42", True, {"no_more_on": date(2026, 3, 2)}, TOMORROW),
        ("10:42", True, {"closed": Words("停电", "No power")}, ("稍后再来", "需要帮助请找导办员。")),
        ("10:42", True, {"hours": Week((Span.of("14:30", "17:00"),))}, ("今天 14:30 再来", "需要帮助请找导办员。")),
    ],
)
def test_it_is_said_when_it_helps_to_come_back(
    at: str, windows: bool, changes: dict[str, object], told: tuple[str, str]
) -> None:
    hall = replace(demonstration_hall(), demonstration=False)
    service = replace(hall.services[0], **changes)  # type: ignore[arg-type]
    state = home_state(hall)
    assert state.view is not None
    assert state.now is not None
    hour, minute = map(int, at.split(":"))
    now = state.now.replace(hour=hour, minute=minute)
    view = state.view if windows else replace(state.view, counters={})
    heading, help_line = later_words(hall, service_facts(hall, view, service, now), now)
    assert (heading.zh, help_line.zh) == told


def test_before_a_weekend_the_day_is_named() -> None:
    hall = replace(demonstration_hall(), demonstration=False)
    state = home_state(hall)
    assert state.view is not None
    assert state.now is not None
    friday = state.now.replace(day=6, hour=17, minute=30)
    heading, _ = later_words(hall, service_facts(hall, state.view, hall.services[0], friday), friday)
    assert heading == Words("3 月 9 日 08:30 再来", "Come back on 2026-03-09 at 08:30")
