"""How long calls wait for the loudspeaker in a busy hall: hours of calls at random moments, played without a clock."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime

from callscreen.voice.announcement import Announcement
from callscreen.voice.announcer import Announcer
from callscreen.voice.settings import VoiceSettings
from shared.domain.tongue import Tongue
from shared.voice.chime import LENGTH_S as CHIME_S
from shared.voice.messages import Request

SECONDS = {Tongue.ZH: 3.4, Tongue.EN: 4.6}
"""What a call takes with the recorded Mandarin voice and with the English one, as measured."""
BETWEEN_LANGUAGES_S = 0.3
HOURS = 20
WINDOWS = 12
CALLED_AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


def waits(a_minute: float, languages: tuple[Tongue, ...]) -> list[float]:
    """Return how many seconds each call waited before its first word, in order; the same ones in every run."""
    dice = random.Random(7)
    announcer = Announcer(VoiceSettings(stale_after_s=None, repeat_when_idle=True))
    coming = list(_arrivals(a_minute, dice))
    waited: dict[int, float] = {}
    now_s, due = 0.0, 0

    def hear_calls() -> None:
        nonlocal due
        while due < len(coming) and coming[due] <= now_s:
            window = 1 + dice.randrange(WINDOWS)
            announcer.add(Announcement(due, f"A{due % 1000:03}", window, CALLED_AT, languages), coming[due])
            due += 1

    while due < len(coming) or announcer.waiting:
        if not announcer.waiting:
            now_s = max(now_s, coming[due])
        hear_calls()
        while (request := announcer.next(now_s)) is not None:
            speaking = announcer.speaking
            assert speaking is not None
            waited.setdefault(speaking.id, now_s - coming[speaking.id])
            now_s += _seconds_of(request)
            hear_calls()
            announcer.done(request.id, heard=True)
    return list(waited.values())


def _seconds_of(request: Request) -> float:
    speech = sum(SECONDS[one.language] for one in request.sentences)
    return request.pause_s + CHIME_S * request.chime + speech + BETWEEN_LANGUAGES_S * (len(request.sentences) - 1)


def _arrivals(a_minute: float, dice: random.Random) -> Iterator[float]:
    at_s = 0.0
    while (at_s := at_s + dice.expovariate(a_minute / 60)) < HOURS * 3600:
        yield at_s
