"""What whoever holds a number asks: where it is in its line, to come back after a missed call, a slip once more."""

from shared.actions.issuing import people_before, wait_behind
from shared.actions.missing import let_back
from shared.db import day_counts, found_tickets, lines
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import slip_words as say
from shared.domain.actor import Actor
from shared.domain.events import SlipReprinted
from shared.domain.ids import CommandId, QueueId
from shared.domain.problem import Refused
from shared.domain.rank import rank_at
from shared.domain.slip_key import BareNumber, Proof, SlipCode, SlipKey, SlipTime
from shared.domain.ticket import OVER, Issued, Ticket, TicketState, WaitRange
from shared.domain.words import Words


class WrongTime(Refused):
    """The time typed is not the one on the number's slip."""


class SlipOfOtherDay(Refused):
    """The slip is of an earlier day; `ticket` tells what it was for."""

    def __init__(self, words: Words, ticket: Ticket) -> None:
        super().__init__(words)
        self.ticket = ticket


def where_is(store: Store, by: Actor, key: SlipKey) -> Issued:
    """Return a ticket as it is now, with the people ahead of it and the expected wait while it waits.

    It is asked rarely, so it may take the hall's lock for one sound picture, with the reckoning that slips use.

    Raises:
        Refused: there is no such ticket today, or the proof is wrong; SlipOfOtherDay where it is of another day.
    """
    return store.change(by, None, Issued, lambda change: as_it_is(change, _find(change, key)))


def come_back(store: Store, by: Actor, proof: Proof, command: CommandId) -> Issued:
    """Take a missed number back into its line by the hall's rule; one that was not missed is returned as it is.

    Raises:
        Refused: as `where_is`; or the number's time to come back is over.
    """

    def decide(change: Change) -> Issued:
        found = _find(change, proof)
        if found.state is TicketState.PARKED:
            found = let_back(change, found)
        return as_it_is(change, found)

    return store.change(by, command, Issued, decide)


def people_ahead_of(store: Store, by: Actor, queue_id: QueueId, priority: str) -> int:
    """Return how many are ahead of a number of a class that is taken now, as that number would tell it."""

    def decide(change: Change) -> int:
        rank = rank_at(change.now, change.hall.head_start_s(priority, queue_id))
        waiting = day_counts.counts(change, queue_id, change.business_day).waiting
        return people_before(change, queue_id, rank, waiting)

    return store.change(by, None, int, decide)


def reprint(store: Store, by: Actor, number: str, command: CommandId) -> Issued:
    """Note that staff print the slip of a number of today once more, and return what it tells now.

    Raises:
        Refused: there is no such number today, or it is finished or cancelled.
    """

    def decide(change: Change) -> Issued:
        found = _find(change, BareNumber(number))
        if found.state in OVER:
            raise Refused(say.NO_REPRINT.fill(number=found.number))
        change.record(SlipReprinted(found.id, found.number, found.queue_id))
        return as_it_is(change, found)

    return store.change(by, command, Issued, decide)


def as_it_is(change: Change, found: Ticket) -> Issued:
    """Return a ticket given before, with what its slip would tell now."""
    if found.state is not TicketState.WAITING:
        return Issued(found, 0, WaitRange(0, 0))
    in_line = not found.personal and found.business_day == change.business_day
    ahead = lines.count_before(change, found.queue_id, found.rank_at) - in_line  # it is counted itself
    wait, staffed = wait_behind(change, found.queue_id, found.service_id, ahead)
    return Issued(found, ahead, wait, staffed, asked_at=change.now)


def _find(change: Change, key: SlipKey) -> Ticket:
    match key:
        case SlipCode(code):
            return _of_today(change, found_tickets.of_code(change, code))
        case SlipTime(number, time):
            found = _of_number(change, number)
            if f"{found.issued_at.astimezone(change.zone):%H%M}" != time:
                raise WrongTime(say.WRONG_TIME.fill(number=number))
            return found
        case BareNumber(number):
            return _of_number(change, number)


def _of_number(change: Change, number: str) -> Ticket:
    found = found_tickets.of_number(change, number, change.business_day)
    if found is None:
        raise Refused(say.UNKNOWN_NUMBER.fill(number=number))
    return found


def _of_today(change: Change, found: Ticket | None) -> Ticket:
    if found is None:
        raise Refused(say.UNKNOWN_SLIP)
    if found.business_day != change.business_day:
        day = found.business_day
        raise SlipOfOtherDay(say.OTHER_DAY.fill(number=found.number, month=day.month, day=day.day, date=day), found)
    return found
