"""What the doctor says of a kiosk's local journal."""

import sqlite3
from pathlib import Path

import pytest

from deploy.doctor.local_journal import look_at_journal
from kiosk.local.journal import LocalJournal
from kiosk.local.phase import Phase
from shared.settings import KioskSettings, Settings
from tests.kiosk.local.slips import BLOCK, DAY, WRITTEN, take


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(kiosk=KioskSettings(journal=str(tmp_path)))


def test_a_machine_without_a_kiosk_has_none(settings: Settings) -> None:
    assert look_at_journal(settings, DAY) == []


def test_numbers_ready_and_numbers_owed_are_told(settings: Settings, tmp_path: Path) -> None:
    journal = LocalJournal(tmp_path / "journal.db")
    journal.blocks.keep([BLOCK])
    [running] = look_at_journal(settings, DAY)
    assert running.ok
    assert "is using" in running.text
    journal.close()
    [ready] = look_at_journal(settings, DAY)
    assert (ready.ok, "5 numbers for today" in ready.text) == (True, True)
    journal = LocalJournal(tmp_path / "journal.db")
    kept = take(journal)
    assert kept is not None
    journal.move(kept.ticket.code, Phase.HANDING, Phase.KEPT)
    journal.close()
    [owing] = look_at_journal(settings, DAY)
    assert (owing.ok, owing.needed) == (False, False)
    assert "not in it yet: 1 numbers and 0 suggestions (" in owing.text
    with sqlite3.connect(tmp_path / "journal.db") as older:
        older.execute("DROP TABLE note")
    assert look_at_journal(settings, DAY) == [owing]


def test_a_suggestion_owed_is_told(settings: Settings, tmp_path: Path) -> None:
    journal = LocalJournal(tmp_path / "journal.db")
    journal.notes.keep(WRITTEN)
    journal.close()
    [owing] = look_at_journal(settings, DAY)
    assert "not in it yet: 0 numbers and 1 suggestions (" in owing.text


def test_a_damaged_file_is_one_sentence(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "journal.db").write_bytes(b"no database" * 500)
    [found] = look_at_journal(settings, DAY)
    assert not found.ok
    assert "can't be read" in found.text
