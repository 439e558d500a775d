"""The journal cannot be edited without it showing."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import Connection, delete, insert, select, update

from shared.actions import serving
from shared.db import journal
from shared.db.journal import AT_A_TIME, FIRST_HASH, chain, event_row
from shared.db.journal_tables import event
from shared.db.journal_tables import journal as journal_table
from shared.domain.events import HallChanged, Recorded, TicketIssued
from shared.domain.fold import fold
from shared.domain.ids import HallId, new_command
from shared.domain.problem import Problem
from shared.domain.view import HallView
from tests.factories import KIOSK, RunningHall
from tests.shared.domain.tickets import NINE


@pytest.fixture
def busy(running: RunningHall) -> RunningHall:
    """A hall whose journal has eight entries: set up, two issued, and a whole visit."""
    running.issue(), running.issue()
    clerk = running.clerk(1)
    running.serve(clerk)
    serving.finish(running.store, clerk, new_command())
    return running


def verify(running: RunningHall) -> int:
    return running.store.read(lambda connection: journal.verify(connection, running.store.hall_id))


def change(running: RunningHall, *statements: object) -> None:
    """Change rows behind the program's back."""
    with running.store.engine.connect().execution_options(change=True) as connection, connection.begin():
        for statement in statements:
            connection.execute(statement)  # type: ignore[call-overload]


def sentence_of(running: RunningHall) -> str:
    with pytest.raises(Problem) as problem:
        verify(running)
    return str(problem.value).replace(f"hall {running.store.hall_id}", "hall 1")


def test_an_untouched_journal_holds(busy: RunningHall) -> None:
    assert verify(busy) == 8


@pytest.mark.parametrize(
    "edit",
    [
        {"payload": {"catalogue": "other"}},
        {"actor": {"role": "manager", "name": "somebody", "counter_id": None, "clerk_id": None}},
        {"at": NINE},
        {"kind": "TicketIssued"},
        {"hash": "f" * 64},
    ],
    ids=lambda edit: next(iter(edit)),
)
def test_an_edited_entry_shows(busy: RunningHall, edit: dict[str, object]) -> None:
    change(busy, update(event).where(event.c.seq == 1).values(edit))
    assert sentence_of(busy) == "Journal of hall 1: event 1 was changed. Compare with a backup."


def test_an_edited_entry_shows_even_with_a_hash_that_fits(busy: RunningHall) -> None:
    for seq in (3, 8):
        rows = {row.seq: dict(row._mapping) for row in busy.store.read(lambda c: list(c.execute(select(event))))}
        forged = rows[seq] | {"actor": {**rows[seq]["actor"], "name": "nobody"}}
        change(busy, update(event).where(event.c.seq == seq).values(actor=forged["actor"]))
        change(busy, update(event).where(event.c.seq == seq).values(hash=chain(rows[seq - 1]["hash"], forged)))
        shows_at = min(seq + 1, 8)
        assert sentence_of(busy) == f"Journal of hall 1: event {shows_at} was changed. Compare with a backup."
        change(busy, update(event).where(event.c.seq == seq).values(actor=rows[seq]["actor"], hash=rows[seq]["hash"]))
        assert verify(busy) == 8


@pytest.mark.parametrize(
    ("seq", "sentence"),
    [
        (1, "Journal of hall 1: event 1 is missing. Compare with a backup."),
        (5, "Journal of hall 1: event 5 is missing. Compare with a backup."),
        (8, "Journal of hall 1: events after 7 are missing. Compare with a backup."),
    ],
)
def test_a_removed_entry_shows(busy: RunningHall, seq: int, sentence: str) -> None:
    change(busy, delete(event).where(event.c.seq == seq))
    assert sentence_of(busy) == sentence


def test_removed_entries_show_even_when_later_ones_move_up(busy: RunningHall) -> None:
    change(busy, delete(event).where(event.c.seq == 7), update(event).where(event.c.seq == 8).values(seq=7))
    change(busy, update(journal_table).values(seq=7))
    assert sentence_of(busy) == "Journal of hall 1: event 7 was changed. Compare with a backup."


def test_an_entry_put_in_shows(busy: RunningHall) -> None:
    hall_id = busy.store.hall_id
    forged = event_row(hall_id, 9, NINE, KIOSK, HallChanged("other"), FIRST_HASH)
    change(busy, insert(event).values(forged))
    assert sentence_of(busy) == "Journal of hall 1: event 9 was changed. Compare with a backup."


def test_entries_are_read_in_pages_without_a_gap(running: RunningHall) -> None:
    many = [HallChanged(f"catalogue {n}") for n in range(2 * AT_A_TIME)]
    running.store.change(KIOSK, new_command(), None, lambda change: change.record(*many))
    hall_id, pages, cursor = running.store.hall_id, list[int](), 0

    def next_page(connection: Connection) -> list[Recorded]:
        return journal.read_events(connection, hall_id, cursor)

    while news := running.store.read(next_page):
        assert [e.seq for e in news] == list(range(cursor + 1, cursor + 1 + len(news)))
        cursor = news[-1].seq
        pages.append(len(news))
    assert pages == [AT_A_TIME, AT_A_TIME, 1]
    assert running.store.read(lambda c: journal.last_seq(c, hall_id)) == cursor == verify(running)


def test_a_visit_of_before_services_were_timed_is_read_and_teaches_nothing() -> None:
    told = {"ticket_id": 1, "number": "A001", "visit_id": 1, "counter_id": 1, "clerk_id": 1}
    finished = journal.to_event("VisitFinished", told)
    view = HallView(0, NINE.date(), {}, {}, (), ())
    assert fold(view, Recorded(1, NINE, finished)) == replace(view, cursor=1)


def test_a_hash_is_the_same_whatever_the_order_of_keys_and_the_zone() -> None:
    issued = TicketIssued(1, "号1", 1, 1, "normal", 0, 0, 5)  # type: ignore[arg-type]
    row = event_row(HallId(1), 1, NINE, KIOSK, issued, FIRST_HASH)
    turned = row | {"payload": dict(reversed(row["payload"].items())), "at": NINE.astimezone()}
    assert chain(FIRST_HASH, turned) == row["hash"]
    assert json.dumps(row["payload"])
