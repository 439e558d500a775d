"""From a commit to the programs that follow the hall."""

from benchmarks.figures import Times
from benchmarks.told import Commit, measure, reckon
from shared.domain.ids import TicketId
from tests.factories import a_hall

FIRST, SECOND = TicketId(1), TicketId(2)


def test_every_reader_is_told_of_every_commit(ready_url: str) -> None:
    running = a_hall(ready_url)
    found = measure(ready_url, running.hall.code, readers=2, commits=3)
    assert (found.readers, found.commits, found.missed) == (2, 3, 0)
    assert (found.committed.count, found.asked.count) == (6, 6)
    running.store.close()


def test_a_reader_that_knew_first_took_no_time() -> None:
    found = reckon([Commit(FIRST, asked=1.0, answered=1.5)], [{FIRST: 1.25}])
    assert (found.committed, found.asked) == (Times(1, 0.0, 0.0, 0.0, 0.0), Times(1, 250.0, 250.0, 250.0, 250.0))


def test_a_commit_that_a_reader_was_not_told_of_is_missed() -> None:
    made = [Commit(FIRST, 1.0, 1.5), Commit(SECOND, 2.0, 2.5)]
    assert reckon(made, [{FIRST: 2.0, SECOND: 3.0}, {SECOND: 3.0}]).missed == 1
