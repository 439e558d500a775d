"""How long calls wait for the loudspeaker in a busy hall: hours of calls at random moments, played without a clock."""

import random
from collections.abc import Iterator

import pytest

from callscreen.voice.announcer import Announcer
from callscreen.voice.settings import VoiceSettings
from shared.domain.tongue import Tongue
from shared.voice.messages import Request
from tests.callscreen.voice.calls import a_call

CHIME_S = 0.9
SECONDS = {Tongue.ZH: 3.4, Tongue.EN: 4.6}
"""What a call takes with the recorded Mandarin voice and with the English one, as measured."""
HOURS = 20
WINDOWS = 12


def seconds_of(request: Request) -> float:
    speech = sum(SECONDS[one.language] for one in request.sentences) + 0.3 * (len(request.sentences) - 1)
    return request.pause_s + CHIME_S * request.chime + speech


def arrivals(a_minute: float, dice: random.Random) -> Iterator[float]:
    at_s = 0.0
    while (at_s := at_s + dice.expovariate(a_minute / 60)) < HOURS * 3600:
        yield at_s


def waits(a_minute: float, languages: tuple[Tongue, ...]) -> list[float]:
    """Return how long each call waited before its first word, in order."""
    dice = random.Random(7)
    announcer = Announcer(VoiceSettings(stale_after_s=None, repeat_when_idle=True))
    coming = list(arrivals(a_minute, dice))
    waited: dict[int, float] = {}
    now_s, due = 0.0, 0

    def hear_calls() -> None:
        nonlocal due
        while due < len(coming) and coming[due] <= now_s:
            call = a_call(due, f"A{due % 1000:03}", 1 + dice.randrange(WINDOWS), tongues=languages)
            announcer.add(call, coming[due])
            due += 1

    while due < len(coming) or announcer.waiting:
        if not announcer.waiting:
            now_s = max(now_s, coming[due])
        hear_calls()
        while (request := announcer.next(now_s)) is not None:
            speaking = announcer.speaking
            assert speaking is not None
            waited.setdefault(speaking.id, now_s - coming[speaking.id])
            now_s += seconds_of(request)
            hear_calls()
            announcer.done(request.id, heard=True)
    return list(waited.values())


def p95(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)]


BOTH = (Tongue.ZH, Tongue.EN)


@pytest.mark.parametrize(
    ("a_minute", "languages", "limit_s"),
    [(5, BOTH[:1], 15), (9, BOTH[:1], 35), (5, BOTH, 15), (9, BOTH, 35)],
)
def test_even_in_a_busy_hall_a_call_is_heard_soon(
    a_minute: float, languages: tuple[Tongue, ...], limit_s: float
) -> None:
    assert p95(waits(a_minute, languages)) <= limit_s
