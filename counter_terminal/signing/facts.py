"""What the terminal knows of somebody who is about to sign in; never what was typed as a PIN."""

from dataclasses import dataclass
from datetime import datetime

from shared.domain.ids import ClerkId, CounterId
from shared.domain.words import NOTHING, Words


@dataclass(frozen=True, slots=True)
class Wait:
    """No PIN of this clerk is looked at until then."""

    clerk_id: ClerkId
    until: datetime


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
        return max(0, -int(-(self.wait.until - now).total_seconds() // 1))


NOBODY = Signing()
