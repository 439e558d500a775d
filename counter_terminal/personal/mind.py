"""Knowing which tickets are kept for whom, and telling a clerk of a new one."""

from collections.abc import Callable, Iterable
from typing import Protocol

from counter_terminal.commands import Commands
from counter_terminal.facts import Facts
from counter_terminal.personal.lines import kept_here, line_of
from counter_terminal.reading import Reading
from counter_terminal.state import StatusKind
from shared.actions.listing_personal import list_personal
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.events import Recorded, TicketCalled, TicketCancelled
from shared.domain.ids import TicketId
from shared.domain.personal import PersonalTicket, touches_personal
from shared.domain.words import Words


class Desk(Protocol):
    """At whose desk they are told."""

    facts: Facts

    def say(self, kind: StatusKind, text: Words) -> None:
        """Show a sentence in the status line."""

    def change(self, **changes: object) -> None:
        """Change what is known, and show it."""


class Personal:
    def __init__(self, store: Store, commands: Commands, desk: Desk) -> None:
        self._store, self._desk = store, desk
        self._reading = Reading[tuple[PersonalTicket, ...]](commands, self._came)
        self._reading.seen(self, True)
        self._asked_for: Actor | None = None
        self._told: frozenset[TicketId] | None = None
        """Those of this clerk that were there before; None before the first look."""
        self.on_kept: Callable[[bool], None] = lambda _: None
        """Told whether any wait here, whenever that may have changed."""

    def news(self, recorded: Iterable[Recorded]) -> None:
        """Read them anew when these events change them, and let go of what was called or cancelled."""
        events = [one.event for one in recorded]
        gone = {event.ticket_id for event in events if isinstance(event, TicketCalled | TicketCancelled)}
        left = tuple(one for one in self._desk.facts.personal if one.ticket_id not in gone)
        if left != self._desk.facts.personal:
            self._put(left)
        if not events or any(map(touches_personal, events)):
            self._reading.touch()

    def follow(self, by: Actor | None) -> None:
        """Look for whoever is signed in."""
        if by != self._asked_for:
            self._asked_for, self._told = by, None
            if by is None:
                self._put(())
            # Whoever takes over a counter counts at once without those who are kept for others.
            self._reading.ask((lambda: list_personal(self._store)) if by else None)

    def try_again(self) -> None:
        self._reading.try_again()

    def _came(self) -> None:
        if self._reading.answer is None:
            return
        self._put(self._reading.answer)
        facts = self._desk.facts
        mine = kept_here(facts)
        new = [one for one in mine if self._told is not None and one.ticket_id not in self._told]
        self._told = frozenset(one.ticket_id for one in mine)
        if new and facts.counter.ticket is not None:  # a free counter shows it in the ticket's place
            self._desk.say(StatusKind.INFO, line_of(new, facts))

    def _put(self, personal: tuple[PersonalTicket, ...]) -> None:
        self._desk.change(personal=personal)
        self.on_kept(bool(kept_here(self._desk.facts)))
