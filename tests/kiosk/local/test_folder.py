"""Where a local journal lies: never two halls, kiosks or databases in one."""

from pathlib import Path

from kiosk.local.folder import journal_file
from shared.settings import DatabaseSettings, HallSettings, KioskSettings, Settings

URL = "postgresql://hall:secret@10.0.0.5/hall"


def of(url: str = URL, kiosk: str = "kiosk-1", hall: str | None = None) -> Path:
    database, name = DatabaseSettings(url=url), KioskSettings(name=kiosk)
    return journal_file(Settings(database=database, kiosk=name, hall=HallSettings(code=hall)))


def test_each_hall_kiosk_and_database_has_its_own() -> None:
    files = {of(), of(kiosk="kiosk-2"), of(hall="north"), of(url="postgresql://hall@10.0.0.6/hall")}
    assert len(files) == 4
    assert of(kiosk="入口 1/2").parent.name.startswith("hall-入口_1_2-")


def test_another_password_is_the_same_database() -> None:
    assert of() == of(url="postgresql://kiosk:other@10.0.0.5/hall?connect_timeout=3")
    assert "secret" not in str(of())


def test_the_settings_may_name_the_folder(tmp_path: Path) -> None:
    kiosk = KioskSettings(journal=str(tmp_path))
    assert journal_file(Settings(kiosk=kiosk)) == tmp_path / "journal.db"
