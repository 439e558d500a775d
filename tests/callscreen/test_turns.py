from dataclasses import replace
from datetime import timedelta

from callscreen.turns import Turns
from shared.domain.ids import CounterId, TicketId
from shared.domain.view import CallView
from tests.callscreen.halls import OPENING


def a_call(n: int, seq: int | None = None) -> CallView:
    at = OPENING + timedelta(seconds=n)
    return CallView(TicketId(n), f"A{n:03d}", CounterId(n), at, seq=n if seq is None else seq)


def a_recall(n: int, seq: int) -> CallView:
    return replace(a_call(n, seq), recalls=1)


def numbers(turns: Turns) -> list[str]:
    return [call.number for call in turns.shown]


def after(turns: Turns, *calls: int, at: float = 0) -> Turns:
    for n in calls:
        turns = turns.with_call(a_call(n), at)
    return turns


def test_every_one_of_twelve_calls_of_one_second_has_one_of_six_tiles_for_ten_seconds() -> None:
    turns = after(Turns(tiles=6, full_time_s=10), *range(1, 13))
    shown_s: dict[str, float] = {}
    for tenth in range(400):
        turns = turns.at(tenth / 10)
        assert len(turns.shown) <= 6
        for number in numbers(turns):
            shown_s[number] = shown_s.get(number, 0) + 0.1
    assert sorted(shown_s) == [f"A{n:03d}" for n in range(1, 13)]
    assert all(9.9 <= seconds <= 10.1 for seconds in shown_s.values())


def test_calls_that_wait_for_a_tile_get_it_in_the_order_in_which_they_came() -> None:
    turns = after(Turns(2, 10), 1, 2, 3, 4, 5)
    assert numbers(turns) == ["A002", "A001"]
    assert numbers(turns.at(10)) == ["A004", "A003"]
    assert numbers(turns.at(10).at(20)) == ["A005"]


def test_the_call_put_up_last_stands_first() -> None:
    turns = after(after(Turns(4, 10), 1, at=0), 2, at=4)
    assert numbers(turns) == ["A002", "A001"]
    assert numbers(turns.at(11)) == ["A002"]


def test_a_recall_takes_the_place_of_its_tickets_earlier_call_and_has_the_full_time_anew() -> None:
    turns = after(Turns(4, 10), 1, 2).with_call(a_call(1, seq=9), 6)
    assert [(call.number, call.seq) for call in turns.shown] == [("A001", 9), ("A002", 2)]
    assert numbers(turns.at(12)) == ["A001"]


def test_a_shown_number_that_is_recalled_stays_on_its_tile_however_many_wait() -> None:
    turns = after(Turns(2, 10), 1, 2, 3, 4).with_call(a_recall(1, seq=9), 6)
    assert [(call.number, call.seq) for call in turns.shown] == [("A001", 9), ("A002", 2)]
    assert [call.number for call in turns.waiting] == ["A003", "A004"]


def test_a_waiting_number_that_is_recalled_keeps_its_place() -> None:
    turns = after(Turns(1, 10), 1, 2, 3, 4).with_call(a_recall(2, seq=9), 6)
    assert [(call.number, call.seq) for call in turns.waiting] == [("A002", 9), ("A003", 3), ("A004", 4)]


def test_a_recall_of_a_number_whose_time_is_over_goes_before_calls_and_behind_recalls() -> None:
    turns = after(after(Turns(1, 10), 1).at(10), 2, 3, 4, at=10)
    turns = turns.with_call(a_recall(1, seq=9), 12).with_call(a_recall(7, seq=10), 13)
    assert [call.number for call in turns.waiting] == ["A001", "A007", "A003", "A004"]


def test_a_waiting_number_whose_citizen_has_come_gives_its_turn_up() -> None:
    turns = after(Turns(1, 10), 1, 2, 3)
    assert numbers(turns.with_come(TicketId(2), 1).at(10)) == ["A003"]


def test_a_shown_number_whose_citizen_has_come_keeps_its_tile_while_nobody_waits_for_it() -> None:
    turns = after(Turns(2, 10), 1, 2).with_come(TicketId(1), 1)
    assert numbers(turns.at(9)) == ["A002", "A001"]


def test_a_shown_number_whose_citizen_has_come_gives_its_tile_to_the_next_at_once() -> None:
    turns = after(Turns(2, 10), 1, 2, 3, 4).with_come(TicketId(1), 1)
    assert (numbers(turns), [call.number for call in turns.waiting]) == (["A003", "A002"], ["A004"])
    assert numbers(after(after(Turns(2, 10), 1, 2).with_come(TicketId(2), 1), 3, at=2)) == ["A003", "A001"]


def test_of_those_who_have_come_the_one_put_up_first_makes_room_first() -> None:
    turns = after(Turns(3, 10), 1, 2, 3).with_come(TicketId(2), 1).with_come(TicketId(1), 1)
    assert numbers(after(turns, 4, at=2)) == ["A004", "A003", "A002"]


def test_a_number_called_again_after_its_citizen_had_come_makes_no_room() -> None:
    turns = after(Turns(1, 10), 1).with_come(TicketId(1), 1).with_call(a_call(1, seq=9), 2)
    assert numbers(after(turns, 2, at=3)) == ["A001"]


def test_a_number_that_was_missed_leaves_its_tile_and_the_queue_for_one() -> None:
    turns = after(Turns(1, 10), 1, 2, 3).without(TicketId(2)).without(TicketId(1)).at(2)
    assert (numbers(turns), turns.waiting) == (["A003"], ())


def test_a_screen_without_tiles_keeps_nothing() -> None:
    turns = after(Turns(0, 10), 1, 2)
    assert turns.calls == ()
