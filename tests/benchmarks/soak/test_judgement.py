from collections.abc import Sequence

import pytest

from benchmarks.soak.judgement import complaints, fitted_growth, judge, lasting_growth
from shared.domain.problem import Problem
from tests.benchmarks.soak.samples import a_day


@pytest.mark.parametrize(
    ("figure", "values", "complaint"),
    [
        ("screen_mb", [80.0] * 40, None),
        ("screen_mb", [80 + (i % 2) * 3.0 for i in range(40)], None),
        ("screen_mb", [60 + min(i, 9) * 2.0 for i in range(40)], None),
        ("screen_mb", [80 + i * 0.3 for i in range(40)], "own memory of the call screen grew by 5.7 MB, the aim is 3"),
        ("voice_mb", [30 + i * 0.3 for i in range(40)], "own memory of the speaking process grew by 5.7 MB"),
        ("handles", [12, 9, 12, 12] * 10, None),
        ("handles", [12] * 39 + [30], None),
        (
            "handles",
            [12 + i // 6 for i in range(40)],
            "open handles of the call screen grew by 3 handles",
        ),
        ("threads", [7 + i // 6 for i in range(40)], "threads of the call screen grew by 3 threads, the aim is 1"),
        ("voice_threads", [3 + i // 6 for i in range(40)], "threads of the speaking process grew by 3"),
        ("frame_p95_ms", [3.0, 5.0] * 20, None),
        (
            "frame_p95_ms",
            [3 + i * 0.2 for i in range(40)],
            "time within which 95 of 100 frames are painted grew by 2.8",
        ),
        ("voice_pid", [0, *[4711] * 39], None),  # not started yet
        ("voice_pid", [4711] * 20 + [0] + [4712] * 19, "the speaking process went or came anew 2 times"),
        ("objects", [58 + i for i in range(40)], "objects in the window grew by 14 objects, the aim is 2"),
    ],
)
def test_what_grows_after_the_caches_are_full_is_complained_of(
    figure: str, values: Sequence[float], complaint: str | None
) -> None:
    day = a_day(**{figure: values})
    found = complaints(judge(day), day)
    assert len(found) == (complaint is not None)
    if complaint is not None:
        assert found[0].startswith(complaint)


def test_a_line_through_noise_rises_by_what_the_noise_stands_on() -> None:
    noise = [1.0, -1.0] * 10
    at = [float(i) for i in range(20)]
    assert fitted_growth(at, [10 + 0.5 * x + n for x, n in zip(at, noise, strict=True)]) == pytest.approx(9.5, abs=0.5)


def test_a_moment_with_more_is_no_lasting_growth() -> None:
    assert lasting_growth((), [5.0, 5.0, 9.0, 5.0, 5.0, 5.0, 2.0, 5.0, 5.0]) == 0


def test_too_few_looks_are_no_judgement() -> None:
    with pytest.raises(Problem, match="5 looks are too few to tell growth from chance"):
        judge(a_day(screen_mb=[80.0] * 5))
