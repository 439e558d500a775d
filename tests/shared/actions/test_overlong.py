"""Overlong waits: one alert a queue, which ends with the wait, and stays away once staff have seen to it."""

from collections.abc import Iterator

import pytest

from shared.actions.alerts import clear_alert, list_alerts
from shared.actions.overlong import see_to_overlong_waits
from shared.domain.actor import Actor
from shared.domain.alert_words import alert_line
from shared.domain.hall import Role
from shared.domain.words import Words
from tests.shared.actions.booked import booked
from tests.shared.actions.clocked import SOMEBODY, Clocked, clocked

GUIDE = Actor(Role.GUIDE, "guide")


@pytest.fixture
def hall(ready_url: str) -> Iterator[Clocked]:
    with clocked(ready_url, overlong_wait_s=1800) as made:
        yield made


def look(hall: Clocked) -> list[Words]:
    see_to_overlong_waits(hall.running.store, SOMEBODY)
    return [alert_line(alert, hall.running.hall) for alert in list_alerts(hall.running.store)]


def test_each_queue_in_which_somebody_waits_too_long_is_told_once(hall: Clocked) -> None:
    hall.take("AAB")
    hall.later(minutes=26, seconds=59)
    assert look(hall) == []
    hall.later(seconds=1)
    assert look(hall) == [Words("A 队列：有人已等 30 分钟。", "Queue A: Somebody has waited 30 min.")]
    hall.later(minutes=5)
    assert [line.en[:7] for line in look(hall)] == ["Queue A", "Queue B"]
    assert len(look(hall)) == 2


def test_the_alert_ends_when_nobody_waits_too_long_any_more(hall: Clocked) -> None:
    hall.take("A")
    hall.later(minutes=30)
    hall.take("A")
    assert len(look(hall)) == 1
    hall.running.call(hall.running.clerk(1))
    assert look(hall) == []


def test_what_staff_cleared_is_told_again_only_for_the_next_who_waits_too_long(hall: Clocked) -> None:
    hall.take("A")
    hall.later(minutes=10)
    hall.take("A")
    hall.later(minutes=19)
    assert len(look(hall)) == 1
    (alert,) = list_alerts(hall.running.store)
    clear_alert(hall.running.store, GUIDE, alert.id)
    assert look(hall) == []
    hall.running.call(hall.running.clerk(1))
    hall.later(minutes=11)
    assert len(look(hall)) == 1


def test_without_the_rule_nobody_is_alerted(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        hall.later(hours=3)
        assert look(hall) == []


def test_who_checked_in_early_waits_from_the_booked_time_on(ready_url: str) -> None:
    with booked(ready_url, overlong_wait_s=1800) as hall:
        hall.book("09:30", phone="13800001234")
        hall.check_in("1234")
        hall.at("09:59")
        assert look(hall.hall) == []
        hall.at("10:00")
        assert len(look(hall.hall)) == 1
