"""What the window shows of the clerk's day, as one frozen value."""

from dataclasses import dataclass

from shared.domain.words import NOTHING, Words


@dataclass(frozen=True, slots=True)
class DutyState:
    sign: Words = NOTHING
    """On duty, standing in, or paused with the minutes left or over."""
    day: Words = NOTHING
    """When the clerk came today, and how late."""
    pause_over: bool = False
    """Whether the pause is longer than its reason allows."""
    hands_over: bool = False
    """Whether a colleague may stand in now, or the own clerk come back."""
    hand_over: Words = NOTHING
    stay: Words = NOTHING
    """Who and what is left behind when the clerk leaves now, a line each."""
    has_pin: bool = False
    wait: Words = NOTHING
    """How long no PIN is looked at, while the seconds pass."""
