"""How loud the hall may be at a time of day."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Loudness:
    """Shares of full volume, 0 to 1."""

    volume: float = 1.0
    speech: bool = True
    """False in quiet hours: the screen shows and flashes, nobody speaks."""
    chime: float = 1.0
    """How loud the chime alone is in quiet hours; 0 for none."""


FULL = Loudness()
