"""Calling: the next one by the hall's policy, a chosen one, and the same one again."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from shared.actions.at_counter import asking_at_counter, free_counter, shift_of, ticket_in_hand
from shared.actions.choosing import choose_next
from shared.actions.serving import asking_to_finish, end_service
from shared.db import day_counts, duty, last_moves, lines, tickets
from shared.db.change import Change, Question
from shared.db.duty import Shift
from shared.db.store import Store
from shared.domain import lifecycle, reasons, refusals
from shared.domain.actor import Actor
from shared.domain.events import TicketCalled, TicketRecalled
from shared.domain.hall import Hall, Role
from shared.domain.ids import CommandId, TicketId
from shared.domain.last_move import Move
from shared.domain.problem import Refused
from shared.domain.rules import Policy
from shared.domain.seen import Seen, check_in_hand
from shared.domain.skills import serves_nothing
from shared.domain.ticket import Ticket, TicketState
from shared.domain.words import Words

CALLS_REMEMBERED = 20
MAY_CHOOSE = (Role.GUIDE, Role.MANAGER)


def call_next(store: Store, by: Actor, command: CommandId, seen: Seen | None = None) -> Ticket | None:
    """Call the ticket that should be served next at the actor's counter; None when nobody waits for it.

    Where the hall's rules say so, the one being served is finished first.

    Raises:
        Refused: nobody is signed in here, the counter is paused, or it still has a ticket; or its clerk may serve none
            of its queues.
    """

    def decide(change: Change) -> Ticket | None:
        _finish_if_meant(change, by, seen)
        return _call_next(change, free_counter(change, by))

    def ask(hall: Hall, day: date) -> Iterator[Question]:
        yield from asking_at_counter(store, by)(hall, day)
        if by.counter_id is not None and by.clerk_id is not None and hall.has_counter(by.counter_id):
            yield lines.ask_heads(hall, by.counter_id, by.clerk_id, day)

    return store.change(by, command, Ticket | None, decide, ask)


@dataclass(frozen=True, slots=True)
class FinishedAndNext:
    """What one press came to."""

    finished: Ticket
    called: Ticket | None
    """Whoever was called; None when nobody waits for this counter."""


def finish_and_next(
    store: Store, by: Actor, command: CommandId, outcome: str | None = None, seen: Seen | None = None
) -> FinishedAndNext:
    """Finish the ticket being served, as `finish` does, and call the next one: both or neither.

    A ticket with more services may itself be the next one.

    Raises:
        Refused: as `finish` and `call_next`; a paused counter finishes with `finish` alone.
    """

    def decide(change: Change) -> FinishedAndNext:
        shift, found = ticket_in_hand(change, by, seen)
        if shift.paused:
            raise Refused(refusals.PAUSED_NO_CALL)
        finished = end_service(change, shift, found, outcome)
        return FinishedAndNext(finished, _call_next(change, shift))

    return store.change(by, command, FinishedAndNext, decide, asking_to_finish(store, by))


def call_this(store: Store, by: Actor, ticket_id: TicketId, command: CommandId, seen: Seen | None = None) -> Ticket:
    """Call a chosen ticket: a waiting one with permission, or without it one that waits for or is held by this clerk.

    Raises:
        Refused: no permission, the ticket is not waiting, or the counter cannot call.
    """

    def decide(change: Change) -> Ticket:
        _finish_if_meant(change, by, seen)
        shift = free_counter(change, by)
        found = tickets.find(change, ticket_id)
        if found is None:
            raise Refused(refusals.NO_SUCH_TICKET)
        kept_for = found.for_clerk_id
        own = kept_for == shift.clerk_id or found.for_counter_id == shift.counter_id
        own = own or (kept_for is not None and kept_for == shift.stands_for)
        if not (own or may_choose(change.hall, by)):
            raise Refused(refusals.MAY_NOT_CHOOSE.fill(number=found.number))
        if found.business_day != change.business_day:
            raise Refused(refusals.DAY_OVER.fill(number=found.number))
        _check_nobody_has(change.hall, found)
        return _call(change, shift, found, reasons.OWN if own else reasons.CHOSEN)

    return store.change(by, command, Ticket, decide, asking_at_counter(store, by))


def call_held(store: Store, by: Actor, command: CommandId, seen: Seen | None = None) -> Ticket:
    """Call the ticket that this clerk has held longest today.

    Raises:
        Refused: this clerk holds none, or the counter cannot call.
    """

    def decide(change: Change) -> Ticket:
        _finish_if_meant(change, by, seen)
        shift = free_counter(change, by)
        found = tickets.held_longest(change, shift.clerk_id)
        if found is None:
            raise Refused(refusals.NONE_HELD)
        return _call(change, shift, found, reasons.OWN)

    return store.change(by, command, Ticket, decide, asking_at_counter(store, by))


def recall(store: Store, by: Actor, command: CommandId, seen: Seen | None = None) -> Ticket:
    """Call the same ticket again."""

    def decide(change: Change) -> Ticket:
        shift, found = ticket_in_hand(change, by, seen)
        again = lifecycle.recall(found, starts_at(change))
        tickets.save(change, again)
        last_moves.took(change, shift.id, Move.RECALL, found)
        change.record(
            TicketRecalled(
                again.id, again.number, shift.counter_id, again.recalls, again.queue_id, _name_called(change, again)
            )
        )
        return again

    return store.change(by, command, Ticket, decide, asking_at_counter(store, by))


def _check_skills(hall: Hall, shift: Shift) -> None:
    """Tell a clerk whom nobody will ever be called for why."""
    if serves_nothing(hall, shift.counter_id, shift.clerk_id):
        raise Refused(refusals.NONE_OF_YOUR_QUEUES.fill(counter=hall.counter(shift.counter_id).number))


def _check_nobody_has(hall: Hall, found: Ticket) -> None:
    """Tell whoever comes second where the ticket is that two called at once."""
    if found.state in (TicketState.CALLED, TicketState.SERVING) and found.counter_id is not None:
        counter = hall.counter(found.counter_id).number
        raise Refused(refusals.CALLED_ELSEWHERE.fill(number=found.number, counter=counter))


def may_choose(hall: Hall, by: Actor) -> bool:
    """Tell whether somebody may call any waiting ticket instead of the next one."""
    return by.role in MAY_CHOOSE or (by.clerk_id is not None and hall.clerk(by.clerk_id).may_choose)


def _finish_if_meant(change: Change, by: Actor, seen: Seen | None) -> None:
    if not change.hall.rules.finish_on_next:
        return
    shift = shift_of(change, by)
    found = tickets.at_counter(change, shift.counter_id)
    if found is not None and found.state is TicketState.SERVING and not shift.paused:
        check_in_hand(found, seen)
        end_service(change, shift, found)


def starts_at(change: Change) -> datetime | None:
    """Return when a ticket that is called now counts as being served, if the clerk does not say so before."""
    seconds = change.hall.rules.auto_start_s
    return None if seconds is None else change.now + timedelta(seconds=seconds)


def _name_called(change: Change, called: Ticket) -> str:
    """Return the masked name that is called; none where the hall has stopped calling by name since it was given."""
    return called.name if change.hall.voice.names else ""


def _call_next(change: Change, shift: Shift) -> Ticket | None:
    chosen = choose_next(change, shift)
    if chosen is None:
        _check_skills(change.hall, shift)
        return None
    return _call(change, shift, chosen.ticket, chosen.reason)


def _call(change: Change, shift: Shift, found: Ticket, reason: Words) -> Ticket:
    rules = change.hall.rules
    called = lifecycle.call(found, shift.counter_id, shift.clerk_id, change.now, reason, starts_at(change))
    called = replace(called, name=_name_called(change, found))
    tickets.save(change, called)
    if found.state is TicketState.WAITING:
        day_counts.count_called(change, found)
    if rules.policy is Policy.RATIO:
        recent = (*shift.recent, found.class_at(change.now))[-CALLS_REMEMBERED:]
        duty.remember_calls(change, shift.id, recent)
    last_moves.took(change, shift.id, Move.CALL, found)
    change.record(
        TicketCalled(
            called.id,
            called.number,
            called.queue_id,
            called.service_id,
            called.priority,
            called.language,
            called.issued_at,
            shift.counter_id,
            shift.clerk_id,
            called.comment,
            reason,
            found.state,
            called.name,
            called.materials,
            called.sent_by,
        )
    )
    return called
