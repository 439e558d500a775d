"""How loud a film is while the hall is called: low before the chime, and back a moment after the last sentence."""

from dataclasses import dataclass

LOW = 0.2
"""Share of its loudness that a film keeps under speech."""
DOWN_S, HOLD_S, UP_S = 0.2, 1.0, 0.8


@dataclass(frozen=True, slots=True)
class Ducking:
    """A film's volume over time, as a share of its usual one. Times are of any clock that only goes forward."""

    speaking: bool = False
    since_s: float = float("-inf")
    """When it began to move to where it goes now."""
    was: float = 1.0
    """Where it was then."""

    def speech_begins(self, now_s: float) -> "Ducking":
        return self if self.speaking else Ducking(True, now_s, self.share_at(now_s))

    def speech_ends(self, now_s: float) -> "Ducking":
        return Ducking(False, now_s + HOLD_S, self.share_at(now_s)) if self.speaking else self

    def share_at(self, now_s: float) -> float:
        """Return the share of the usual volume at a time."""
        goal, over_s = (LOW, DOWN_S) if self.speaking else (1.0, UP_S)
        done = min(1.0, max(0.0, (now_s - self.since_s) / over_s))
        return self.was + (goal - self.was) * done

    def is_steady_at(self, now_s: float) -> bool:
        """Tell whether the volume stays as it is until the next speech begins or ends."""
        return now_s >= self.since_s + (DOWN_S if self.speaking else UP_S)

    def lead_in_s(self, now_s: float) -> float:
        """Return how long speech that begins now should wait until the film is low."""
        return max(0.0, DOWN_S * (self.share_at(now_s) - LOW) / (1.0 - LOW))
