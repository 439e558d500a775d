"""What people complain of at other halls, each turned into a promise that is kept here."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from shared.actions import calling, duty, issuing, listing, looking_up, missing, moving, serving, taking_back
from shared.db.queue_tables import visit
from shared.db.store import Store, open_store
from shared.domain import reasons
from shared.domain.actor import Actor
from shared.domain.events import TicketCalled
from shared.domain.hall import Role
from shared.domain.ids import CommandId, new_command
from shared.domain.problem import Refused
from shared.domain.rules import Policy
from shared.domain.ticket import TicketState
from shared.domain.ticket_lists import TicketList, touches_lists
from tests.factories import KIOSK
from tests.shared.actions.clocked import Clocked, clocked
from tests.shared.actions.legality import whole_journal
from tests.shared.actions.test_moving import send


@contextmanager
def more_programs(hall: Clocked, url: str, number: int) -> Iterator[list[Store]]:
    """Open the same hall from so many programs more."""
    stores = [open_store(url, clock=lambda: hall.now) for _ in range(number)]
    yield stores
    for store in stores:
        store.close()


def refused(action: Callable[[CommandId], Any]) -> bool:
    try:
        action(new_command())
    except Refused:
        return True
    return False


def test_the_first_number_of_a_day_is_001_so_nobody_thinks_a_hundred_are_ahead(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        first = [hall.running.issue(letter) for letter in "AB"]
        assert [(i.ticket.number, i.people_ahead) for i in first] == [("A001", 0), ("B001", 0)]
        hall.later(days=1)
        assert hall.running.issue("A").ticket.number == "A001"


def test_a_ticket_has_one_number_on_slip_counter_and_board_whatever_queue_it_is_sent_to(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        issued, clerk = hall.running.issue("A").ticket, hall.running.clerk(1)
        hall.running.serve(clerk)
        send(hall, "B")
        called = hall.running.call(clerk)
        at_counter = hall.view().counter(hall.running.counter(1).id).ticket
        assert called is not None
        assert at_counter is not None
        on_boards = [e.event.number for e in whole_journal(hall.running.store) if isinstance(e.event, TicketCalled)]
        on_screen = [call.number for call in hall.view().calls]
        assert {issued.number, called.number, at_counter.number, *on_boards, *on_screen} == {"A001"}
        assert (len(on_boards), len(on_screen)) == (2, 1)


def test_a_number_whose_slip_did_not_come_out_is_nobodys_and_holds_nobody_up(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        ghost = hall.running.issue("A").ticket
        issuing.cancel(hall.running.store, KIOSK, ghost.id, "not printed", new_command())
        real = hall.running.issue("A")
        assert (real.ticket.number, real.people_ahead, hall.view().people_waiting) == ("A002", 0, 1)
        assert hall.serve_all(hall.running.clerk(1)) == ["A002"]


def test_a_double_tap_gives_one_number_even_when_both_taps_arrive_at_once(ready_url: str) -> None:
    with clocked(ready_url) as hall, more_programs(hall, ready_url, 4) as programs, ThreadPoolExecutor(4) as taps:
        tap, service_id = new_command(), hall.running.service("A").id
        issued = list(taps.map(lambda store: issuing.issue(store, KIOSK, service_id, tap), programs))
        assert {i.ticket.code for i in issued} == {issued[0].ticket.code}
        assert hall.view().people_waiting == 1


def test_two_terminals_at_one_counter_start_a_ticket_once_and_finish_no_other(ready_url: str) -> None:
    with clocked(ready_url) as hall, more_programs(hall, ready_url, 2) as programs, ThreadPoolExecutor(2) as terminals:
        hall.take("AA")
        one, two = hall.running.clerk(1), hall.running.clerk(2)
        hall.running.call(one)
        other = hall.running.serve(two)
        again = hall.running.clerk(1)
        starts = list(terminals.map(lambda s: refused(lambda c: serving.start(s, again, c)), programs))
        finishes = list(terminals.map(lambda s: refused(lambda c: serving.finish(s, again, c)), programs))
        assert (sorted(starts), sorted(finishes)) == ([False, True], [False, True])
        rows = hall.running.store.read(
            lambda c: c.execute(select(visit.c.ticket_id, visit.c.ended_at.is_(None)).order_by(visit.c.id)).all()
        )
        assert [tuple(row) for row in rows] == [(other.id, True), (other.id - 1, False)]


def test_no_number_is_given_twice_however_many_come_at_once(ready_url: str) -> None:
    with clocked(ready_url) as hall, more_programs(hall, ready_url, 6) as kiosks, ThreadPoolExecutor(6) as hands:
        service_id = hall.running.service("A").id
        come = hands.map(lambda store: issuing.issue(store, KIOSK, service_id, new_command()), kiosks * 8)
        assert sorted(i.ticket.number for i in come) == [f"A{n:03d}" for n in range(1, 49)]


def test_a_clerk_never_has_two_tickets_open_and_gets_free_without_anybody_editing_the_database(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, first = hall.running.store, hall.running.clerk(1)
        hall.take("AAAA")
        hall.running.serve(first)
        kept = moving.hold(store, first, None, new_command())
        in_hand = hall.running.call(first)
        assert in_hand is not None
        assert first.clerk_id is not None
        second = hall.running.counter(2).id
        for another in (
            lambda c: calling.call_next(store, first, c),
            lambda c: calling.call_this(store, first, kept.id, c),
            lambda c: duty.sign_in(store, first.clerk_id, second, c),
            lambda c: duty.sign_out(store, first, c),
        ):
            assert refused(another)
        missing.no_show(store, first, new_command())
        assert hall.running.call(first) is not None


def test_neither_priority_waits_too_long_nor_is_anybody_passed_for_ever(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        clerk = hall.running.clerk(1)
        hall.take("A")
        called = list[str]()
        while "A001" not in called:
            hall.take("A", "green")
            called.append(hall.running.serve(clerk).number)
            serving.finish(hall.running.store, clerk, new_command())
        assert called == [*(f"A{n:03d}" for n in range(2, 21)), "A001"]  # those who came in the first 19 minutes


@pytest.mark.parametrize(
    ("rules", "order"),
    [
        ({"policy": Policy.RATIO, "ratio": 1}, "A004 A001 A005 A002 A003"),
        ({"policy": Policy.RATIO, "ratio": 2}, "A004 A001 A002 A005 A003"),
        ({"policy": Policy.STRICT}, "A004 A005 A001 A002 A003"),
        ({"policy": Policy.HEAD_START}, "A001 A002 A003 A004 A005"),
    ],
)
def test_the_hall_chooses_how_priority_is_meant(ready_url: str, rules: dict[str, Any], order: str) -> None:
    with clocked(ready_url, **rules) as hall:
        hall.take("AAA")
        hall.later(minutes=30)
        hall.take("AA", "green")
        assert " ".join(hall.serve_all(hall.running.clerk(1))) == order


def test_a_day_goes_on_at_midnight_utc_which_is_the_middle_of_the_halls_morning(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.later(hours=22)  # 07:00 in Shanghai, still the day before in UTC
        hall.running.issue("A"), hall.running.issue("A")
        clerk = hall.running.clerk(1)
        hall.running.call(clerk)
        missing.no_show(hall.running.store, clerk, new_command())
        hall.later(hours=2)
        assert hall.look_after() == 0
        assert hall.running.issue("A").ticket.number == "A003"
        missing.return_ticket(hall.running.store, clerk, "A001", new_command())
        assert hall.serve_all(clerk) == ["A002", "A003", "A001"]
        hall.later(hours=15)  # the hall's own midnight
        assert hall.running.issue("A").ticket.number == "A001"


def test_a_clerk_whose_terminal_died_in_the_midst_of_a_ticket_goes_on_with_it_and_with_no_other(
    ready_url: str,
) -> None:
    with clocked(ready_url) as hall:
        store, first = hall.running.store, hall.running.clerk(1)
        hall.take("AAA")
        hall.running.serve(first)
        transferred = calling.finish_and_next(store, first, new_command()).called
        assert transferred is not None
        serving.start(store, first, new_command())
        send(hall, "A")
        in_hand = hall.running.call(first)
        assert in_hand is not None
        with more_programs(hall, ready_url, 1) as (restarted,):
            again = duty.sign_in(restarted, hall.running.hall.clerks[0].id, hall.running.counter(1).id, new_command())
            for another in (
                lambda c: calling.call_next(restarted, again, c),
                lambda c: calling.call_this(restarted, again, transferred.id, c),
                lambda c: taking_back.undo_last(restarted, again, c),
            ):
                assert refused(another)
            assert serving.start(restarted, again, new_command()).number == in_hand.number
            assert calling.finish_and_next(restarted, again, new_command()).finished.number == in_hand.number


def test_a_step_taken_back_never_leaves_a_clerk_with_two_tickets(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, clerk = hall.running.store, hall.running.clerk(1)
        hall.take("AA")
        hall.running.serve(clerk)
        moving.hold(store, clerk, None, new_command())
        hall.running.call(clerk)
        assert refused(lambda c: taking_back.undo_last(store, clerk, c))
        missing.no_show(store, clerk, new_command())
        taking_back.undo_last(store, clerk, new_command())
        there = hall.view().counter(hall.running.counter(1).id).ticket
        assert there is not None
        assert (there.number, hall.view().held) == ("A002", ("A001",))


def test_a_chosen_ticket_is_called_by_whoever_has_the_permission_and_the_journal_says_so(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, clerk = hall.running.store, hall.running.clerk(1)
        hall.take("AAA")
        chosen = listing.list_waiting(store, clerk, prefix="A003").rows[0]
        assert refused(lambda c: calling.call_this(store, clerk, chosen.ticket_id, c))
        trusted = replace(clerk, role=Role.MANAGER)
        assert calling.call_this(store, trusted, chosen.ticket_id, new_command()).number == "A003"
        (told,) = [e.event for e in whole_journal(store) if isinstance(e.event, TicketCalled)]
        assert (told.number, told.reason) == ("A003", reasons.CHOSEN)
        assert [row.number for row in listing.list_waiting(store, clerk).rows] == ["A001", "A002"]


def test_the_information_desk_looks_a_ticket_up_and_changes_nothing(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, guide = hall.running.store, Actor(Role.GUIDE, "information desk")
        hall.take("A")
        hall.running.serve(hall.running.clerk(1))
        before = len(whole_journal(store))
        story = looking_up.look_up(store, guide, number="A001")
        assert (story.ticket.state, story.lines[-1].words.en) == (TicketState.SERVING, "service begins at window 1")
        assert len(whole_journal(store)) == before


def test_the_list_of_those_on_hold_is_fresh_after_each_change_and_shows_time_and_category(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, clerk, lists = hall.running.store, hall.running.clerk(1), list[list[tuple[str, str, Any]]]()
        hall.take("AA")

        def look(seq: int) -> int:
            """Read the list again only where the journal says that it changed."""
            entries = whole_journal(store)
            if any(TicketList.HELD in touches_lists(entry.event) for entry in entries[seq:]):
                rows = listing.list_held(store, clerk).rows
                lists.append([(row.number, row.reason, row.held_at) for row in rows])
            return len(entries)

        held = hall.running.serve(clerk)
        seq = len(whole_journal(store))
        moving.hold(store, clerk, hall.now + timedelta(minutes=10), new_command(), "copy")
        since, seq = hall.now, look(seq)
        hall.running.serve(clerk)
        seq = look(seq)
        moving.end_hold(store, clerk, held.id, new_command())
        look(seq)
        assert lists == [[("A001", "copy", since)], []]
