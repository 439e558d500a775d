"""A change happens once and wholly, or not at all."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import psycopg
import pytest
from sqlalchemy import Connection, func, select, text, update

from shared.actions import calling, issuing
from shared.db import journal
from shared.db.change import Change
from shared.db.journal_tables import command, event
from shared.db.queue_tables import ticket
from shared.db.setup_tables import hall
from shared.db.store import Store, open_store
from shared.domain.events import DeviceChanged, HallChanged
from shared.domain.ids import CommandId, new_command
from shared.domain.problem import DatabaseAway, Problem
from tests.factories import KIOSK, RunningHall, a_catalogue, a_hall
from tests.shared.domain.tickets import NINE


def count(running: RunningHall, table: object) -> int:
    return running.store.read(lambda c: c.execute(select(func.count()).select_from(table)).scalar_one())  # type: ignore[arg-type]


def cut(connection: Connection, url: str) -> None:
    """Let the server end a connection, as when it is restarted."""
    pid = connection.execute(text("SELECT pg_backend_pid()")).scalar()
    with psycopg.connect(url, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])


def test_a_command_sent_again_gets_the_first_answer_and_has_one_effect(running: RunningHall) -> None:
    again, service = new_command(), running.service("A").id
    answers = [issuing.issue(running.store, KIOSK, service, again) for _ in range(3)]
    assert answers[0] == answers[1] == answers[2]
    assert (count(running, ticket), count(running, event)) == (1, 2)


def test_a_program_that_died_before_the_answer_may_ask_again(running: RunningHall, ready_url: str) -> None:
    again, service = new_command(), running.service("A").id
    first = issuing.issue(running.store, KIOSK, service, again)
    running.store.close()
    restarted = open_store(ready_url)
    assert issuing.issue(restarted, KIOSK, service, again) == first
    restarted.close()
    assert count(running, ticket) == 1


def test_no_answer_is_an_answer_too(running: RunningHall) -> None:
    clerk, again = running.clerk(1), new_command()
    assert calling.call_next(running.store, clerk, again) is None
    running.issue()
    assert calling.call_next(running.store, clerk, again) is None
    assert running.call(clerk) is not None


def test_an_exception_undoes_everything(running: RunningHall) -> None:
    again = new_command()

    def decide(change: Change) -> None:
        change.record(HallChanged("half done"))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        running.store.change(KIOSK, again, None, decide)
    assert count(running, event) == 1
    running.store.change(KIOSK, again, None, lambda change: change.record(HallChanged("whole")))
    hall_id = running.store.hall_id
    assert running.store.read(lambda c: journal.verify(c, hall_id)) == 2


def test_a_hall_seen_in_a_change_that_is_undone_is_forgotten(running: RunningHall) -> None:
    def decide(change: Change) -> None:
        change.connection.execute(update(hall).values(no_more_on=change.business_day))
        seen.append(change.hall.no_more_on)
        change.record(HallChanged("half done"))
        seen.append(change.hall.no_more_on)
        raise ZeroDivisionError

    seen: list[date | None] = []
    with pytest.raises(ZeroDivisionError):
        running.store.change(KIOSK, None, None, decide)
    assert running.issue().ticket.number == "A001"
    running.store.change(KIOSK, None, None, lambda change: change.record(HallChanged("whole")))
    assert running.issue().ticket.number == "A002"
    assert seen == [None, None]


def test_a_change_that_records_nothing_leaves_the_journal_alone(running: RunningHall) -> None:
    assert running.store.change(KIOSK, new_command(), int, lambda change: change.seq) == 1
    assert (count(running, event), count(running, command)) == (1, 2)


@dataclass
class Cut:
    """A change whose connection the server ends, at first or always."""

    url: str
    times: int
    tried: int = 0

    def __call__(self, change: Change) -> str:
        self.tried += 1
        change.record(DeviceChanged("kiosk-1", "printer", "sim:", "online", ""))
        if self.tried <= self.times:
            cut(change.connection, self.url)
        change.record(HallChanged("done"))
        return "done"


@pytest.mark.allow_warnings("psycopg: error ignored terminating .*: the connection is lost")
@pytest.mark.parametrize("ready_url", ["postgresql"], indirect=True)
def test_a_change_whose_connection_was_cut_is_tried_again(running: RunningHall, ready_url: str) -> None:
    decide = Cut(ready_url, times=2)
    assert running.store.change(KIOSK, new_command(), str, decide) == "done"
    assert decide.tried == 3
    hall_id = running.store.hall_id
    assert running.store.read(lambda c: journal.verify(c, hall_id)) == 3


@pytest.mark.allow_warnings("psycopg: error ignored terminating .*: the connection is lost")
@pytest.mark.parametrize("ready_url", ["postgresql"], indirect=True)
def test_a_change_that_is_always_cut_is_given_up_in_one_sentence(running: RunningHall, ready_url: str) -> None:
    decide = Cut(ready_url, times=9)
    with pytest.raises(DatabaseAway, match=r"^Database postgresql://.* does not answer \(.*\)\. Check that"):
        running.store.change(KIOSK, new_command(), str, decide)
    assert decide.tried == 4
    assert count(running, event) == 1


@pytest.mark.parametrize("ready_url", ["postgresql"], indirect=True)
def test_a_reader_whose_connection_was_cut_is_told(running: RunningHall, ready_url: str) -> None:
    def question(connection: Connection) -> None:
        cut(connection, ready_url)
        connection.execute(select(event))

    with pytest.raises(DatabaseAway, match="does not answer"):
        running.store.read(question)
    assert count(running, event) == 1


def test_time_never_goes_back(ready_url: str) -> None:
    times = [NINE, NINE + timedelta(minutes=5), NINE - timedelta(hours=1), NINE - timedelta(minutes=59)]
    asked: Iterator[datetime] = iter([*times, NINE + timedelta(minutes=6)])
    running = a_hall(ready_url, clock=lambda: next(asked))
    issued = [running.issue().ticket.issued_at for _ in range(4)]
    assert issued == [NINE + timedelta(minutes=m) for m in (5, 5, 5, 6)]
    running.store.close()


def test_a_number_of_today_starts_again_tomorrow_in_the_halls_own_zone(ready_url: str) -> None:
    before_midnight = datetime.fromisoformat("2026-03-02T23:59:00+08:00")
    asked = iter([before_midnight, before_midnight, before_midnight + timedelta(minutes=2)])
    running = a_hall(ready_url, clock=lambda: next(asked))
    issued = [running.issue().ticket for _ in range(2)]
    assert [t.number for t in issued] == ["A001", "A001"]
    assert [t.business_day.isoformat() for t in issued] == ["2026-03-02", "2026-03-03"]
    running.store.close()


def test_a_reader_sees_one_unchanging_picture(running: RunningHall) -> None:
    with running.store.reading() as connection:
        before = connection.execute(select(func.count()).select_from(ticket)).scalar()
        running.issue()
        assert connection.execute(select(func.count()).select_from(ticket)).scalar() == before == 0
    assert count(running, ticket) == 1


def test_one_halls_change_does_not_wait_for_anothers(ready_url: str) -> None:
    """On PostgreSQL; an SQLite file has one writer at a time, for all halls together."""
    first, second = a_hall(ready_url), a_hall(ready_url, catalogue=a_catalogue("second-hall"))
    assert second.issue().ticket.number == first.issue().ticket.number == "A001"
    if ready_url.startswith("postgresql"):
        with first.store.engine.connect() as connection, connection.begin():
            connection.execute(
                text("SELECT seq FROM journal WHERE hall_id = :id FOR UPDATE"), {"id": first.store.hall_id}
            )
            assert second.issue().ticket.number == "A002"
    for running in (first, second):
        running.store.close()


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (None, "[hall] code is missing, and the database holds several halls: test-hall, second-hall."),
        ("third", '[hall] code = "third": no such hall. The database holds: test-hall, second-hall.'),
    ],
)
def test_the_hall_must_be_named_where_there_are_several(ready_url: str, code: str | None, sentence: str) -> None:
    for catalogue in (a_catalogue(), a_catalogue("second-hall")):
        a_hall(ready_url, catalogue=catalogue).store.close()
    with pytest.raises(Problem) as problem:
        open_store(ready_url, code)
    assert str(problem.value) == sentence
    named = open_store(ready_url, "second-hall")
    assert named.hall().code == "second-hall"
    named.close()


def test_command_ids_of_two_halls_do_not_meet(ready_url: str) -> None:
    stores: list[Store] = []
    for code in ("first-hall", "second-hall"):
        running = a_hall(ready_url, catalogue=a_catalogue(code))
        same = CommandId("00000000-0000-0000-0000-000000000001")
        assert issuing.issue(running.store, KIOSK, running.service("A").id, same).ticket.number == "A001"
        stores.append(running.store)
    for store in stores:
        store.close()
