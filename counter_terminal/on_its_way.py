"""What a clerk is told of a step that is on its way: nothing while it is quick, then the truth."""

from dataclasses import dataclass, replace
from datetime import datetime

from counter_terminal import texts
from counter_terminal.state import QUIET, Act, Status, StatusKind
from counter_terminal.steps import label
from shared.domain.words import NOTHING, Words

QUICK_S = 0.6
"""An answer within that needs no word: nobody reads so fast, and buttons would flicker."""
LONG_S = 10.0
"""After that something is wrong, and the clerk wants to know what to do."""


@dataclass(frozen=True, slots=True)
class OnItsWay:
    act: Act
    since: datetime
    """By the hall's clock."""
    said: Status = QUIET
    """What stands in the status line meanwhile."""
    is_unknown: bool = False
    """Whether it was given up, so that nobody knows what became of it until the database answers."""

    @property
    def why_not(self) -> Words:
        """Return why no other step may be taken now; nothing while this one is quick."""
        return texts.WHY_BUSY.fill(act=label(self.act)) if self.said != QUIET else NOTHING

    def after(self, now: datetime) -> "OnItsWay":
        """Return what is told of it at `now`."""
        waited_s = (now - self.since).total_seconds()
        if self.is_unknown or waited_s < QUICK_S:
            return self
        if waited_s >= LONG_S:
            return self._saying(StatusKind.PROBLEM, texts.STILL_UNANSWERED)
        return self._saying(StatusKind.BUSY, texts.DOING) if self.said == QUIET else self

    def again(self) -> "OnItsWay":
        """Return what is told once it is sent again."""
        return self._saying(StatusKind.PROBLEM, texts.SENDING_AGAIN)

    def unknown(self) -> "OnItsWay":
        """Return what is told once nobody knows whether it was done."""
        return replace(self._saying(StatusKind.PROBLEM, texts.UNKNOWN_WHETHER), is_unknown=True)

    def _saying(self, kind: StatusKind, words: Words) -> "OnItsWay":
        return replace(self, said=Status(kind, words.fill(act=label(self.act))))
