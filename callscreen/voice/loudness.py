"""How loud the hall may be at a time of day."""

from dataclasses import dataclass
from datetime import datetime

from shared.domain.voice_rules import VoiceRules


@dataclass(frozen=True, slots=True)
class Loudness:
    """Shares of full volume, 0 to 1."""

    volume: float = 1.0
    speech: bool = True
    """False in quiet hours: the screen shows and flashes, nobody speaks."""
    chime: float = 1.0
    """How loud the chime is, alone in quiet hours; 0 for none."""


FULL = Loudness()


def loudness_at(rules: VoiceRules, here: datetime) -> Loudness:
    """Return how loud a hall may be at a time by its own clock."""
    minute = here.hour * 60 + here.minute
    if rules.is_quiet_at(minute):
        return Loudness(speech=False, chime=rules.quiet_chime_percent / 100)
    volume = rules.percent_at(minute) / 100
    return Loudness(volume, chime=volume)
