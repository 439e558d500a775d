"""The visit in hand as the presenter keeps it: ticks, words, the way through several services, and the printed list."""

from dataclasses import replace
from datetime import datetime

from counter_terminal.commands import Commands
from counter_terminal.facts import Facts
from counter_terminal.state import QUIET, Page, StatusKind
from counter_terminal.visit.desk import Desk
from counter_terminal.visit.printing import ListPrinting
from counter_terminal.visit.ticks import Ticks
from counter_terminal.visit.walking import Walking
from shared.db.store import Store
from shared.domain.ids import TicketId


class Visit:
    def __init__(self, store: Store, commands: Commands, desk: Desk) -> None:
        self.ticks = Ticks(store, commands, desk)
        self.list = ListPrinting(desk, store.now)
        self._walking, self._desk = Walking(store, commands, desk), desk
        self._in_hand: tuple[TicketId, datetime] | None = None

    def look(self) -> None:
        """Take in a new picture of the hall."""
        ticket = self._desk.facts.counter.ticket
        in_hand = (ticket.ticket_id, ticket.called_at) if ticket else None
        if in_hand != self._in_hand:
            self._in_hand = in_hand
            self._desk.change(visit=replace(self._desk.facts.visit, written=frozenset()))
        self.ticks.look()
        self._walking.look()

    def wrote(self, page: Page, something: bool) -> None:
        """Be told whether something is written on a page that has not been used yet.

        Writing on takes away what was refused before: "press again" was said of other words.
        """
        visit = self._desk.facts.visit
        if something and self._desk.facts.status.kind is StatusKind.REFUSED:
            self._desk.change(status=QUIET)
        written = visit.written | {page} if something else visit.written - {page}
        if written != visit.written:
            self._desk.change(visit=replace(visit, written=written))

    def and_next(self, on: bool) -> None:
        """Let the outcome that will be chosen call the next one too, or not."""
        self._desk.change(visit=replace(self._desk.facts.visit, and_next=on))


def with_page(facts: Facts) -> Facts:
    """Return the facts without what was only meant for a page that is left: a tick calls nobody at the next ticket."""
    if facts.page is Page.OUTCOME or not facts.visit.and_next:
        return facts
    return replace(facts, visit=replace(facts.visit, and_next=False))
