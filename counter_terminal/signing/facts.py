"""What the terminal knows of somebody who is about to sign in; never what was typed as a PIN."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from shared.domain.events import ClerkPinSet, ClerkUnlocked, Recorded
from shared.domain.ids import ClerkId, CounterId
from shared.domain.words import NOTHING, Words


@dataclass(frozen=True, slots=True)
class Wait:
    """No PIN of this clerk is looked at until then."""

    clerk_id: ClerkId
    until: datetime

    def seconds_left(self, now: datetime) -> int:
        return max(0, ceil((self.until - now).total_seconds()))

    def is_over_by(self, recorded: Iterable[Recorded]) -> bool:
        """Tell whether a manager has ended it."""
        ends = (one.event for one in recorded if isinstance(one.event, ClerkUnlocked | ClerkPinSet))
        return any(event.clerk_id == self.clerk_id for event in ends)


@dataclass(frozen=True, slots=True)
class Signing:
    terminal: str = ""
    """The name of this program, as its clerk reads it at another one."""
    own_counter: CounterId | None = None
    """The machine's own counter."""
    typed: str = ""
    """A staff number, name or initials."""
    chosen: ClerkId | None = None
    wait: Wait | None = None
    pin_wanted: ClerkId | None = None
    """A clerk who has a PIN that this program has not heard of yet."""
    left: Words = NOTHING
    """Why the clerk who was signed in here is no longer."""

    def waits_for(self, clerk_id: ClerkId | None, now: datetime) -> int:
        """Return the seconds until a clerk's PIN is looked at again; 0 where it is at once."""
        if self.wait is None or self.wait.clerk_id != clerk_id:
            return 0
        return self.wait.seconds_left(now)


NOBODY = Signing()
