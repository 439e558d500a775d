"""Serving: start, finish with its rating, and what a ticket does after that."""

from collections.abc import Iterator
from datetime import date, datetime

from shared.actions.at_counter import asking_at_counter, ticket_in_hand
from shared.actions.rating import close_unanswered
from shared.db import day_counts, duty, last_moves, ratings, tickets, visits
from shared.db.change import Change, Question
from shared.db.duty import Shift
from shared.db.store import Asking, Store
from shared.domain import lifecycle, refusals
from shared.domain.actor import Actor
from shared.domain.events import RatingOpened, TicketWentOn, VisitFinished, VisitStarted
from shared.domain.hall import Hall
from shared.domain.ids import ClerkId, CommandId, CounterId, QueueId, VisitId
from shared.domain.last_move import Move
from shared.domain.material_check import any_deferred
from shared.domain.problem import Refused
from shared.domain.rank import rank_in_place
from shared.domain.rules import Place
from shared.domain.seen import Seen
from shared.domain.service_times import ServiceTimes
from shared.domain.ticket import Ticket, TicketState
from shared.domain.visit_outcome import DEFERRED, FINISHED


def start(store: Store, by: Actor, command: CommandId, seen: Seen | None = None) -> Ticket:
    """Open the visit of the ticket that was called here."""

    def decide(change: Change) -> Ticket:
        shift, found = ticket_in_hand(change, by, seen)
        begun = begin_service(change, found, shift.counter_id, shift.clerk_id)
        last_moves.took(change, shift.id, Move.START, found, visit_id=begun.visit_id)
        return begun

    def ask(hall: Hall, day: date) -> Iterator[Question]:
        yield from asking_at_counter(store, by)(hall, day)
        yield visits.ask_next_visit_id()

    return store.change(by, command, Ticket, decide, ask)


def finish(store: Store, by: Actor, command: CommandId, outcome: str | None = None, seen: Seen | None = None) -> Ticket:
    """End the visit and open its rating; a rating still open at this counter is closed as unanswered.

    `outcome` is the code of one of the hall's outcomes; left out, the visit is finished, or accepted with materials
    to follow where some are deferred. A ticket with more services goes on to the line of the next one, each with its
    own outcome, and one that was sent here to be sent back goes back to its clerk, who will ask for the rating.

    Raises:
        Refused: it is not being served, or the hall has no such outcome.
    """

    def decide(change: Change) -> Ticket:
        shift, found = ticket_in_hand(change, by, seen)
        return end_service(change, shift, found, outcome)

    return store.change(by, command, Ticket, decide, asking_to_finish(store, by))


def asking_to_finish(store: Store, by: Actor) -> Asking:
    """Return what ending a visit will ask, to be asked along with the lock."""

    def ask(hall: Hall, day: date) -> Iterator[Question]:
        yield from asking_at_counter(store, by)(hall, day)
        if by.counter_id is not None:
            yield ratings.ask_open_at(by.counter_id)
            yield duty.ask_service_times_at(by.counter_id)

    return ask


def begin_service(
    change: Change, found: Ticket, counter_id: CounterId, clerk_id: ClerkId, by_itself: bool = False
) -> Ticket:
    """Open the visit of a called ticket."""
    lifecycle.may_start(found)
    visit_id = visits.open_visit(change, found, counter_id, clerk_id)
    begun = lifecycle.start(found, visit_id, change.now)
    tickets.save(change, begun)
    change.record(VisitStarted(begun.id, begun.number, visit_id, counter_id, by_itself))
    return begun


def end_service(change: Change, shift: Shift, found: Ticket, outcome: str | None = None) -> Ticket:
    """End the visit of a ticket being served, and let the ticket go where it goes next."""
    lifecycle.may_finish(found)
    how = _outcome(change.hall, found, outcome)
    visit_id = found.visit_id
    assert visit_id is not None
    counter_id, clerk_id = shift.counter_id, shift.clerk_id
    left_open = ratings.open_at(change, counter_id)
    known_times = duty.service_times_at(change, counter_id)
    assert found.called_at is not None
    took_s = round((change.now - found.called_at).total_seconds())
    wanted_back = _wanted_back_by(change, found)
    after = _after(change, found, wanted_back)
    if after.state is TicketState.WAITING:
        day_counts.count_waiting(change, after, +1)
    tickets.save(change, after)
    visits.end_visit(change, visit_id, how)
    taught = _learn(change, found, took_s, known_times)
    last_moves.took(change, shift.id, Move.FINISH, found, visit_id=visit_id, taught=taught)
    change.record(VisitFinished(found.id, found.number, visit_id, counter_id, clerk_id, found.service_id, took_s, how))
    if after.state is TicketState.WAITING:
        change.record(TicketWentOn(after.id, after.number, after.queue_id, after.service_id, after.for_clerk_id))
    if found.return_to is None or after.state is TicketState.DONE:
        _ask_to_rate(change, shift, found, visit_id, left_open)
    return after


def _outcome(hall: Hall, found: Ticket, told: str | None) -> str:
    if told is None:
        return DEFERRED if any_deferred(found.materials) else FINISHED
    if not hall.has_outcome(told):
        raise Refused(refusals.NO_SUCH_OUTCOME.fill(outcome=told))
    return told


def _wanted_back_by(change: Change, found: Ticket) -> ClerkId | None:
    """Return the clerk who gets a ticket back; a clerk who has gone gets nothing, and any colleague may call it."""
    if found.return_to is None or duty.open_shift_of(change, found.return_to) is None:
        return None
    return found.return_to


def _after(change: Change, found: Ticket, wanted_back_by: ClerkId | None) -> Ticket:
    if found.business_day != change.business_day:
        return lifecycle.finish(found)  # nobody calls from a line of yesterday
    if found.return_to is not None:
        queue_id = change.hall.service(found.service_id).queue_id
        return lifecycle.go_back(found, wanted_back_by, queue_id, rank_in(change, found, queue_id), change.now)
    if found.steps:
        queue_id = change.hall.service(found.steps[0]).queue_id
        return lifecycle.go_on(found, queue_id, rank_in(change, found, queue_id), change.now)
    return lifecycle.finish(found)


def rank_in(change: Change, found: Ticket, queue_id: QueueId) -> datetime:
    """Return a ticket's rank in a queue by its first arrival: nobody queues from the back twice."""
    return rank_in_place(
        Place.ARRIVAL,
        issued_at=found.issued_at,
        slot_at=found.slot_at,
        head_start_s=change.hall.head_start_s(found.priority, queue_id),
        now=change.now,
    )


def _learn(change: Change, found: Ticket, took_s: int, known: tuple[int, ...] | None) -> last_moves.Taught | None:
    """Keep how long the visit took, for the waits that will be told; return the times before and after, if it did."""
    before = known or ()
    times = ServiceTimes(0, before).with_time(took_s).recent_s
    if times == before:
        return None
    duty.keep_service_times(change, found.service_id, times, first=known is None)
    return before, times


def _ask_to_rate(change: Change, shift: Shift, found: Ticket, visit_id: VisitId, left_open: VisitId | None) -> None:
    if left_open is not None:
        close_unanswered(change, left_open, shift.counter_id)
    window_s = change.hall.rules.rating_window_s
    until = ratings.begin(change, visit_id, found.id, shift.counter_id, shift.clerk_id, window_s)
    whose = (visit_id, found.number, shift.counter_id, shift.clerk_id, until)
    change.record(RatingOpened(*whose, found.service_id, found.language))
