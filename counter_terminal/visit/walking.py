"""Finding out where a ticket with several services is, read in the background when it comes into hand."""

import logging
from collections import Counter
from dataclasses import replace
from functools import partial

from counter_terminal.commands import Commands
from counter_terminal.visit.desk import Desk
from counter_terminal.visit.facts import Walk
from shared.actions.looking_up import look_up
from shared.db.store import Store
from shared.domain.ids import ServiceId, TicketId
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.story import TicketStory
from shared.domain.view import AtCounter

log = logging.getLogger(__name__)


class Walking:
    def __init__(self, store: Store, commands: Commands, desk: Desk) -> None:
        self._store, self._commands, self._desk = store, commands, desk
        self._asked: tuple[TicketId, ServiceId] | None = None

    def look(self) -> None:
        """Ask once for each ticket and service that comes into hand."""
        facts = self._desk.facts
        ticket, by = facts.counter.ticket, facts.actor
        if ticket is None or by is None:
            self._asked = None
            return
        if self._asked == (ticket.ticket_id, ticket.service_id):
            return
        self._asked = (ticket.ticket_id, ticket.service_id)
        day = ticket.issued_at.astimezone(facts.hall.zone).date()
        work = partial(look_up, self._store, by, number=ticket.number, day=day)
        self._commands.send(lambda _: work(), partial(self._came, ticket))

    def _came(self, ticket: AtCounter, outcome: Outcome[TicketStory]) -> None:
        match outcome:
            case Ok(story):
                self._desk.change(visit=replace(self._desk.facts.visit, walk=walk_of(ticket, story)))
            case Err(DatabaseAway()):
                self._asked = None  # to be asked for again with the next news
            case Err(Refused() as refused):
                log.info("the services of %s are not known: %s", ticket.number, refused)
            case Err(error):
                log.error("the services of %s could not be read: %s", ticket.number, error)


def walk_of(ticket: AtCounter, story: TicketStory) -> Walk:
    """Return which of its services a ticket is at, by those it was served for already and those to come."""
    before = {visit.service_id for visit in story.visits} - {ticket.service_id}
    to_come = story.ticket.steps if story.ticket.service_id == ticket.service_id else ()
    place = len(before) + 1
    following = to_come[0] if to_come else None
    return Walk(
        ticket.ticket_id, ticket.service_id, place, place + len(to_come), following, _spent_s(story), story.passed_on
    )


def _spent_s(story: TicketStory) -> Counter[ServiceId]:
    """Return the seconds of the visits that have ended, by service."""
    spent: Counter[ServiceId] = Counter()
    for visit in story.visits:
        if visit.ended_at is not None:
            spent[visit.service_id] += round((visit.ended_at - visit.started_at).total_seconds())
    return spent
