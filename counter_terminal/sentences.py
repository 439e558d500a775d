"""How long a sentence in the status line is true: some seconds, and never longer than what it speaks of."""

from dataclasses import dataclass
from datetime import datetime

from counter_terminal.facts import Facts
from counter_terminal.state import QUIET, Lasts, Page, RatingState, Status, StatusKind
from shared.domain.ids import ClerkId, TicketId
from shared.domain.view import CounterState

SECONDS = {StatusKind.INFO: 10, StatusKind.BUSY: 10, StatusKind.REFUSED: 15, StatusKind.PROBLEM: 60}
"""Time to notice and to read it; after that it stands in the way of the next one."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What sentences at a counter speak of."""

    away: bool
    page: Page
    ticket_id: TicketId | None
    serving: bool
    state: CounterState
    signed_in: ClerkId | None
    rating: RatingState | None
    """Of who has just left; with somebody in hand, sentences are of that one, and an old rating may lapse meanwhile."""
    waits: bool
    """Whether somebody's PIN is not looked at for a while."""
    late: bool
    """Whether ticks of papers are still to be stored."""


def topic_of(facts: Facts) -> Topic:
    """Return what a sentence that is said now speaks of."""
    counter = facts.counter
    return Topic(
        facts.link.away,
        facts.page,
        counter.ticket.ticket_id if counter.ticket else None,
        counter.ticket is not None and counter.ticket.serving,
        counter.state,
        facts.actor.clerk_id if facts.actor else None,
        facts.rating if counter.ticket is None else None,
        facts.signing.wait is not None,
        facts.visit.late,
    )


class LastSaid:
    """Watches the sentence in the status line."""

    def __init__(self) -> None:
        self._status: Status = QUIET
        self._topic: Topic | None = None
        self._since: datetime | None = None

    def is_over(self, facts: Facts, now: datetime) -> bool:
        """Tell whether the sentence that stands there has had its time; a new one begins its own."""
        if facts.status is not self._status:
            self._status, self._topic, self._since = facts.status, topic_of(facts), now
        if self._since is None or facts.status.kind is StatusKind.QUIET:
            return False
        lasts, topic = facts.status.lasts, topic_of(facts)
        if lasts is Lasts.TILL_STEP and self._topic is not None:
            return (topic.page, topic.signed_in) != (self._topic.page, self._topic.signed_in)
        changed = topic != self._topic
        old = (now - self._since).total_seconds() >= SECONDS[facts.status.kind]
        return (changed and lasts is not Lasts.ITS_TIME) or (old and lasts is not Lasts.TILL_CHANGE)
