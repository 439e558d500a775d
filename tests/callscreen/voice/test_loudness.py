from datetime import UTC, datetime

from callscreen.voice.loudness import FULL, Loudness, loudness_at
from shared.domain.hours import Span
from shared.domain.voice_rules import PLAIN_VOICE, VoiceRules, VolumeSpan

NOON = datetime(2026, 3, 2, 12, 15, tzinfo=UTC)


def test_without_rules_the_hall_is_as_loud_as_its_loudspeaker() -> None:
    assert loudness_at(PLAIN_VOICE, NOON) == FULL


def test_at_its_hour_the_hall_is_softer() -> None:
    rules = VoiceRules(volumes=(VolumeSpan(Span.of("12:00", "13:00"), 60),))
    assert loudness_at(rules, NOON) == Loudness(volume=0.6, chime=0.6)


def test_in_quiet_hours_there_is_the_chime_alone() -> None:
    rules = VoiceRules(quiet=(Span.of("12:00", "13:00"),), quiet_chime_percent=30)
    assert loudness_at(rules, NOON) == Loudness(speech=False, chime=0.3)
