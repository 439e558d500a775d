"""What a clerk looks at around the ticket in hand: lists, look-up and appointments, kept fresh together."""

from datetime import datetime, timedelta

from counter_terminal.appointments.mind import Appointments
from counter_terminal.lists.mind import Lists
from counter_terminal.look_up.mind import LookUp
from counter_terminal.personal.mind import Personal
from shared.domain.actor import Actor
from shared.domain.events import Recorded
from shared.domain.link import LinkState

TRY_AGAIN = timedelta(seconds=2)
"""Between two tries to read what could not be read, while the feed hears the hall."""
LOOK_AGAIN = timedelta(seconds=5)
"""Between two looks at who is next while somebody is kept here: turns change by time too."""


class Around:
    def __init__(self, lists: Lists, look_up: LookUp, appointments: Appointments, personal: Personal) -> None:
        self.lists, self.look_up, self.appointments, self.personal = lists, look_up, appointments, personal
        self._by: Actor | None = None
        self._tried_at: datetime | None = None
        self._kept = False
        self._looked_at: datetime | None = None
        personal.on_kept = self._watch_next

    def news(self, recorded: tuple[Recorded, ...]) -> None:
        """Read what these events change; all of it where there are none, since the picture of the hall is new then."""
        self.lists.news(recorded)
        self.appointments.news(recorded)
        self.personal.news(recorded)

    def link_came(self, link: LinkState) -> None:
        """Read everything anew once the database is back."""
        if not link.away:
            self.news(())

    def follow(self, by: Actor | None) -> None:
        """Begin anew with whoever has signed in; nothing of what one clerk looked up is left to the next."""
        if by == self._by:
            return
        self._by = by
        self.lists.follow(by)
        self.appointments.follow(by)
        self.personal.follow(by)
        self.look_up.forget()

    def tick(self, now: datetime, link: LinkState) -> None:
        """Read again, now and then, what could not be read."""
        if not link.away:
            self.lists.tick(now)
        if self._kept and (self._looked_at is None or now - self._looked_at >= LOOK_AGAIN):
            self._looked_at = now
            self.lists.look_again()
        if not link.away and (self._tried_at is None or now - self._tried_at >= TRY_AGAIN):
            self._tried_at = now
            self.lists.try_again()
            self.appointments.try_again()
            self.personal.try_again()

    def _watch_next(self, kept: bool) -> None:
        """Know who is called next while somebody is kept here, since the two need not be the same."""
        if kept != self._kept:
            self._kept = kept
            self.lists.watch_next(self, kept)
