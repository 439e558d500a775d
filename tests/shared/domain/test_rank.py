from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.rank import STEP, rank_at, rank_before, rank_behind, rank_in_place
from shared.domain.rules import Place
from tests.shared.domain.candidates import at

NOW = at(60)
RANKS = st.lists(st.integers(0, 120), max_size=12).map(lambda minutes: [at(m) for m in sorted(minutes)])


def test_a_head_start_counts_as_having_come_so_much_earlier() -> None:
    assert rank_at(at(25), 20 * 60) == at(5)


@pytest.mark.parametrize("came", [10, 30, 50])
def test_an_appointment_is_ranked_by_its_booked_time_whenever_its_citizen_comes(came: int) -> None:
    assert rank_at(at(came), 20 * 60, at(30)) == at(30)


@pytest.mark.parametrize(
    ("waiting", "k", "rank"),
    [
        ([], 3, NOW),
        ([], 0, NOW),
        ([at(10)], 3, at(10) + STEP),
        ([at(10), at(20)], 3, at(20) + STEP),
        ([at(10), at(20), at(30)], 3, at(30) + STEP),
        ([at(10), at(20), at(30), at(40), at(50)], 3, at(30) + STEP),
        ([at(10), at(20)], 1, at(10) + STEP),
        ([at(10), at(20)], 0, at(10) - STEP),
        ([at(10), at(90)], 3, NOW + STEP),
        ([at(90)], 0, NOW),
    ],
)
def test_a_returned_ticket_stands_behind_the_next_few(waiting: list[datetime], k: int, rank: datetime) -> None:
    assert rank_behind(waiting, k, NOW) == rank


@given(RANKS, st.integers(0, 5))
def test_a_returned_ticket_lets_the_next_few_pass_and_nobody_who_comes_later(ranks: list[datetime], k: int) -> None:
    rank = rank_behind(ranks, k, NOW)
    assert sum(r < rank for r in ranks) >= min(k, sum(r <= NOW for r in ranks))
    assert rank < NOW + timedelta(milliseconds=1)


@pytest.mark.parametrize(
    ("place", "head_start_min", "slot_at", "rank"),
    [
        (Place.FRONT, 0, None, at(30) - STEP),
        (Place.ARRIVAL, 0, None, at(10)),
        (Place.END, 0, None, NOW),
        (Place.ARRIVAL, 20, None, at(-10)),
        (Place.END, 20, None, at(40)),
        (Place.ARRIVAL, 20, at(15), at(15)),
        (Place.ARRIVAL, 0, at(90), NOW),
        (Place.END, 0, at(15), NOW),
    ],
)
def test_a_transferred_ticket_stands_in_front_by_its_arrival_or_at_the_end(
    place: Place, head_start_min: int, slot_at: datetime | None, rank: datetime
) -> None:
    told = rank_in_place(
        place, first=at(30), issued_at=at(10), slot_at=slot_at, head_start_s=head_start_min * 60, now=NOW
    )
    assert told == rank


@pytest.mark.parametrize(
    ("first", "head_start_min", "rank"),
    [(None, 0, NOW), (None, 20, at(40)), (at(90), 0, NOW), (at(55), 20, at(40))],
)
def test_the_front_is_never_behind_where_a_new_number_would_stand(
    first: datetime | None, head_start_min: int, rank: datetime
) -> None:
    told = rank_in_place(
        Place.FRONT, first=first, issued_at=at(10), slot_at=None, head_start_s=head_start_min * 60, now=NOW
    )
    assert told == rank


@given(RANKS)
def test_the_front_is_before_all_who_wait(ranks: list[datetime]) -> None:
    rank = rank_before(ranks[0] if ranks else None, NOW)
    assert rank <= NOW
    assert all(rank < r for r in ranks)
