"""How far a citizen has come with a rating, and when that ends by itself: pure."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from counter_terminal.facts import Facts
from shared.domain.free_text import tidy_text
from shared.domain.ids import VisitId
from shared.domain.rating_reasons import COMMENT_MAX
from shared.domain.rating_times import CORRECTED_WITHIN, LEAST_OPEN, SAID_WITHIN
from shared.domain.words import NOTHING, Language, Words
from shared.writing.written import EMPTY, Written

REASONS_FOR = timedelta(seconds=45)
"""So long reasons and words stay on the screen from the last touch on."""
STILL_THERE = timedelta(seconds=10)
"""Who touched a reason so lately is not gone, although the clerk has started with the next one."""
STILL_WRITES = timedelta(seconds=20)
"""Who touched a key so lately still writes: words are looked for longer than reasons."""
WRITES_BESIDE = timedelta(seconds=120)
"""So long somebody may write on while the next one is served: a line by pinyin, by slow hands."""
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
    next_rates_since: datetime | None = None
    """Since when somebody else is to rate here."""
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

    @property
    def writes(self) -> bool:
        """Whether there are words to lose, or the keyboard is shown for them."""
        return self.writing or bool(self.written.whole)

    @property
    def unsent(self) -> str:
        """What was typed so far, with letters that wait for a word as they are, as far as the hall takes it."""
        return tidy_text(tidy_text(self.written.whole)[:COMMENT_MAX])

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

    def beside(self, now: datetime, *, next_served: bool, next_rates: bool) -> "Progress":
        """Note since when the screen is wanted for somebody else."""
        next_since = self.next_since or (now if next_served or next_rates else None)
        rates_since = self.next_rates_since or (now if next_rates else None)
        return replace(self, next_since=next_since, next_rates_since=rates_since)

    def with_thanks(self, now: datetime) -> "Progress":
        """Say thank you, and know nothing any more of what was said."""
        return Progress(self.visit_id, self.language, self.level, thanks_end=now + THANKS_FOR)


def ends_at(progress: Progress) -> datetime | None:
    """Return when reasons and words go from the screen by themselves; None when there are none.

    They go when nobody touches them any more, and when the screen is the next citizen's: at once, unless whoever was
    here before is evidently still at it, or has just given the level. Then there is some time, and for words more than
    for reasons; but no more than a rating stays open at least once the next citizen is to rate.
    """
    own = _own_end(progress)
    if own is None or progress.given_at is None or progress.next_since is None:
        return own
    return min(own, max(_makes_room_at(progress, progress.next_since), progress.given_at + LEAST_OPEN))


def is_cut_off(progress: Progress) -> bool:
    """Tell whether the hall takes the screen from whoever uses it, before their own time is over."""
    own = _own_end(progress)
    return own is not None and progress.next_since is not None and progress.next_since < own


def _own_end(progress: Progress) -> datetime | None:
    """Return when it would be over if nobody else came."""
    if progress.given_at is None or progress.touched_at is None or progress.thanked:
        return None
    return min(progress.touched_at + REASONS_FOR, progress.given_at + SAID_WITHIN)


def _makes_room_at(progress: Progress, next_since: datetime) -> datetime:
    there_for, at_most = (STILL_WRITES, WRITES_BESIDE) if progress.writes else (STILL_THERE, LEAST_OPEN)
    latest = next_since + at_most
    if progress.next_rates_since is not None:
        latest = min(latest, progress.next_rates_since + LEAST_OPEN)
    return latest if progress.touched_at is None else min(latest, progress.touched_at + there_for)


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
