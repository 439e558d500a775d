"""The alert of a program that restarts again and again, in a real hall."""

import pytest

from deploy.watchdog.alarm import AlertOfRestarts
from shared.actions.alerts import list_alerts
from shared.domain.actor import Actor
from shared.domain.alert import AlertKind
from shared.domain.hall import Role
from shared.settings import DatabaseSettings, Settings
from tests.factories import a_hall


@pytest.mark.parametrize("role", [Role.KIOSK, Role.SCREEN])
def test_the_alert_is_raised_once_and_cleared_when_all_is_well(ready_sqlite_url: str, role: Role) -> None:
    running = a_hall(ready_sqlite_url)
    alarm = AlertOfRestarts(Settings(database=DatabaseSettings(url=ready_sqlite_url)), Actor(role, "k1"))
    for restarts in (3, 4):
        alarm(restarts, "it was ended by SIGKILL")
        assert alarm.wait_told(30)
    [alert] = list_alerts(running.store)
    assert (alert.kind, alert.place, alert.details["restarts"]) == (AlertKind.PROGRAM_RESTARTS, "k1", "3")
    alarm(0, "")
    assert alarm.wait_told(30)
    assert list_alerts(running.store) == ()
    alarm.close()
    running.store.close()


@pytest.mark.allow_warnings("cannot be told of the restarts yet")
def test_a_hall_that_is_away_does_not_hold_the_watch_up(ready_sqlite_url: str) -> None:
    alarm = AlertOfRestarts(Settings(database=DatabaseSettings(url=ready_sqlite_url)), Actor(Role.KIOSK, "k1"))
    alarm(3, "it ended with status 1")
    assert not alarm.wait_told(0.2)
    alarm.close()
