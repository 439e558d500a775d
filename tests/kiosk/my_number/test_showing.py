"""What is shown of a number in each state: all to whoever holds the slip, the call screen's share to anybody else."""

from dataclasses import replace
from typing import Any

import pytest

from deploy.pictures.kiosk import NOW, demonstration_hall, home_state, issued_ticket
from kiosk.my_number import texts
from kiosk.my_number.place import AtNumber
from kiosk.my_number.showing import Shown, line_of, shown
from kiosk.state import Home
from shared.domain.hall import Hall
from shared.domain.ids import ClerkId, CommandId
from shared.domain.place_kind import PlaceKind
from shared.domain.slip_key import SlipCode, SlipTime
from shared.domain.ticket import TicketState
from shared.domain.words import NOTHING, Words

BARE, TIME, SLIP = None, SlipTime("A032", "1042"), SlipCode("0" * 20)


@pytest.fixture(scope="module")
def hall() -> Hall:
    return demonstration_hall()


def told(hall: Hall, state: TicketState, proof: SlipCode | SlipTime | None, **changes: Any) -> Shown:
    issued = issued_ticket(home_state(hall))
    at_counter = state in (TicketState.CALLED, TicketState.SERVING)
    ticket = replace(issued.ticket, state=state, counter_id=hall.counters[4].id if at_counter else None)
    place = AtNumber(came_from=Home(), issued=replace(issued, ticket=ticket), proof=proof, command=CommandId("c"))
    return shown(hall, replace(place, **changes))


@pytest.mark.parametrize(
    ("state", "proof", "headline"),
    [
        (TicketState.WAITING, BARE, texts.WAITING),
        (TicketState.CALLED, BARE, texts.CALLED.fill(window=PlaceKind.WINDOW.called(5))),
        (TicketState.SERVING, BARE, texts.SERVING.fill(window=PlaceKind.WINDOW.called(5))),
        (TicketState.PARKED, BARE, texts.PARKED),
        (TicketState.HELD, BARE, texts.OUT_OF_LINE),
        (TicketState.DONE, BARE, texts.OUT_OF_LINE),
        (TicketState.ABANDONED, BARE, texts.OUT_OF_LINE),
        (TicketState.HELD, SLIP, texts.HELD),
        (TicketState.DONE, SLIP, texts.DONE),
        (TicketState.ABANDONED, SLIP, texts.ABANDONED),
        (TicketState.DONE, TIME, texts.DONE),
    ],
)
def test_each_state_has_its_headline(
    hall: Hall, state: TicketState, proof: SlipCode | SlipTime | None, headline: Words
) -> None:
    assert told(hall, state, proof).headline == headline


@pytest.mark.parametrize("state", TicketState)
def test_a_bare_number_shows_neither_service_nor_code_and_cancels_nothing(hall: Hall, state: TicketState) -> None:
    bare = told(hall, state, BARE)
    assert (bare.service, bare.code, bare.may_give_up, bare.new_for) == (NOTHING, "", False, None)


@pytest.mark.parametrize(
    ("state", "may_give_up", "code", "offers_new"),
    [
        (TicketState.WAITING, True, True, False),
        (TicketState.CALLED, False, False, False),
        (TicketState.SERVING, False, True, False),
        (TicketState.PARKED, True, True, False),
        (TicketState.HELD, True, True, False),
        (TicketState.DONE, False, False, False),
        (TicketState.ABANDONED, False, False, True),
    ],
)
def test_the_slip_shows_all_that_can_be_done(
    hall: Hall, state: TicketState, may_give_up: bool, code: bool, offers_new: bool
) -> None:
    by_slip = told(hall, state, SLIP)
    assert by_slip.service == hall.services[0].name
    assert (by_slip.may_give_up, bool(by_slip.code), by_slip.new_for is not None) == (may_give_up, code, offers_new)


def test_the_time_on_the_slip_proves_it_but_shows_no_code(hall: Hall) -> None:
    by_time = told(hall, TicketState.WAITING, TIME)
    assert (by_time.service, by_time.code, by_time.may_give_up) == (hall.services[0].name, "", False)


def test_a_number_missed_too_long_ago_offers_only_a_new_one(hall: Hall) -> None:
    over = told(hall, TicketState.PARKED, SLIP, over=True)
    assert (over.may_return, over.may_give_up, over.new_for) == (False, False, hall.services[0])


def test_a_number_that_waits_for_one_clerk_tells_no_line(hall: Hall) -> None:
    issued = issued_ticket(home_state(hall))
    personal = replace(issued, ticket=replace(issued.ticket, for_clerk_id=ClerkId(1)))
    assert not told(hall, TicketState.WAITING, SLIP, issued=personal).line


def test_a_held_number_tells_until_when(hall: Hall) -> None:
    issued = issued_ticket(home_state(hall))
    held = replace(issued, ticket=replace(issued.ticket, state=TicketState.HELD, due_at=NOW))
    assert told(hall, TicketState.HELD, SLIP, issued=held).headline == texts.HELD_UNTIL.fill(time="10:42")


def test_with_few_ahead_nobody_should_go_far(hall: Hall) -> None:
    near = replace(issued_ticket(home_state(hall)), people_ahead=2)
    assert told(hall, TicketState.WAITING, BARE, issued=near).headline == texts.NEXT


def test_with_no_window_open_nobody_is_told_to_stay_near(hall: Hall) -> None:
    first = replace(issued_ticket(home_state(hall)), people_ahead=0, staffed=False)
    assert told(hall, TicketState.WAITING, BARE, issued=first).headline == texts.WAITING


def test_who_is_called_learns_where_the_window_is(hall: Hall) -> None:
    place, window = hall.counters[4].place, PlaceKind.WINDOW.titled(5)
    assert told(hall, TicketState.CALLED, BARE).why == texts.WINDOW_AT.fill(window=window, place=place)
    bare = replace(hall, counters=tuple(replace(counter, place=NOTHING) for counter in hall.counters))
    queue = hall.queue(issued_ticket(home_state(hall)).ticket.queue_id)
    assert told(bare, TicketState.CALLED, BARE).why == texts.WINDOW_AT.fill(window=window, place=queue.place)


def test_who_is_called_to_a_room_reads_of_a_room(hall: Hall) -> None:
    rooms = replace(hall, counters=tuple(replace(counter, kind=PlaceKind.ROOM) for counter in hall.counters))
    called, serving = (told(rooms, state, BARE) for state in (TicketState.CALLED, TicketState.SERVING))
    assert called.headline == Words("叫到您了，请到 5 诊室", "You are called: go to room 5")
    assert serving.headline == Words("正在 5 诊室办理", "Being served at room 5")


def test_the_booked_time_is_shown_to_who_holds_the_slip(hall: Hall) -> None:
    issued = issued_ticket(home_state(hall))
    booked = replace(issued, ticket=replace(issued.ticket, slot_at=NOW))
    assert told(hall, TicketState.WAITING, SLIP, issued=booked).service.zh == "道路运输证核发 · 预约时间 10:42"
    assert told(hall, TicketState.WAITING, BARE, issued=booked).service == NOTHING


@pytest.mark.parametrize(("proof", "told_steps"), [(BARE, 0), (TIME, 1), (SLIP, 1)])
def test_only_the_slip_tells_where_it_goes_on(hall: Hall, proof: SlipCode | SlipTime | None, told_steps: int) -> None:
    issued = issued_ticket(home_state(hall))
    several = replace(issued, ticket=replace(issued.ticket, steps=(hall.services[1].id,)))
    place = AtNumber(came_from=Home(), issued=several, proof=proof, command=CommandId("c"))
    assert len(line_of(place).ticket.steps) == told_steps


def test_a_number_that_was_left_without_a_slip_tells_so_and_offers_a_new_one(hall: Hall) -> None:
    left = told(hall, TicketState.ABANDONED, BARE, left=True)
    assert (left.headline, left.new_for) == (texts.LEFT, hall.services[0])
    assert (left.service, left.code, left.may_give_up) == (NOTHING, "", False)
