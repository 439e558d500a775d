from dataclasses import dataclass

import pytest

from shared.domain.problem import Problem
from shared.qt.displays import found_at, place_of


@dataclass
class Monitor:
    called: str

    def name(self) -> str:
        return self.called


MONITORS = (Monitor("eDP-1"), Monitor("HDMI-1"))


@pytest.mark.parametrize(("wanted", "place"), [(None, None), (1, 0), (2, 1), ("HDMI-1", 1), ("eDP-1", 0)])
def test_a_monitor_is_found_by_name_or_number(wanted: str | int | None, place: int | None) -> None:
    assert place_of(wanted, MONITORS, "hall.toml") == place


@pytest.mark.parametrize(("wanted", "shown"), [(3, "3"), ("DP-9", '"DP-9"')])
def test_a_monitor_that_is_not_there_is_told_with_those_that_are(wanted: str | int, shown: str) -> None:
    with pytest.raises(Problem) as problem:
        place_of(wanted, MONITORS, "hall.toml")
    assert str(problem.value) == (
        f'hall.toml: [screen] display = {shown}: no such monitor; 1 is "eDP-1", 2 is "HDMI-1".'
    )


@pytest.mark.parametrize(("wanted", "place"), [(1, 0), (2, 1), (3, None), ("HDMI-1", 1), ("DP-9", None)])
def test_a_monitor_may_be_looked_for_that_is_not_there(wanted: str | int, place: int | None) -> None:
    assert found_at(wanted, MONITORS) == place
