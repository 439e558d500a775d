"""What the citizen's screen shows, as one frozen value."""

from dataclasses import dataclass
from enum import StrEnum

from shared.domain.free_text import tidy_text
from shared.domain.words import NOTHING, Language, Words
from shared.writing.written import EMPTY, Written


class RatingPage(StrEnum):
    WELCOME = "welcome"
    """Who works here and whether the counter is open: the duty sign."""
    LEVELS = "levels"
    REASONS = "reasons"
    WRITING = "writing"
    """Words of the citizen's own."""
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class ReasonChip:
    code: int
    words: Words
    chosen: bool


@dataclass(frozen=True, slots=True)
class RatingScreenState:
    """Everything on the citizen's screen; two equal states look the same."""

    page: RatingPage
    language: Language
    place: Words
    clerk_name: Words
    clerk_number: str
    title: Words
    hint: Words = NOTHING
    number: str = ""
    """The ticket that is meant."""
    seconds: int | None = None
    """Left on this page; None where time doesn't matter."""
    complaints: Words = NOTHING
    """Where else a citizen is heard."""
    left: Words = NOTHING
    """What becomes of the page after these seconds, with a place for them."""
    may_correct: bool = False
    """Whether the level may still be chosen again."""
    reasons: tuple[ReasonChip, ...] = ()
    written: Written = EMPTY
    """Words of the citizen's own, which nobody but the citizen may see here."""
    said: Words = NOTHING
    """Why the last press came to nothing."""

    @property
    def left_words(self) -> Words:
        """What is left, and what comes then; nothing where time doesn't matter."""
        return NOTHING if self.seconds is None else self.left.fill(seconds=self.seconds)

    @property
    def says_something(self) -> bool:
        return any(reason.chosen for reason in self.reasons) or bool(tidy_text(self.written.whole))
