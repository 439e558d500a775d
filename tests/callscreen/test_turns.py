from datetime import timedelta

from callscreen.turns import Turns
from shared.domain.ids import CounterId, TicketId
from shared.domain.view import CallView
from tests.callscreen.halls import OPENING


def a_call(n: int, seq: int | None = None) -> CallView:
    at = OPENING + timedelta(seconds=n)
    return CallView(TicketId(n), f"A{n:03d}", CounterId(n), at, seq=n if seq is None else seq)


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


def test_a_waiting_number_whose_citizen_has_come_gives_its_turn_up_but_a_shown_one_keeps_it() -> None:
    turns = after(Turns(1, 10), 1, 2, 3)
    assert numbers(turns.without_waiting("A002").at(10)) == ["A003"]
    assert numbers(turns.without_waiting("A001")) == ["A001"]


def test_a_screen_without_tiles_keeps_nothing() -> None:
    turns = after(Turns(0, 10), 1, 2)
    assert turns.calls == ()
