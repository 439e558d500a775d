import pytest

from shared.domain.appointment import AppointmentState
from shared.domain.kept import Kept


@pytest.mark.parametrize(
    ("kept", "share"),
    [(Kept(), None), (Kept(booked=3, cancelled=2), None), (Kept(arrived=3, missed=1), 0.25), (Kept(missed=2), 1.0)],
)
def test_the_share_missed_is_of_those_whose_time_is_over(kept: Kept, share: float | None) -> None:
    assert kept.share_missed == share


def test_figures_add_up_by_state() -> None:
    made = Kept().more(AppointmentState.ARRIVED, 3).more(AppointmentState.MISSED, 1) + Kept(booked=5, cancelled=1)
    assert made == Kept(5, 3, 1, 1)
    assert made.figures() == {"booked": 5, "arrived": 3, "missed": 1, "cancelled": 1, "share_missed": 0.25}
    assert made.sentence("all") == "25.0% missed  all (5 booked, 3 arrived, 1 missed, 1 cancelled)"
