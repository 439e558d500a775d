"""What is known of the ticket that was looked up, and how it is shown."""

from dataclasses import dataclass
from datetime import date, datetime

from shared.domain.story import TicketStory
from shared.domain.words import NOTHING, Words


@dataclass(frozen=True, slots=True)
class LookUpFacts:
    asked: bool = False
    """Whether an answer is on its way."""
    story: TicketStory | None = None
    at: datetime | None = None
    """When it was read."""
    said: Words = NOTHING
    """Why there is none."""


NOTHING_LOOKED_UP = LookUpFacts()


@dataclass(frozen=True, slots=True)
class ServingLine:
    """One serving: where, by whom and how it ended; how long; whether it was rated."""

    what: Words
    took: Words
    rated: Words
    service: Words


@dataclass(frozen=True, slots=True)
class LifeLine:
    at: str
    words: Words


@dataclass(frozen=True, slots=True)
class ShownStory:
    said: Words = NOTHING
    """What stands there while there is no ticket."""
    number: str = ""
    heading: Words = NOTHING
    as_of: Words = NOTHING
    servings: tuple[ServingLine, ...] = ()
    life: tuple[LifeLine, ...] = ()
    today: date | None = None
    """The hall's day."""


NO_STORY = ShownStory()
