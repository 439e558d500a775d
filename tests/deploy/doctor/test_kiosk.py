from pathlib import Path

import pytest

from deploy.doctor.kiosk import look_at_kiosk
from kiosk.lock.pin import hash_pin
from shared.settings import KioskSettings, Settings


def texts(kiosk: KioskSettings) -> list[tuple[str, bool]]:
    return [(finding.text, finding.ok) for finding in look_at_kiosk(Settings(kiosk=kiosk))]


def test_a_machine_without_a_kiosk_is_left_alone() -> None:
    assert look_at_kiosk(Settings()) == []


def test_a_kiosk_without_a_pin_is_told_what_that_means() -> None:
    (text, ok), *_ = texts(KioskSettings(name="kiosk-1"))
    assert (ok, "SIGTERM" in text) == (False, True)


def test_a_kiosk_with_everything_is_well() -> None:
    kiosk = KioskSettings(pin_hash=hash_pin("204917"), screen_off=("sh", "-c", "off"), screen_on=("sh",))
    assert all(ok for _, ok in texts(kiosk))


@pytest.mark.parametrize(
    ("off", "on", "text"),
    [
        (("no-such-program",), ("sh",), "[kiosk] screen_off: there is no program no-such-program on this machine."),
        (("sh",), (), "[kiosk] screen_off is set without its counterpart."),
        ((), ("sh",), "[kiosk] screen_on is set without its counterpart."),
    ],
)
def test_screen_commands_that_cannot_work_are_told(off: tuple[str, ...], on: tuple[str, ...], text: str) -> None:
    assert (text, False) in texts(KioskSettings(screen_off=off, screen_on=on))


def test_a_damaged_hash_is_told() -> None:
    assert ("[kiosk] pin_hash cannot be read.", False) in texts(KioskSettings(pin_hash="$argon2id$x"))


def test_files_that_are_named_and_not_there_are_told(tmp_path: Path) -> None:
    missing = tmp_path / "logo.png"
    assert (f"[kiosk] slip_logo: there is no file {missing}.", False) in texts(KioskSettings(slip_logo=missing))
    missing.touch()
    assert all("slip_logo" not in text for text, _ in texts(KioskSettings(slip_logo=missing)))


def test_the_disk_of_the_local_journal_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk = KioskSettings(journal=str(tmp_path / "not made yet"))
    assert (f"The local journal can be written in {tmp_path / 'not made yet'}.", True) in texts(kiosk)
    monkeypatch.setattr("os.access", lambda *_: False)
    assert any(text.startswith(f"{tmp_path} cannot be written") and not ok for text, ok in texts(kiosk))
