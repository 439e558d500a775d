"""What the local journal, scanner and reader tell on the service page."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from drivers.errors import NotConnected
from drivers.state import DeviceState, Health
from kiosk.local.journal import LocalJournal
from kiosk.service_desk.told import input_rows, journal_rows
from shared.domain.ids import QueueId
from shared.domain.number_block import NumberBlock
from tests.kiosk.local.slips import WRITTEN

DAY = date(2026, 3, 2)
SINCE = datetime(2026, 3, 2, tzinfo=UTC)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[LocalJournal]:
    made = LocalJournal(tmp_path / "journal.db")
    yield made
    made.close()


def told(journal: LocalJournal, block: int = 100) -> tuple[str, bool | None]:
    [row] = journal_rows(journal.file, lambda: DAY, block)
    return row.value.en, row.good


def test_a_journal_tells_what_it_could_give_and_what_it_owes(journal: LocalJournal) -> None:
    assert told(journal) == ("0 own numbers left today", None)
    journal.blocks.keep([NumberBlock(QueueId(1), DAY, 900, 999)])
    assert told(journal) == ("100 own numbers left today", True)
    journal.notes.keep(WRITTEN)
    assert told(journal) == (
        "Not in the database yet: 0 numbers, 1 suggestions; 100 own numbers left today",
        False,
    )


def test_a_kiosk_without_numbers_of_its_own_says_so(journal: LocalJournal) -> None:
    assert told(journal, block=0) == ("Gives no numbers of its own (block = 0)", None)
    journal.notes.keep(WRITTEN)
    assert told(journal, block=0)[1] is False


def test_a_journal_in_trouble_says_what_to_do(journal: LocalJournal) -> None:
    journal.file.trouble = "The disk is full. Make room."
    [row] = journal_rows(journal.file, lambda: DAY, 100)
    assert row.value.zh == "本机日志写不进去，请检查磁盘空间和权限。"
    assert (row.good, row.detail) == (False, "The disk is full. Make room.")


def test_scanner_and_reader_tell_how_they_are() -> None:
    states = {
        "scanner": DeviceState(Health.UNKNOWN, SINCE),
        "id_reader": DeviceState(Health.OFFLINE, SINCE, error="Plug it in.", fault=NotConnected),
    }
    assert [(row.name.en, row.value.zh, row.good, row.detail) for row in input_rows(states)] == [
        ("Scanner", "正常，等待扫码", None, ""),
        ("ID card reader", "连不上，请检查电源、连线和设备地址。", False, "Plug it in."),
    ]


def test_a_scanner_that_types_has_nothing_to_tell() -> None:
    [row] = input_rows({"scanner": None})
    assert (row.value.en, row.good) == ("Types as a keyboard does; tells nothing of itself", None)
