"""A mistake in the address of a device is told like any other mistake in the settings."""

from pathlib import Path

import pytest

from kiosk.addresses import check_addresses
from shared.settings import KioskSettings, Settings, SettingsProblem, read_settings


@pytest.mark.parametrize("key", ["printer", "second_printer", "scanner", "id_reader"])
def test_a_wrong_address_is_told_with_file_line_and_key(tmp_path: Path, key: str) -> None:
    file = tmp_path / "hall.toml"
    file.write_text(f'[kiosk]\nname = "k"\n{key} = "escpos+tpc://10.0.0.7:9100"\n', encoding="utf-8")
    with pytest.raises(SettingsProblem) as told:
        check_addresses(read_settings(file))
    assert str(told.value).startswith(f"{file}, line 3: [kiosk] {key}: ")
    assert 'did you mean "tcp"?' in str(told.value)


def test_without_a_file_the_key_is_named() -> None:
    with pytest.raises(SettingsProblem, match=r"^\[kiosk\] printer: "):
        check_addresses(Settings(kiosk=KioskSettings(printer="escpos+tpc://10.0.0.7:9100")))


def test_right_addresses_and_a_scanner_that_types_pass() -> None:
    check_addresses(Settings(kiosk=KioskSettings(scanner="keyboard", id_reader="sim:")))
