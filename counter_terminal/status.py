"""The one sentence in the status line: of which kind it is, and how long it stands there."""

from dataclasses import dataclass
from enum import StrEnum

from shared.domain.words import NOTHING, Words


class StatusKind(StrEnum):
    QUIET = "quiet"
    INFO = "info"
    BUSY = "busy"
    """Something is on its way, and not done yet."""
    REFUSED = "refused"
    PROBLEM = "problem"


class Lasts(StrEnum):
    """How long a sentence stands there."""

    WHILE_TRUE = "while_true"
    """For its time, and no longer than what it speaks of."""
    TILL_CHANGE = "till_change"
    """However long that takes, for whoever comes back to the counter later."""
    TILL_STEP = "till_step"
    """Until somebody takes a step at this program, whatever goes on at the counter meanwhile."""
    ITS_TIME = "its_time"
    """Though the picture changes: it may be behind the sentence."""


@dataclass(frozen=True, slots=True)
class Status:
    kind: StatusKind = StatusKind.QUIET
    text: Words = NOTHING
    lasts: Lasts = Lasts.WHILE_TRUE


QUIET = Status()
