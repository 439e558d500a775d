"""What a reader of the journal counts, as a table."""

import pytest

from benchmarks.engine.watcher import Seen


@pytest.mark.parametrize(
    ("seqs", "seen"),
    [
        ([], Seen(5)),
        ([6, 7, 8], Seen(8, events=3)),
        ([6, 9], Seen(9, events=2, lost=2)),
        ([6, 6, 7], Seen(7, events=3, reordered=1)),
        ([7, 6, 8], Seen(8, events=3, lost=1, reordered=1)),
    ],
)
def test_a_reader_counts_what_it_missed_and_what_came_out_of_order(seqs: list[int], seen: Seen) -> None:
    assert Seen(5).read(seqs) == seen
