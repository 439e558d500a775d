"""What the hall's device table learns of the kiosk's printer."""

from shared.actions.alerts import raise_alert
from shared.actions.devices import list_devices
from shared.db.journal import read_events
from shared.domain.actor import Actor
from shared.domain.alert import AlertKind
from shared.domain.events import AlertRaised
from shared.domain.hall import Role
from tests.kiosk.kiosks import Rig

KIOSK_1 = Actor(Role.KIOSK, "kiosk-1")


def test_a_fault_is_reported_with_its_sentence_and_its_end_too(rig: Rig) -> None:
    rig.open()
    assert rig.devices() == [("kiosk-1", "online", "")]
    rig.faults.paper_out = True
    rig.open_again()
    [(place, health, error)] = rig.devices()
    assert (place, health) == ("kiosk-1", "online")
    assert "out of paper" in error
    rig.faults.paper_out = False
    rig.open_again()
    assert rig.devices() == [("kiosk-1", "online", "")]


def test_a_printer_that_is_off_is_offline(rig: Rig) -> None:
    rig.printer.device.stop()
    rig.open()
    [(_, health, error)] = rig.devices()
    assert health == "offline"
    assert rig.printer.address in error


def test_an_idle_kiosk_asks_its_printer_every_twenty_seconds(rig: Rig) -> None:
    rig.wait(19)
    rig.work()
    assert rig.devices() == []
    rig.wait(1)
    rig.work()
    assert rig.devices() == [("kiosk-1", "online", "")]


def test_a_silent_printer_is_not_asked_again_before_it_answered(rig: Rig) -> None:
    rig.wait(100)
    assert rig.printing.drain() == 1


def test_health_that_could_not_be_told_is_told_later(rig: Rig) -> None:
    rig.desk.before = True
    rig.open()
    assert rig.devices() == []
    rig.desk.before = False
    rig.open_again()
    assert rig.devices() == [("kiosk-1", "online", "")]


def test_figures_of_a_printer_that_stays_well_are_told_once_a_minute(rig: Rig) -> None:
    def told() -> int:
        (line,) = (device for device in list_devices(rig.running.store) if device.kind == "printer")
        assert (line.heard, line.errors) == (line.sent, 0)
        assert line.last_seen is not None
        return line.sent

    rig.open()
    assert told() == 1
    rig.wait(20)
    rig.work()
    assert told() == 1
    for _ in range(3):
        rig.wait(20)
        rig.work()
    assert told() > 1


def test_a_fault_alerts_staff_once_and_its_end_clears_the_alert(rig: Rig) -> None:
    rig.faults.cover_open = True
    for _ in range(2):
        rig.open_again() if rig.alerts() else rig.open()
        assert rig.alerts() == {"cover_open"}
    assert raised(rig) == ["cover_open"]
    rig.faults.cover_open = False
    rig.open_again()
    assert rig.alerts() == set()
    rig.faults.cover_open = True
    rig.open_again()
    assert raised(rig) == ["cover_open", "cover_open"]


def test_silence_clears_no_alert(rig: Rig) -> None:
    rig.faults.paper_out = True
    rig.open()
    rig.faults.paper_out, rig.faults.silent = False, True
    rig.open_again()
    assert rig.alerts() == {"paper_out"}
    rig.faults.silent = False
    rig.open_again()
    assert rig.alerts() == set()


def test_an_alert_from_before_a_restart_is_cleared_when_the_printer_is_well(rig: Rig) -> None:
    raise_alert(rig.running.store, KIOSK_1, AlertKind.PAPER_OUT)
    raise_alert(rig.running.store, KIOSK_1, AlertKind.GUIDE_CALLED)
    rig.open()
    assert rig.alerts() == {"guide_called"}


def test_an_alert_that_could_not_be_told_is_told_later(rig: Rig) -> None:
    rig.desk.before = rig.faults.paper_out = True
    rig.open()
    assert rig.alerts() == set()
    rig.desk.before = False
    rig.open_again()
    assert rig.alerts() == {"paper_out"}


def raised(rig: Rig) -> list[str]:
    store = rig.running.store
    news = store.read(lambda c: read_events(c, store.hall_id, 0))
    return [each.event.kind.value for each in news if isinstance(each.event, AlertRaised)]
