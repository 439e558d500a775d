"""A ticket's way from the kiosk to its rating, on SQLite and on PostgreSQL."""

import pytest

from shared.actions import calling, duty, issuing, missing, moving, rating, serving
from shared.db import journal, snapshot
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from shared.domain.ticket import TicketState
from shared.domain.view import CounterState, HallView
from tests.factories import KIOSK, RunningHall


def view_of(running: RunningHall) -> HallView:
    store = running.store
    day = store.now().astimezone(store.zone).date()
    return store.read(lambda connection: snapshot.read_view(connection, store.hall_id, day))


def test_numbers_start_at_001_per_queue_and_tell_who_is_ahead(running: RunningHall) -> None:
    issued = [running.issue("A"), running.issue("A"), running.issue("B"), running.issue("A")]
    assert [i.ticket.number for i in issued] == ["A001", "A002", "B001", "A003"]
    assert [i.people_ahead for i in issued] == [0, 1, 0, 2]


def test_a_whole_visit_ends_with_a_rating_of_its_own(running: RunningHall) -> None:
    running.issue()
    clerk = running.clerk(1)
    served = running.serve(clerk)
    done = serving.finish(running.store, clerk, new_command())
    assert done.state is TicketState.DONE
    open_rating = view_of(running).counter(running.counter(1).id).rating
    assert open_rating is not None
    assert open_rating.visit_id == served.visit_id
    pad = Actor(Role.PAD, "pad 1", running.counter(1).id)
    rating.rate(running.store, pad, open_rating.visit_id, 5, new_command())
    assert view_of(running).counter(running.counter(1).id).rating is None


def test_a_clerk_cannot_rate(running: RunningHall) -> None:
    running.issue()
    clerk = running.clerk(1)
    served = running.serve(clerk)
    serving.finish(running.store, clerk, new_command())
    assert served.visit_id is not None
    with pytest.raises(Refused, match="Only the citizen rates"):
        rating.rate(running.store, clerk, served.visit_id, 5, new_command())


def test_the_next_finish_leaves_an_older_rating_unanswered(running: RunningHall) -> None:
    running.issue(), running.issue()
    clerk = running.clerk(1)
    first = running.serve(clerk)
    serving.finish(running.store, clerk, new_command())
    second = running.serve(clerk)
    serving.finish(running.store, clerk, new_command())
    open_rating = view_of(running).counter(running.counter(1).id).rating
    assert open_rating is not None
    assert open_rating.visit_id == second.visit_id != first.visit_id


def test_the_first_come_is_called_first_across_a_counters_queues(running: RunningHall) -> None:
    numbers = [running.issue(letter).ticket.number for letter in "BAAB"]
    clerk = running.clerk(2)
    called = []
    for _ in numbers:
        called.append(running.serve(clerk).number)
        serving.finish(running.store, clerk, new_command())
    assert called == numbers
    assert running.call(clerk) is None


def test_a_green_channel_ticket_goes_before_those_of_the_last_twenty_minutes(running: RunningHall) -> None:
    running.issue("A")
    green = running.issue("A", priority="green")
    called = running.call(running.clerk(1))
    assert called is not None
    assert called.number == green.ticket.number


def test_a_missed_ticket_is_parked_and_comes_back_behind_three_who_wait(running: RunningHall) -> None:
    for _ in range(5):
        running.issue()
    clerk = running.clerk(1)
    running.call(clerk)
    missing.no_show(running.store, clerk, new_command())
    assert view_of(running).missed == ("A001",)
    missing.return_ticket(running.store, clerk, "A001", new_command())
    assert view_of(running).missed == ()
    called = []
    for _ in range(5):
        called.append(running.serve(clerk).number)
        serving.finish(running.store, clerk, new_command())
    assert called == ["A002", "A003", "A004", "A001", "A005"]


def test_a_transferred_ticket_keeps_its_number_and_its_place_by_first_arrival(running: RunningHall) -> None:
    running.issue("A"), running.issue("B")
    clerk = running.clerk(1)
    running.serve(clerk)
    to = running.service("B").queue_id
    moving.transfer(running.store, clerk, to, new_command(), "needs a stamp")
    again = running.call(clerk)
    assert again is not None
    assert (again.number, again.queue_id, again.comment) == ("A001", to, "needs a stamp")


def test_a_counter_with_a_ticket_cannot_call_another(running: RunningHall) -> None:
    running.issue(), running.issue()
    clerk = running.clerk(1)
    running.call(clerk)
    with pytest.raises(Refused, match="A001 is still at this counter"):
        running.call(clerk)


def test_a_paused_counter_does_not_call(running: RunningHall) -> None:
    running.issue()
    clerk = running.clerk(1)
    duty.pause(running.store, clerk, "away", new_command())
    assert view_of(running).counter(running.counter(1).id).state is CounterState.PAUSED
    with pytest.raises(Refused, match="paused"):
        running.call(clerk)
    duty.resume(running.store, clerk, new_command())
    assert running.call(clerk) is not None


def test_a_counter_is_taken_by_one_clerk(running: RunningHall) -> None:
    running.clerk(1, "001")
    with pytest.raises(Refused, match="Another clerk"):
        running.clerk(1, "002")


def test_a_clerk_who_forgot_to_sign_out_is_moved_unless_a_ticket_is_open(running: RunningHall) -> None:
    running.clerk(1, "001")
    there = running.clerk(2, "001")
    assert view_of(running).counter(running.counter(1).id).state is CounterState.CLOSED
    running.issue()
    running.call(there)
    with pytest.raises(Refused, match="A001 at counter 2"):
        running.clerk(1, "001")


def test_signing_in_again_at_the_same_counter_takes_the_shift_up(running: RunningHall) -> None:
    running.issue()
    first = running.clerk(1)
    running.call(first)
    again = running.clerk(1)
    serving.start(running.store, again, new_command())
    in_hand = view_of(running).counter(running.counter(1).id).ticket
    assert in_hand is not None
    assert in_hand.serving


def test_the_same_command_sent_twice_gives_one_ticket(running: RunningHall) -> None:
    command = new_command()
    service = running.service("A").id
    first = issuing.issue(running.store, KIOSK, service, command)
    assert issuing.issue(running.store, KIOSK, service, command) == first
    assert running.issue().ticket.number == "A002"


def test_a_number_given_back_is_not_called(running: RunningHall) -> None:
    given = running.issue()
    issuing.cancel(running.store, KIOSK, given.ticket.id, "not printed", new_command())
    assert view_of(running).people_waiting == 0
    assert running.call(running.clerk(1)) is None
    assert running.issue().ticket.number == "A002"


def test_a_refused_move_changes_nothing(running: RunningHall) -> None:
    running.issue()
    clerk = running.clerk(1)
    running.call(clerk)
    before = view_of(running)
    with pytest.raises(Refused, match="A001 is called and cannot be finished"):
        serving.finish(running.store, clerk, new_command())
    assert view_of(running) == before


def test_the_journal_is_gapless_and_its_chain_holds(running: RunningHall) -> None:
    running.issue()
    clerk = running.clerk(1)
    running.serve(clerk)
    serving.finish(running.store, clerk, new_command())
    count = running.store.read(lambda connection: journal.verify(connection, running.store.hall_id))
    assert count == 7  # set up, issued, shift, called, started, finished, rating opened


def test_a_call_and_its_recall_tell_in_which_line_the_ticket_was(running: RunningHall) -> None:
    queue_id = running.issue("B").ticket.queue_id
    clerk = running.clerk(2)
    calling.call_next(running.store, clerk, new_command())
    assert [call.queue_id for call in view_of(running).calls] == [queue_id]
    calling.recall(running.store, clerk, new_command())
    assert [(call.queue_id, call.recalls) for call in view_of(running).calls] == [(queue_id, 1)]
