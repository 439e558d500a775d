"""What the hall's device table learns of the kiosk's printer."""

from shared.actions.devices import list_devices
from tests.kiosk.kiosks import Rig


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
