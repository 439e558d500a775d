"""When a device that is away becomes an alert, and when that goes."""

from dataclasses import dataclass, field

import pytest

from counter_terminal.commands import Commands
from counter_terminal.device_alerts import GRACE_S, SETTLED_S, DeviceAlerts
from drivers.errors import NoAnswer, NotConnected
from drivers.state import DeviceState, Health
from drivers.supervisor import utc_now
from shared.actions.alerts import clear_alert
from shared.domain.actor import Actor
from shared.domain.alert import Alert, AlertKind
from shared.domain.alert_words import alert_line
from shared.domain.hall import Role
from tests.counter_terminal.bench import Bench

MANAGER = Actor(Role.MANAGER, "the manager")


@dataclass
class Watched:
    desk: Bench
    seconds: float = 100.0
    alerts: DeviceAlerts = field(init=False)

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """Begin to watch, as a terminal that was just started."""
        presenter = self.desk.presenter
        commands = Commands(self.desk.jobs, lambda _, call: call())
        counter = presenter.facts.counter_id
        by = Actor(Role.CLERK, "counter 1", counter)
        store = self.desk.running.store
        self.alerts = DeviceAlerts(store, commands, lambda: presenter.facts, lambda: by, "pad", lambda: self.seconds)

    def is_now(self, health: Health, fault: type[NotConnected] | type[NoAnswer] = NotConnected) -> None:
        error = "Pad (rating): away." if health is Health.OFFLINE else None
        self.alerts.heard(DeviceState(health, utc_now(), None, error, fault=fault, reached=error is None))

    def passes(self, seconds: float) -> None:
        self.seconds += seconds
        self.alerts.tick()
        self.desk.settle()

    def open(self) -> tuple[Alert, ...]:
        return tuple(a for a in self.desk.view.alerts if a.kind is AlertKind.DEVICE_FAULT)


@pytest.fixture
def pad(desk: Bench) -> Watched:
    return Watched(desk)


def test_a_pad_that_is_away_for_a_minute_is_told_to_the_staff_in_both_languages(pad: Watched) -> None:
    pad.is_now(Health.OFFLINE)
    pad.passes(GRACE_S - 1)
    assert pad.open() == ()
    pad.passes(1)
    (alert,) = pad.open()
    line = alert_line(alert, pad.desk.running.hall)
    assert line.zh == "1 号窗口：评价器故障：连不上。请检查电源和线。"
    assert line.en == "Counter 1: Rating pad fault: it cannot be reached. Check its power and cable."
    assert pad.desk.state.alerts[0].text == line, "the clerk reads it too"


def test_silence_is_told_as_silence(pad: Watched) -> None:
    pad.is_now(Health.OFFLINE, NoAnswer)
    pad.passes(GRACE_S)
    assert "没有回应" in alert_line(pad.open()[0], pad.desk.running.hall).zh


@pytest.mark.parametrize("well", [Health.ONLINE, Health.UNKNOWN])
def test_the_alert_goes_when_the_device_is_back(pad: Watched, well: Health) -> None:
    pad.is_now(Health.OFFLINE)
    pad.passes(GRACE_S)
    pad.is_now(well)
    pad.passes(SETTLED_S - 1)
    assert len(pad.open()) == 1
    pad.passes(1)
    assert pad.open() == ()


def test_a_loose_cable_is_one_fault_although_it_comes_and_goes(pad: Watched) -> None:
    pad.is_now(Health.OFFLINE)
    for _ in range(30):
        pad.passes(1)
        pad.is_now(Health.UNKNOWN)
        pad.passes(1)
        pad.is_now(Health.OFFLINE)
    assert len(pad.open()) == 1


def test_a_pad_that_was_never_heard_of_is_no_fault(pad: Watched) -> None:
    pad.is_now(Health.UNKNOWN)
    pad.passes(10 * GRACE_S)
    assert pad.open() == ()


def test_nobody_is_told_of_devices_that_are_switched_off_at_night(pad: Watched) -> None:
    pad.desk.sign_out()
    pad.desk.settle()
    pad.is_now(Health.OFFLINE)
    pad.passes(10 * GRACE_S)
    assert pad.open() == ()
    pad.desk.sign_in()
    pad.passes(0)
    assert len(pad.open()) == 1


def test_an_alert_from_before_a_restart_is_not_doubled_and_goes_all_the_same(pad: Watched) -> None:
    pad.is_now(Health.OFFLINE)
    pad.passes(GRACE_S)
    pad.start()
    pad.is_now(Health.OFFLINE)
    pad.passes(GRACE_S)
    assert len(pad.open()) == 1
    pad.is_now(Health.ONLINE)
    pad.passes(SETTLED_S)
    assert pad.open() == ()


def test_what_somebody_cleared_by_hand_is_not_raised_again_for_the_same_fault(pad: Watched) -> None:
    pad.is_now(Health.OFFLINE)
    pad.passes(GRACE_S)
    clear_alert(pad.desk.running.store, MANAGER, pad.open()[0].id)
    pad.desk.settle()
    pad.passes(GRACE_S)
    assert pad.open() == ()
    pad.is_now(Health.ONLINE)
    pad.passes(SETTLED_S)
    pad.is_now(Health.OFFLINE)
    pad.passes(GRACE_S)
    assert len(pad.open()) == 1


def test_an_alert_that_could_not_be_told_is_told_later(pad: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    pad.is_now(Health.OFFLINE)
    with pad.desk.away(monkeypatch):
        pad.seconds += GRACE_S
        pad.alerts.tick()
        assert pad.open() == ()
    pad.passes(1)
    assert len(pad.open()) == 1
