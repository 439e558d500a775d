"""Whoever holds a number learns where it is, comes back after a missed call by the slip, and gets a slip again."""

import pytest

from shared.actions import asking, calling, missing
from shared.actions.asking import SlipOfOtherDay
from shared.db import journal
from shared.domain.actor import Actor
from shared.domain.events import SlipReprinted, TicketReturned
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from shared.domain.slip_key import BareNumber, SlipCode, SlipKey, SlipTime, plain_number
from shared.domain.ticket import Issued, Ticket, TicketState
from tests.factories import KIOSK
from tests.shared.actions.clocked import Clocked, clocked


def ask(hall: Clocked, key: SlipKey) -> Issued:
    return asking.where_is(hall.running.store, KIOSK, key)


def missed(hall: Clocked, letters: str = "AAAAA") -> Ticket:
    """Let people take numbers, and the first one miss its call."""
    hall.take(letters)
    clerk = hall.running.clerk(1)
    assert calling.call_next(hall.running.store, clerk, new_command()) is not None
    return missing.no_show(hall.running.store, clerk, new_command())


def happened(hall: Clocked, kind: type) -> int:
    store = hall.running.store
    return sum(isinstance(one.event, kind) for one in store.read(lambda c: journal.read_events(c, store.hall_id, 0)))


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("A012", "A012"),
        ("a12", "A012"),
        (" A 012", "A012"),
        ("A0012", "A012"),
        ("W1032", "W1032"),
        ("A", None),
        ("012", None),
        ("A12345", None),
        ("AB12", None),
        ("", None),
    ],
)
def test_a_number_is_understood_as_people_type_it(typed: str, number: str | None) -> None:
    assert plain_number(typed) == number


def test_slip_and_bare_number_tell_the_same_place_in_the_line(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("AA")
        mine = hall.running.issue("A").ticket
        for key in (SlipCode(mine.code), BareNumber("A003"), SlipTime("A003", "0902")):
            now = ask(hall, key)
            assert (now.ticket.number, now.people_ahead) == ("A003", 2)
            assert now.wait.high > 0


def test_who_jumps_the_queue_is_counted_before_me(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        mine = hall.running.issue("A").ticket
        hall.take("A", "green")
        assert ask(hall, SlipCode(mine.code)).people_ahead == 1


def test_a_called_ticket_tells_its_counter(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        mine = hall.running.issue("A").ticket
        hall.running.call(hall.running.clerk(2))
        now = ask(hall, BareNumber(mine.number)).ticket
        assert (now.state, now.counter_id) == (TicketState.CALLED, hall.running.counter(2).id)


@pytest.mark.parametrize(
    ("key", "says"),
    [
        (SlipCode("f" * 20), "not of this hall"),
        (BareNumber("A099"), "no number A099 today"),
        (SlipTime("A099", "0900"), "no number A099 today"),
        (SlipTime("A001", "0901"), "not the time printed"),
    ],
)
def test_what_is_not_found_is_one_sentence(ready_url: str, key: SlipKey, says: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        with pytest.raises(Refused, match=says):
            ask(hall, key)


def test_a_slip_of_yesterday_says_so_and_tells_what_it_was_for(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        old = hall.running.issue("A").ticket
        hall.later(days=1)
        with pytest.raises(SlipOfOtherDay, match="A001 was taken on 2026-03-02") as told:
            ask(hall, SlipCode(old.code))
        assert told.value.ticket.service_id == old.service_id
        with pytest.raises(Refused, match="no number A001 today"):
            ask(hall, BareNumber("A001"))


def test_asking_leaves_nothing_in_the_journal(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        before = hall.view().cursor
        ask(hall, BareNumber("A001"))
        assert hall.view().cursor == before


@pytest.mark.parametrize("by_slip", [True, False])
def test_a_missed_number_comes_back_by_the_slip_behind_the_next_three(ready_url: str, by_slip: bool) -> None:
    with clocked(ready_url) as hall:
        gone = missed(hall)
        proof = SlipCode(gone.code) if by_slip else SlipTime("A001", "0900")
        back = asking.come_back(hall.running.store, KIOSK, proof, new_command())
        assert (back.ticket.state, back.people_ahead) == (TicketState.WAITING, 3)
        assert ask(hall, BareNumber("A001")).people_ahead == 3


def test_coming_back_twice_leaves_it_where_it_is(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        proof = SlipCode(missed(hall).code)
        first = asking.come_back(hall.running.store, KIOSK, proof, new_command())
        again = asking.come_back(hall.running.store, KIOSK, proof, new_command())
        assert again == first
        assert happened(hall, TicketReturned) == 1


def test_nobody_comes_back_with_a_time_they_guessed(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        missed(hall)
        with pytest.raises(Refused, match="not the time printed"):
            asking.come_back(hall.running.store, KIOSK, SlipTime("A001", "1200"), new_command())
        assert ask(hall, BareNumber("A001")).ticket.state is TicketState.PARKED


def test_whoever_comes_back_too_late_takes_a_new_number(ready_url: str) -> None:
    with clocked(ready_url, parked_for_s=600) as hall:
        gone = missed(hall)
        hall.later(minutes=11)
        with pytest.raises(Refused, match="missed too long ago"):
            asking.come_back(hall.running.store, KIOSK, SlipCode(gone.code), new_command())


def test_a_slip_printed_again_is_in_the_journal_and_tells_how_it_is_now(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("AA")
        hall.running.call(hall.running.clerk(1))
        staff = Actor(KIOSK.role, "kiosk 1")
        again = asking.reprint(hall.running.store, staff, "A002", new_command())
        assert (again.ticket.number, again.people_ahead) == ("A002", 0)
        assert happened(hall, SlipReprinted) == 1


def test_a_finished_number_has_no_second_slip(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        hall.serve_all(hall.running.clerk(1))
        with pytest.raises(Refused, match="finished or cancelled"):
            asking.reprint(hall.running.store, KIOSK, "A001", new_command())
        assert happened(hall, SlipReprinted) == 0
