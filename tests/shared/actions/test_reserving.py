"""Numbers reserved for kiosks: never two of the same, and the same ones again for whoever did not hear the answer."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

from shared.actions.reserving import reserve
from shared.db import journal
from shared.db.store import Store, open_store
from shared.domain.actor import Actor
from shared.domain.events import NumbersReserved
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.number_block import NumberBlock
from shared.domain.wanted_blocks import QueueDay
from tests.factories import RunningHall
from tests.shared.actions.clocked import clocked

DAY = date(2026, 3, 2)


def ask(
    running: RunningHall,
    holder: str,
    known: list[NumberBlock] | None = None,
    letters: str = "A",
    day: date = DAY,
    size: int = 100,
    store: Store | None = None,
) -> list[tuple[int, int]]:
    wanted = [QueueDay(running.service(letter).queue_id, day) for letter in letters]
    by = Actor(Role.KIOSK, holder)
    blocks = reserve(store or running.store, by, holder, wanted, known or [], size, new_command())
    return [(block.first, block.last) for block in blocks]


def test_each_kiosk_gets_numbers_of_its_own(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        assert ask(hall.running, "one", letters="AB") == [(900, 999), (900, 999)]
        assert ask(hall.running, "two") == [(800, 899)]


def test_asked_again_the_blocks_are_the_same_until_they_are_known(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        queue_id = hall.running.service("A").queue_id
        assert ask(hall.running, "one") == [(900, 999)]
        assert ask(hall.running, "one") == [(900, 999)]
        known = [NumberBlock(queue_id, DAY, 900, 999)]
        assert ask(hall.running, "one", known) == [(900, 999), (800, 899)]


def test_what_a_kiosk_knows_and_the_database_lost_is_its_own_again_unless_it_is_taken(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        queue_id = hall.running.service("A").queue_id
        known = [NumberBlock(queue_id, DAY, 900, 999)]
        assert ask(hall.running, "one", known) == [(900, 999), (800, 899)]
        with hall.running.store.engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM number_block")
        assert ask(hall.running, "two") == [(900, 999)]
        assert ask(hall.running, "one", known) == [(800, 899)]


def test_the_next_day_begins_at_the_top_again(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        ask(hall.running, "one")
        assert ask(hall.running, "two", day=DAY + timedelta(days=1)) == [(900, 999)]


def test_days_that_are_over_or_far_get_no_block(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        assert ask(hall.running, "one", day=DAY - timedelta(days=1)) == []
        assert ask(hall.running, "one", day=DAY + timedelta(days=41)) == []


def test_two_kiosks_that_ask_at_once_share_no_number(ready_url: str) -> None:
    with clocked(ready_url) as hall, ThreadPoolExecutor(6) as pool:
        stores = [open_store(ready_url, None, lambda: hall.now) for _ in range(6)]
        spans = list(pool.map(lambda k: ask(hall.running, f"kiosk {k}", size=50, store=stores[k]), range(6)))
        taken = [serial for [(first, last)] in spans for serial in range(first, last + 1)]
        assert len(taken) == len(set(taken)) == 300
        for store in stores:
            store.close()


def test_normal_numbers_go_around_what_is_reserved(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        ask(hall.running, "one", size=998)  # has no room in three digits above 501
        ask(hall.running, "two", size=499)
        assert hall.take("AAA") == ["A001", "A002", "A003"]
        with hall.running.store.engine.begin() as connection:
            connection.exec_driver_sql("UPDATE day_queue SET last_serial = 499")
        assert hall.take("AA") == ["A500", "A1998"]
        assert hall.take("A") == ["A1999"]


def test_the_journal_tells_whom_numbers_were_reserved_for(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        ask(hall.running, "one")
        store = hall.running.store
        told = store.read(lambda c: journal.read_events(c, store.hall_id, 0))[-1].event
        assert told == NumbersReserved("one", hall.running.service("A").queue_id, DAY, 900, 999)
