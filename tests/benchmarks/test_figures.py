"""Percentiles as a table."""

import pytest

from benchmarks.figures import Times, times


def test_of_one_time_all_figures_are_that_time() -> None:
    assert times([0.5]) == Times(1, 500.0, 500.0, 500.0, 500.0)


def test_percentiles_are_times_that_were_measured() -> None:
    assert times([n / 1000 for n in range(100, 0, -1)]) == Times(100, 50.0, 95.0, 99.0, 100.0)


def test_nothing_measured_is_no_figure() -> None:
    with pytest.raises(ValueError, match="nothing was measured"):
        times([])
