"""What citizens wrote stays in the local journal until the hall has it, and then nothing of it is on the disk."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.local.journal import LocalJournal
from shared.domain.ids import new_command
from tests.kiosk.local.slips import NOW, WRITTEN

TEXT, PHONE = WRITTEN.draft.text, WRITTEN.draft.phone


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[LocalJournal]:
    made = LocalJournal(tmp_path / "journal.db")
    yield made
    made.close()


def on_disk(journal: LocalJournal) -> bool:
    """Tell whether text or phone stand anywhere in the journal's files."""
    files = [file.read_bytes() for file in journal.file.file.parent.iterdir()]
    return any(secret.encode() in content for content in files for secret in (TEXT, PHONE))


def test_what_was_written_is_there_after_a_restart_in_its_order(journal: LocalJournal) -> None:
    second = replace(WRITTEN, command=new_command(), at=NOW - timedelta(hours=1))
    assert [journal.notes.keep(one) for one in (WRITTEN, second)] == [WRITTEN, second]
    again = LocalJournal(restart_file(journal))
    assert again.notes.to_merge() == [WRITTEN, second]
    again.close()


def restart_file(journal: LocalJournal) -> Path:
    journal.close()
    return journal.file.file


def test_the_same_sent_twice_is_kept_once_under_its_first_number(journal: LocalJournal) -> None:
    journal.notes.keep(WRITTEN)
    assert journal.notes.keep(replace(WRITTEN, receipt="OTHER")) == WRITTEN
    assert journal.notes.to_merge() == [WRITTEN]


def test_once_the_hall_has_it_nothing_of_it_is_left_on_the_disk(journal: LocalJournal) -> None:
    journal.notes.keep(WRITTEN)
    assert on_disk(journal)
    journal.notes.forget(WRITTEN.command)
    assert journal.notes.to_merge() == []
    assert not on_disk(journal)


@pytest.mark.allow_warnings("never reached the hall were deleted.*: 1")
def test_what_never_reached_the_hall_goes_when_its_time_is_over(journal: LocalJournal) -> None:
    journal.notes.keep(WRITTEN)
    journal.notes.forget_old(NOW)
    assert journal.notes.to_merge() == [WRITTEN]
    journal.notes.forget_old(NOW + timedelta(seconds=1))
    assert journal.notes.to_merge() == []
    assert not on_disk(journal)


@pytest.mark.allow_warnings("can't be written")
def test_a_disk_that_fails_keeps_nothing_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "no folder").touch()
    journal = LocalJournal(tmp_path / "no folder" / "journal.db")
    assert journal.notes.keep(WRITTEN) is None
    journal.close()
