"""Pauses of a counter: for a reason with a limit, by itself while its PC is locked, and over."""

from dataclasses import replace
from datetime import timedelta

from shared.actions.at_counter import shift_of
from shared.actions.overlong_pauses import clear_alert_of
from shared.db import duty, last_moves
from shared.db.change import Change
from shared.db.duty import Shift
from shared.db.last_moves import MoveMade
from shared.db.store import Store
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.events import CounterPaused, CounterResumed
from shared.domain.ids import CommandId
from shared.domain.last_move import Move
from shared.domain.pause_words import LOCKED
from shared.domain.problem import Refused


def pause(store: Store, by: Actor, reason: str, command: CommandId) -> None:
    """Pause the counter; a ticket already in hand may still be finished.

    `reason` is a code of `Hall.pause_reasons`. Once its limit is over the duty manager is alerted.

    Raises:
        Refused: it is paused already, or the actor is not on duty here.
    """

    def decide(change: Change) -> None:
        open_here = shift_of(change, by)
        if open_here.paused:
            raise Refused(refusals.PAUSED_ALREADY)
        _begin_pause(change, open_here, reason)

    store.change(by, command, None, decide)


def resume(store: Store, by: Actor, command: CommandId) -> None:
    """Let a paused counter call again; an alert of too long a pause ends.

    Raises:
        Refused: it is not paused, or the actor is not on duty here.
    """

    def decide(change: Change) -> None:
        open_here = shift_of(change, by)
        if not open_here.paused:
            raise Refused(refusals.NOT_PAUSED)
        end_pause(change, open_here, told=True)

    store.change(by, command, None, decide)


def pause_for_lock(store: Store, by: Actor, command: CommandId) -> bool:
    """Pause the counter because its PC was locked; return whether that did anything.

    A counter that is paused already keeps its reason.

    Raises:
        Refused: the actor is not on duty here.
    """

    def decide(change: Change) -> bool:
        open_here = shift_of(change, by)
        if not open_here.paused:
            _begin_pause(change, open_here, LOCKED.code)
        return not open_here.paused

    return store.change(by, command, bool, decide)


def resume_from_lock(store: Store, by: Actor, command: CommandId) -> bool:
    """Let the counter call again because its PC was unlocked; return whether that did anything.

    A pause for another reason goes on.

    Raises:
        Refused: the actor is not on duty here any more, since a colleague stands in.
    """

    def decide(change: Change) -> bool:
        open_here = shift_of(change, by)
        was_locked = open_here.paused and open_here.reason == LOCKED.code
        if was_locked:
            end_pause(change, open_here, told=True)
        return was_locked

    return store.change(by, command, bool, decide)


def end_pause(change: Change, shift: Shift, told: bool = False) -> None:
    """End a pause as part of a change, and the alert that there may be; nothing where there is no pause.

    `told` where the shift goes on, with an event of its own; the end of a shift says itself that its pause is over.
    """
    if not shift.paused:
        return
    paused = last_moves.pause_of(change, shift.id)
    duty.set_pause(change, shift.id, None)
    clear_alert_of(change, shift.counter_id)
    if told:
        resumed = MoveMade(Move.RESUME, change.now, paused_at=paused.paused_at, reason=paused.reason)
        last_moves.keep(change, shift.id, replace(resumed, pause_until=paused.until))
        change.record(CounterResumed(shift.counter_id, shift.clerk_id))


def _begin_pause(change: Change, shift: Shift, reason: str) -> None:
    limit_s = change.hall.pause_reason(reason).limit_s
    until = None if limit_s is None else change.now + timedelta(seconds=limit_s)
    duty.set_pause(change, shift.id, reason, until)
    last_moves.keep(change, shift.id, MoveMade(Move.PAUSE, change.now))
    change.record(CounterPaused(shift.counter_id, shift.clerk_id, reason, until))
