"""The local journal: nothing is forgotten, no serial given twice, and a failing disk stops only what it must."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.local.journal import LocalJournal
from kiosk.local.phase import Phase
from shared.domain.ids import ServiceId, new_command
from shared.domain.wanted_blocks import QueueDay
from shared.domain.words import Language
from tests.kiosk.local.slips import BLOCK, DAY, NOW, QUEUE, SERVICE, a_number, ask, take


class Journals:
    """The journal of one kiosk, through its restarts."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.now = LocalJournal(file)
        self.now.blocks.keep([BLOCK])

    def restart(self) -> LocalJournal:
        self.now.close()
        self.now = LocalJournal(self.file)
        return self.now

    def phases(self) -> list[str]:
        return [row[0] for row in self.now.file.read(lambda c: c.execute("SELECT phase FROM entry ORDER BY place"))]


@pytest.fixture
def journals(tmp_path: Path) -> Iterator[Journals]:
    made = Journals(tmp_path / "folder that is made" / "journal.db")
    yield made
    made.now.close()


def numbers(*taken: object) -> list[str | None]:
    return [one.ticket.number if one else None for one in taken]  # type: ignore[attr-defined]


def test_numbers_go_on_after_a_restart_until_the_block_is_used_up(journals: Journals) -> None:
    assert numbers(take(journals.now), take(journals.now)) == ["A900", "A901"]
    again = journals.restart()
    again.blocks.keep([BLOCK])
    assert numbers(*(take(again) for _ in range(4))) == ["A902", "A903", "A904", None]
    assert again.blocks.used() == {QueueDay(QUEUE, DAY): 5}


def test_a_part_of_a_known_block_is_no_block_of_its_own(journals: Journals) -> None:
    take(journals.now)
    for part in (replace(BLOCK, last=900), replace(BLOCK, first=904, last=910), BLOCK):
        journals.now.blocks.keep([part])
    assert journals.now.blocks.all() == [BLOCK]
    assert numbers(*(take(journals.now) for _ in range(5))) == ["A901", "A902", "A903", "A904", None]


def test_one_visit_comes_to_one_number(journals: Journals) -> None:
    visit = new_command()
    first, second = take(journals.now, visit), take(journals.now, visit)
    assert first == second
    assert journals.now.blocks.left(QUEUE, DAY) == 4


def test_a_number_given_back_is_not_given_again(journals: Journals) -> None:
    first = take(journals.now)
    assert first is not None
    journals.now.move(first.ticket.code, Phase.GONE)
    assert numbers(take(journals.now)) == ["A901"]


def test_what_the_hall_was_asked_for_goes_back_when_the_kiosk_gave_its_own(journals: Journals) -> None:
    command = ask(journals.now)
    take(journals.now, command)
    [entry] = journals.now.returning()
    assert (entry.command, entry.issued) == (command, None)
    late = a_number(12, away=False)
    journals.now.issued(command, late)
    [entry] = journals.now.returning()
    assert entry.issued == late


def test_each_step_is_known_after_a_restart(journals: Journals) -> None:
    online = [ask(journals.now) for _ in range(4)]
    codes = []
    for serial, command in enumerate(online[1:], 1):
        issued = a_number(serial, away=False)
        journals.now.issued(command, issued)
        codes.append(issued.ticket.code)
    journals.now.move(codes[1], Phase.HANDING)
    journals.now.move(codes[2], Phase.HANDING, Phase.KEPT)
    own = [take(journals.now) for _ in range(3)]
    for index, steps in enumerate(([], [Phase.HANDING], [Phase.HANDING, Phase.KEPT])):
        given = own[index]
        assert given is not None
        journals.now.move(given.ticket.code, *steps)
    unsure = journals.restart().settle()
    assert numbers(*(entry.issued for entry in unsure)) == ["A002", "A901"]
    assert journals.phases() == ["returning", "returning", "handing", "kept", "gone", "handing", "kept"]
    assert numbers(*(entry.issued for entry in journals.now.to_merge())) == ["A902"]


def test_the_journal_keeps_its_id_and_a_new_file_gets_another(journals: Journals, tmp_path: Path) -> None:
    first = journals.now.id
    assert journals.restart().id == first
    other = LocalJournal(tmp_path / "other.db")
    assert other.id != first
    other.close()


def test_old_days_are_forgotten_but_nothing_that_the_database_must_learn(journals: Journals) -> None:
    for steps in ([Phase.HANDING, Phase.KEPT], [Phase.GONE]):
        given = take(journals.now)
        assert given is not None
        journals.now.move(given.ticket.code, *steps)
    ask(journals.now)
    journals.now.forget(DAY + timedelta(days=1))
    assert journals.phases() == ["kept", "asked"]
    assert journals.now.blocks.all() == []


def test_numbers_given_are_counted_by_service_and_time(journals: Journals) -> None:
    take(journals.now)
    assert journals.now.given(SERVICE, DAY) == 1
    assert journals.now.given(SERVICE, DAY, NOW - timedelta(seconds=1)) == 1
    assert journals.now.given(SERVICE, DAY, NOW + timedelta(seconds=1)) == 0


def test_a_number_counts_for_each_of_its_services(journals: Journals) -> None:
    follows = ServiceId(7)
    made = a_number(900)
    made = replace(made, ticket=replace(made.ticket, steps=(follows,)))
    journals.now.take(new_command(), SERVICE, Language.ZH, QUEUE, DAY, NOW, lambda _: made)
    take(journals.now)
    assert (journals.now.given(SERVICE, DAY), journals.now.given(follows, DAY)) == (2, 1)


def test_a_second_program_gets_none_of_the_numbers(journals: Journals, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("CRITICAL")
    other = LocalJournal(journals.file)
    assert "no other kiosk uses it" in other.file.trouble
    other.blocks.keep([BLOCK])
    assert take(other) is None
    other.close()


def fill_up(journal: LocalJournal) -> None:
    """Let the file not grow any more, as on a full disk."""
    (pages,) = journal.file.read(lambda c: c.execute("PRAGMA page_count").fetchone())
    journal.file.read(lambda c: c.execute(f"PRAGMA max_page_count = {pages}"))


def make_room(journal: LocalJournal) -> None:
    disk = journal.file._disk
    assert disk is not None
    disk.execute("PRAGMA max_page_count = 1000000")


def mended(journal: LocalJournal) -> bool:
    journal.file.mend()
    return journal.file.safe


def until_full(journal: LocalJournal, write: Callable[[], object]) -> None:
    for _ in range(1000):
        write()
        if not journal.file.safe:
            return
    pytest.fail("the disk never got full")


@pytest.mark.allow_warnings("can't be written")
def test_a_full_disk_stops_own_numbers_and_nothing_else(journals: Journals) -> None:
    fill_up(journals.now)
    until_full(journals.now, lambda: ask(journals.now))
    assert "Check that the disk is not full" in journals.now.file.trouble
    command, issued = ask(journals.now), a_number(7, away=False)
    journals.now.issued(command, issued)
    journals.now.move(issued.ticket.code, Phase.HANDING, Phase.KEPT)
    assert take(journals.now) is None


@pytest.mark.allow_warnings("can't be written")
def test_the_disk_learns_later_what_happened_while_it_was_full(journals: Journals) -> None:
    fill_up(journals.now)
    until_full(journals.now, lambda: ask(journals.now))
    issued = a_number(7, away=False)
    journals.now.issued(ask(journals.now), issued)
    journals.now.move(issued.ticket.code, Phase.HANDING, Phase.KEPT)
    before = journals.phases()
    assert not mended(journals.now)
    make_room(journals.now)
    assert mended(journals.now)
    assert journals.now.file.trouble == ""
    journals.restart()
    assert journals.phases() == before
    assert numbers(take(journals.now)) == ["A900"]


@pytest.mark.allow_warnings("can't be written")
def test_a_journal_that_could_not_be_opened_loses_nothing_when_it_can(journals: Journals) -> None:
    kept = take(journals.now)
    assert kept is not None
    journals.now.move(kept.ticket.code, Phase.HANDING, Phase.KEPT)
    first, identity = journals.now, journals.now.id
    other = LocalJournal(journals.file)
    ask(other)
    assert not mended(other)
    first.close()
    assert mended(other)
    assert other.id == identity
    journals.now = other
    assert journals.phases() == ["kept", "asked"]
    assert numbers(take(other)) == ["A901"]


@pytest.mark.allow_warnings("can't be written")
def test_a_folder_that_cannot_be_made_leaves_a_kiosk_without_own_numbers(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    journal = LocalJournal(tmp_path / "file" / "journal.db")
    assert "can't be written" in journal.file.trouble
    ask(journal)
    assert [entry.phase for entry in journal.settle()] == []
    assert take(journal) is None
    journal.close()


@pytest.mark.allow_warnings("is damaged")
def test_a_damaged_file_is_put_aside(tmp_path: Path) -> None:
    file = tmp_path / "journal.db"
    file.write_bytes(b"no database at all, but something" * 200)
    journal = LocalJournal(file)
    assert journal.file.safe
    assert file.with_suffix(".damaged").read_bytes().startswith(b"no database")
    journal.close()


def test_commits_wait_for_the_disk(journals: Journals) -> None:
    pragmas = [journals.now.file.read(lambda c, p=p: c.execute(f"PRAGMA {p}").fetchone()[0]) for p in PRAGMAS]  # type: ignore[misc]
    assert pragmas == [2, "exclusive"]


PRAGMAS = ("synchronous", "locking_mode")
