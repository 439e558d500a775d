"""A ticket that is still open when its day ends: it can be ended, and never mixes with the new day's numbers."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import reduce

import pytest

from shared.actions import calling, issuing, missing, moving, serving
from shared.db import journal, snapshot
from shared.domain.actor import Actor
from shared.domain.fold import fold
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from shared.domain.ticket import Issued, TicketState
from shared.domain.view import HallView
from tests.factories import KIOSK, RunningHall, a_hall

MORNING = datetime.fromisoformat("2026-03-02T09:00:00+08:00")
TOMORROW = date(2026, 3, 3)


class Midnight:
    """A hall before midnight, and the view of it after midnight, told by the journal and read afresh."""

    def __init__(self, url: str) -> None:
        self.now = MORNING
        self.running: RunningHall = a_hall(url, lambda: self.now)
        self.issued: Issued = self.running.issue()
        self.clerk: Actor = self.running.clerk(1)
        self._dawn: HallView | None = None

    def strike(self) -> None:
        """Let the day end; number A001 is given once more on the new day."""
        self.now = MORNING + timedelta(days=1)
        self.running.issue()
        self._dawn = self.fresh()

    def fresh(self) -> HallView:
        store = self.running.store
        return store.read(lambda c: snapshot.read_view(c, store.hall_id, TOMORROW))

    def folded(self) -> HallView:
        store, dawn = self.running.store, self._dawn
        assert dawn is not None
        return reduce(fold, store.read(lambda c: journal.read_events(c, store.hall_id, dawn.cursor)), dawn)


@pytest.fixture
def midnight(ready_url: str) -> Iterator[Midnight]:
    made = Midnight(ready_url)
    yield made
    made.running.store.close()


def test_a_ticket_called_yesterday_is_parked_without_being_missed_today(midnight: Midnight) -> None:
    midnight.running.call(midnight.clerk)
    midnight.strike()
    missing.no_show(midnight.running.store, midnight.clerk, new_command())
    assert midnight.folded() == midnight.fresh()
    assert midnight.fresh().missed == ()
    assert midnight.fresh().counter(midnight.running.counter(1).id).ticket is None


def test_yesterdays_missed_number_cannot_come_back_as_todays(midnight: Midnight) -> None:
    midnight.running.call(midnight.clerk)
    missing.no_show(midnight.running.store, midnight.clerk, new_command())
    midnight.strike()
    with pytest.raises(Refused, match="not among today's missed"):
        missing.return_ticket(midnight.running.store, midnight.clerk, "A001", new_command())


def test_a_ticket_of_yesterday_given_back_leaves_todays_line_alone(midnight: Midnight) -> None:
    midnight.strike()
    gone = issuing.cancel(midnight.running.store, KIOSK, midnight.issued.ticket.id, "left", new_command())
    assert gone.state is TicketState.ABANDONED
    assert midnight.folded() == midnight.fresh()
    assert midnight.fresh().people_waiting == 1


def test_a_visit_that_began_yesterday_is_finished_and_not_sent_to_a_line_that_is_over(midnight: Midnight) -> None:
    midnight.running.serve(midnight.clerk)
    midnight.strike()
    with pytest.raises(Refused, match="A001 is of an earlier day"):
        moving.transfer(midnight.running.store, midnight.clerk, midnight.running.service("B").queue_id, new_command())
    assert serving.finish(midnight.running.store, midnight.clerk, new_command()).state is TicketState.DONE
    assert midnight.folded() == midnight.fresh()


def test_a_ticket_held_yesterday_does_not_wait_in_todays_line(midnight: Midnight) -> None:
    held = midnight.running.serve(midnight.clerk)
    moving.hold(midnight.running.store, midnight.clerk, None, new_command())
    midnight.strike()
    with pytest.raises(Refused, match="A001 is of an earlier day"):
        moving.end_hold(midnight.running.store, midnight.clerk, held.id, new_command())
    assert midnight.folded() == midnight.fresh()


def test_nobody_calls_from_yesterdays_line(midnight: Midnight) -> None:
    midnight.strike()
    called = midnight.running.call(midnight.clerk)
    assert called is not None
    assert (called.number, called.business_day) == ("A001", TOMORROW)
    assert midnight.fresh().people_waiting == 0


def test_a_ticket_called_yesterday_and_called_again_today_is_among_todays_calls(midnight: Midnight) -> None:
    midnight.running.call(midnight.clerk)
    midnight.strike()
    assert midnight.fresh().calls == ()
    calling.recall(midnight.running.store, midnight.clerk, new_command())
    assert midnight.folded() == midnight.fresh()
    assert [call.number for call in midnight.fresh().calls] == ["A001"]


def test_a_ticket_held_since_yesterday_does_not_come_back_into_todays_line(midnight: Midnight) -> None:
    midnight.running.serve(midnight.clerk)
    moving.hold(midnight.running.store, midnight.clerk, None, new_command())
    midnight.strike()
    with pytest.raises(Refused, match="A001 is of an earlier day"):
        moving.end_hold(midnight.running.store, midnight.clerk, midnight.issued.ticket.id, new_command())
    assert midnight.folded() == midnight.fresh()
    assert midnight.fresh().people_waiting == 1


def test_a_visit_of_yesterday_that_was_wanted_back_ends_and_is_rated(midnight: Midnight) -> None:
    receiver = midnight.running.clerk(2)
    midnight.running.serve(midnight.clerk)
    to = midnight.running.service("B").queue_id
    moving.transfer(midnight.running.store, midnight.clerk, to, new_command(), wanted_back=True)
    midnight.running.serve(receiver)
    midnight.strike()
    assert serving.finish(midnight.running.store, receiver, new_command()).state is TicketState.DONE
    rating = midnight.fresh().counter(midnight.running.counter(2).id).rating
    assert rating is not None
    assert rating.number == "A001"
    assert midnight.folded() == midnight.fresh()
