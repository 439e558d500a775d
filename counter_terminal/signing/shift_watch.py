"""Notices that the shift of a clerk who is signed in here was ended from elsewhere."""

from counter_terminal.facts import Facts
from counter_terminal.signing.relieved import is_here
from shared.domain.actor import Actor
from shared.domain.ids import CounterId


class ShiftWatch:
    """Remembers whom the hall has shown on duty here: before that, a picture is only older than the sign-in."""

    def __init__(self) -> None:
        self._seen: tuple[Actor, CounterId] | None = None

    def begin_anew(self) -> None:
        """Wait for the hall to show a clerk who has just signed in."""
        self._seen = None

    def lost_by(self, facts: Facts) -> Actor | None:
        """Return the clerk who was on duty here, and by the picture of the hall is no longer."""
        if facts.actor is None:
            self._seen = None
            return None
        shift = facts.actor, facts.counter_id
        if is_here(facts, facts.actor):
            self._seen = shift
        return facts.actor if self._seen == shift and not is_here(facts, facts.actor) else None
