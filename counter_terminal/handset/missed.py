"""The list of missed numbers, read again whenever it may have changed."""

from collections.abc import Iterable

from counter_terminal.handset import texts
from counter_terminal.handset.errand import Hand
from counter_terminal.state import StatusKind
from shared.actions.listing import list_parked
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.clerk import Role
from shared.domain.events import Recorded
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway
from shared.domain.ticket_lists import Page, ParkedRow, TicketList, touches_lists

MOST = 40
"""Further down nobody scrolls; such a number is looked up."""
READER = Actor(Role.GUIDE, "handset")


class MissedList:
    """Asks one time at once, however much happens meanwhile."""

    def __init__(self, store: Store, jobs: Jobs, hand: Hand) -> None:
        self._store, self._jobs, self._hand = store, jobs, hand
        self._reading = self._stale = False

    def news(self, recorded: Iterable[Recorded]) -> None:
        if any(TicketList.PARKED in touches_lists(one.event) for one in recorded):
            self.read()

    def read(self) -> None:
        """Read the list; what changes while it is read is read afterwards."""
        if self._reading:
            self._stale = True
            return
        self._reading, self._stale = True, False
        self._jobs.run(lambda: list_parked(self._store, READER, size=MOST), self._came)

    def linked(self) -> None:
        """Read what could not be read while the database was away."""
        if self._stale:
            self.read()

    def _came(self, outcome: Outcome[Page[ParkedRow]]) -> None:
        self._reading = False
        match outcome:
            case Ok(page):
                self._hand.change(missed=page.rows, more_missed=page.more)
                if self._stale:
                    self.read()
            case Err(DatabaseAway()):
                # The follower tells of the loss, and of the return, after which it is read again.
                self._stale = True
            case Err(error):
                self._stale = True
                self._hand.say(StatusKind.PROBLEM, texts.FAILED.fill(why=str(error)))
