"""How long something lasted, in words: whole minutes, with hours from the first one on."""

from counter_terminal import texts
from shared.domain.words import Words


def lasting(seconds: float, minutes_only: Words = texts.MINUTES) -> Words:
    """Return a duration in words; `minutes_only` is the form below an hour."""
    minutes = max(0, int(seconds)) // 60
    if minutes < 60:
        return minutes_only.fill(minutes=minutes)
    return texts.HOURS.fill(hours=minutes // 60, minutes=minutes % 60)
