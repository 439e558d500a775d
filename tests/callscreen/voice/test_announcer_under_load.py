"""How long calls wait for the loudspeaker in a busy hall, as `hall bench voice` reckons it."""

import pytest

from benchmarks.figures import times
from benchmarks.voice.waits import waits
from shared.domain.tongue import Tongue

BOTH = (Tongue.ZH, Tongue.EN)


@pytest.mark.parametrize(
    ("a_minute", "languages", "limit_s"),
    [(5, BOTH[:1], 15), (9, BOTH[:1], 35), (5, BOTH, 15), (9, BOTH, 35)],
)
def test_even_in_a_busy_hall_a_call_is_heard_soon(
    a_minute: float, languages: tuple[Tongue, ...], limit_s: float
) -> None:
    assert times(waits(a_minute, languages)).p95_ms <= 1000 * limit_s
