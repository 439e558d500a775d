"""The kiosk's printers as its settings name them."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from drivers.errors import BadAddress
from drivers.printer.opening import SimulatedPrinting
from kiosk.printing import Printing, rolls
from kiosk.slip.layout import LayoutProblem
from shared.settings import KioskSettings, read_settings
from tests.factories import a_hall


def test_two_printers_and_the_strip_and_the_count_are_as_the_file_says(
    ready_sqlite_url: str, qapp: QApplication, tmp_path: Path
) -> None:
    running = a_hall(ready_sqlite_url)
    file = tmp_path / "hall.toml"
    told = 'printer = "sim:?mode=text"\nsecond_printer = "sim:"\nmaterials_strip = true\nroll_mm = 20000\n'
    file.write_text(f"[kiosk]\n{told}", encoding="utf-8")
    wanted = read_settings(file).kiosk
    printing = Printing(wanted, tmp_path)
    first, second = printing.opened
    assert isinstance(first, SimulatedPrinting)
    assert isinstance(second, SimulatedPrinting)
    first.device.faults.paper_out = True
    printing.printer.print(running.hall, running.issue())
    first.device.faults.paper_out = False
    assert (len(first.device.slips), len(second.device.slips)) == (0, 2)
    books = rolls(wanted, tmp_path)
    assert [book.roll.slips for book in books] == [0, 2]
    printing.close()
    running.store.close()


def test_files_named_in_settings_count_from_the_settings(tmp_path: Path) -> None:
    file = tmp_path / "hall.toml"
    file.write_text('[kiosk]\nslip_logo = "logo.png"\n', encoding="utf-8")
    assert read_settings(file).kiosk.slip_logo == tmp_path / "logo.png"


@pytest.mark.parametrize(
    ("wrong", "kind"),
    [
        (KioskSettings(second_printer="escpoz+tcp://10.0.0.7:9100"), BadAddress),
        (KioskSettings(slip_layout=Path("/no/such.toml")), LayoutProblem),
        (KioskSettings(slip_logo=Path("/no/such.png")), LayoutProblem),
    ],
)
def test_what_cannot_be_used_is_told_at_the_start(qapp: QApplication, wrong: KioskSettings, kind: type) -> None:
    with pytest.raises(kind):
        Printing(wrong)


def test_without_a_roll_length_paper_is_not_counted(tmp_path: Path) -> None:
    assert rolls(KioskSettings(), tmp_path) == []
