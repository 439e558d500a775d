"""Asking the hall's policy who is next at a counter."""

from dataclasses import dataclass

from shared.db import lines
from shared.db.change import Change
from shared.db.duty import Shift
from shared.domain.selection import choose
from shared.domain.ticket import Ticket
from shared.domain.words import NOTHING, Words


@dataclass(frozen=True, slots=True)
class Chosen:
    """The ticket to be called next, and why this one."""

    ticket: Ticket
    reason: Words


def choose_next(change: Change, shift: Shift) -> Chosen | None:
    """Return who is next at a counter, or None when nobody may be called there now."""
    found = choose(lines.heads(change, shift.counter_id, shift.clerk_id))
    return Chosen(found, NOTHING) if found else None
