"""What the programs with windows do not load when they start: it costs seconds and memory and serves few halls."""

import subprocess
import sys

import pytest

HEAVY = {
    "PySide6.QtNetwork": "the service page",
    "PySide6.QtTest": "programs that are told what to do by tests and measurements",
    "PIL": "pictures for simulated printers and barcodes",
    "alembic": "bringing a database up to date",
    "argon2": "whoever types a PIN",
    "barcode": "slips with a barcode",
    "drivers.sim.printer": "demonstrations",
    "escpos": "printers, once one is opened",
    "numpy": "nothing",
    "psycopg": "halls on PostgreSQL",
    "pypinyin": "making the files of readings",
    "qtawesome": "nothing: its font is read directly",
    "qtpy": "nothing",
    "rich": "help texts",
    "sqlalchemy.orm": "nothing: statements are Core's",
    "usb": "printers on USB",
}
"""What is not loaded, and what needs it."""


@pytest.mark.parametrize("program", ["kiosk", "callscreen", "counter_terminal"])
def test_a_program_starts_without_what_few_halls_need(program: str) -> None:
    code = f"import sys, deploy.hall, shared.settings, {program}.app; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert f"{program}.app" in loaded
    assert sorted(HEAVY.keys() & set(loaded)) == []
