import pytest

from shared.domain.accuracy import Accuracy, Told, accuracy
from shared.domain.ticket import WaitRange

TEN_TO_TWENTY = WaitRange(10, 20)


@pytest.mark.parametrize(
    ("real", "expected"),
    [
        ([15], Accuracy(1, 0, 1)),
        ([10, 20], Accuracy(2, 5, 1)),
        ([9.9, 20.1], Accuracy(2, 5.1, 0)),
        ([15, 15, 45], Accuracy(3, 0, 0.6667)),
    ],
)
def test_error_is_from_the_middle_and_coverage_counts_both_ends(real: list[float], expected: Accuracy) -> None:
    assert accuracy([Told(TEN_TO_TWENTY, minutes) for minutes in real]) == expected


def test_where_no_minutes_were_told_nothing_can_be_wrong() -> None:
    vague = Told(WaitRange(0, 45), 90)
    assert accuracy([vague]) is None
    assert accuracy([vague, Told(TEN_TO_TWENTY, 15)]) == Accuracy(1, 0, 1)


def test_nothing_told_has_no_accuracy() -> None:
    assert accuracy([]) is None
