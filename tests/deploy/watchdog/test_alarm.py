"""The alert of a kiosk that restarts again and again, in a real hall."""

import pytest

from deploy.watchdog.alarm import AlertOfRestarts
from shared.actions.alerts import list_alerts
from shared.domain.alert import AlertKind
from shared.settings import DatabaseSettings, KioskSettings, Settings
from tests.factories import a_hall


def test_the_alert_is_raised_once_and_cleared_when_all_is_well(ready_sqlite_url: str) -> None:
    running = a_hall(ready_sqlite_url)
    alarm = AlertOfRestarts(Settings(database=DatabaseSettings(url=ready_sqlite_url), kiosk=KioskSettings(name="k1")))
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
    alarm = AlertOfRestarts(Settings(database=DatabaseSettings(url=ready_sqlite_url)))
    alarm(3, "it ended with status 1")
    assert not alarm.wait_told(0.2)
    alarm.close()
