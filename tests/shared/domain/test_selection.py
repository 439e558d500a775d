from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.selection import choose, rank_at
from shared.domain.ticket import Ticket
from tests.shared.domain.tickets import NINE, a_ticket

GREEN_S = 20 * 60


def arrived(ticket_id: int, minutes: float, head_start_s: int = 0) -> Ticket:
    return a_ticket(ticket_id, rank_at=rank_at(NINE + timedelta(minutes=minutes), head_start_s))


@pytest.mark.parametrize(
    ("heads", "called"),
    [
        ([], None),
        ([arrived(1, 0)], 1),
        ([arrived(2, 5), arrived(1, 3)], 1),
        ([arrived(1, 3), arrived(2, 5)], 1),
        ([arrived(9, 3), arrived(4, 3)], 4),
        ([arrived(1, 0), arrived(2, 19, GREEN_S)], 2),
        ([arrived(1, 0), arrived(2, 20, GREEN_S)], 1),
        ([arrived(1, 0), arrived(2, 21, GREEN_S)], 1),
    ],
)
def test_the_lowest_rank_is_called_and_the_earlier_ticket_on_a_tie(heads: list[Ticket], called: int | None) -> None:
    chosen = choose(heads)
    assert (chosen.id if chosen else None) == called


@settings(max_examples=50)
@given(st.lists(st.tuples(st.integers(0, 300), st.sampled_from([0, GREEN_S])), min_size=1))
def test_nobody_is_overtaken_for_longer_than_a_head_start(arrivals: list[tuple[int, int]]) -> None:
    line = [arrived(n, minutes, head_start_s) for n, (minutes, head_start_s) in enumerate(arrivals)]
    came = {n: minutes for n, (minutes, _) in enumerate(arrivals)}
    while line:
        called = choose(line)
        assert called is not None
        line.remove(called)
        assert all(came[called.id] - came[left.id] <= GREEN_S / 60 for left in line)
