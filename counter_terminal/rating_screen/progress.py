"""How far a citizen has come with a rating, and when that ends by itself: pure."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from counter_terminal.facts import Facts
from shared.domain.free_text import tidy_text
from shared.domain.ids import VisitId
from shared.domain.rating_times import CORRECTED_WITHIN, LEAST_OPEN, SAID_WITHIN
from shared.domain.words import NOTHING, Language, Words
from shared.writing.written import EMPTY, Written

REASONS_FOR = timedelta(seconds=45)
"""So long reasons and words stay on the screen from the last touch on."""
STILL_THERE = timedelta(seconds=10)
"""Who touched so lately is not gone, although the clerk has started with the next one."""
THANKS_FOR = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Progress:
    """What a citizen has pressed for one visit; nothing of it is kept anywhere else."""

    visit_id: VisitId
    language: Language
    level: int | None = None
    given_at: datetime | None = None
    touched_at: datetime | None = None
    """When it was touched last, from the level on."""
    next_since: datetime | None = None
    """Since when somebody else is served here, or is to rate."""
    chosen: frozenset[int] = frozenset()
    writing: bool = False
    """Whether the keyboard is shown."""
    written: Written = EMPTY
    again: bool = False
    """Whether the levels are shown again, for whoever slipped."""
    said: Words = NOTHING
    """Why the last press came to nothing."""
    thanks_end: datetime | None = None

    @property
    def thanked(self) -> bool:
        return self.thanks_end is not None

    @property
    def tells_more(self) -> bool:
        """Whether the citizen is at the reasons, or writes."""
        return self.level is not None and not self.thanked

    @property
    def comment(self) -> str:
        return tidy_text(self.written.text)

    def with_level(self, level: int, now: datetime) -> "Progress":
        """Take a level; another one than before has other reasons."""
        chosen = self.chosen if level == self.level else frozenset[int]()
        given_at = self.given_at or now
        return replace(self, level=level, given_at=given_at, touched_at=now, chosen=chosen, again=False)

    def may_correct(self, now: datetime) -> bool:
        """Tell whether another level may be put in the place of the one given."""
        return self.tells_more and self.given_at is not None and now < self.given_at + CORRECTED_WITHIN

    def touched(self, now: datetime) -> "Progress":
        return replace(self, touched_at=now, said=NOTHING)

    def with_reason(self, code: int) -> "Progress":
        """Choose a reason, or take it back."""
        return replace(self, chosen=self.chosen ^ {code})

    def edited(self, edit: Callable[[Written], Written]) -> "Progress":
        return replace(self, written=edit(self.written))

    def with_thanks(self, now: datetime) -> "Progress":
        """Say thank you, and know nothing any more of what was said."""
        return Progress(self.visit_id, self.language, self.level, thanks_end=now + THANKS_FOR)


def ends_at(progress: Progress) -> datetime | None:
    """Return when reasons and words go from the screen by themselves; None when there are none.

    They go when nobody touches them any more, and when the screen is the next citizen's: at once, unless whoever was
    here before is evidently still at it, or has just given the level. Then there is as long as a rating stays open at
    least, and not longer, since the next citizen must not see it.
    """
    if progress.given_at is None or progress.touched_at is None or progress.thanked:
        return None
    until = min(progress.touched_at + REASONS_FOR, progress.given_at + SAID_WITHIN)
    if progress.next_since is None:
        return until
    still_there = min(progress.next_since + LEAST_OPEN, progress.touched_at + STILL_THERE)
    return min(until, max(still_there, progress.given_at + LEAST_OPEN))


def again_until(progress: Progress) -> datetime | None:
    """Return until when the levels are shown again; None when there is nothing to choose again."""
    until = ends_at(progress)
    if until is None or progress.given_at is None:
        return None
    return min(until, progress.given_at + CORRECTED_WITHIN)


def serves_next(facts: Facts, visit_id: VisitId) -> bool:
    """Tell whether the counter serves somebody else than in a visit."""
    ticket = facts.counter.ticket
    return ticket is not None and ticket.serving and ticket.visit_id != visit_id


def goes_on(facts: Facts, visit_id: VisitId) -> bool:
    """Tell whether a finished visit goes on after all, since its clerk has taken the finish back."""
    ticket = facts.counter.ticket
    return ticket is not None and ticket.serving and ticket.visit_id == visit_id
