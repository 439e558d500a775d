"""What the terminal knows of its clerk's day."""

from dataclasses import dataclass

from shared.domain.duty_times import DutyTimes
from shared.domain.words import NOTHING, Words


@dataclass(frozen=True, slots=True)
class Duty:
    today: DutyTimes | None = None
    """Of the clerk who is signed in, as it was at signing in."""
    farewell: DutyTimes | None = None
    """Of the clerk who signed out last."""
    stay: Words = NOTHING
    """Whom nobody else is there for, of those who booked after hours."""
    held: tuple[str, ...] = ()
    """The numbers that the clerk holds, when the clerk wants to leave."""


NO_DAY = Duty()
