"""What the sign-in page shows, as one frozen value."""

from dataclasses import dataclass
from enum import StrEnum

from shared.domain.ids import ClerkId, CounterId
from shared.domain.words import NOTHING, Words


class Way(StrEnum):
    """How a clerk gets to a counter."""

    SIGN_IN = "sign_in"
    """To one where nobody is, or where the clerk is on duty already."""
    STAND_IN = "stand_in"
    """In place of the colleague who is on duty there."""
    COME_BACK = "come_back"
    """To the own one, where a colleague stands in."""


@dataclass(frozen=True, slots=True)
class ClerkLine:
    clerk_id: ClerkId
    number: str
    name: Words
    at_counter: int | None
    """Number of the counter where this clerk's shift runs."""


@dataclass(frozen=True, slots=True)
class CounterLine:
    counter_id: CounterId
    number: int


@dataclass(frozen=True, slots=True)
class SigningState:
    title: Words
    typed: str
    clerks: tuple[ClerkLine, ...]
    """Who may be meant by what was typed."""
    empty: Words
    """What stands in their place where there is nobody."""
    counters: tuple[CounterLine, ...]
    """The machine's own first."""
    chosen: ClerkId | None
    wants_pin: bool
    way: Way
    press: Words
    """What the button says."""
    hint: Words
    why_not: Words | None
    """Why it can't be pressed now."""
    note: Words = NOTHING
    """One sentence on whom was chosen, or on what there is to wait for."""
