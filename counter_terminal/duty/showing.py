"""From what is known of the clerk's day to what the window shows of it."""

from datetime import datetime

from counter_terminal import texts as desk_texts
from counter_terminal.duty import texts
from counter_terminal.duty.day import arrival
from counter_terminal.duty.leaving import leaving_words
from counter_terminal.duty.pauses import pause_clock, pause_sign
from counter_terminal.duty.state import DutyState
from counter_terminal.facts import Facts
from counter_terminal.signing import texts as signing_texts
from shared.domain import refusals
from shared.domain.ids import ClerkId
from shared.domain.view import CounterState
from shared.domain.words import NOTHING, Words


def duty_state(facts: Facts, now: datetime) -> DutyState:
    counter, clerk_id = facts.counter, facts.actor.clerk_id if facts.actor else None
    clock, stands_in = pause_clock(counter, now), counter.stands_for is not None
    return DutyState(
        sign=_sign(facts, now),
        day=arrival(facts.duty.today, facts.hall.zone),
        pause_over=clock is not None and clock.over,
        hands_over=stands_in or counter.state is CounterState.PAUSED,
        hand_over=signing_texts.HAND_OVER_BACK if stands_in else signing_texts.HAND_OVER,
        stay=leaving_words(facts),
        has_pin=clerk_id is not None and facts.hall.knows_clerk(clerk_id) and facts.hall.clerk(clerk_id).has_pin,
        wait=_wait(facts, clerk_id, now),
    )


def _sign(facts: Facts, now: datetime) -> Words:
    if facts.counter.state is CounterState.PAUSED:
        return pause_sign(facts.counter, now)
    return texts.STANDING_IN if facts.counter.stands_for is not None else desk_texts.ON_DUTY


def _wait(facts: Facts, clerk_id: ClerkId | None, now: datetime) -> Words:
    seconds = facts.signing.waits_for(clerk_id, now) if clerk_id is not None else 0
    return refusals.PIN_LOCKED.fill(seconds=seconds) if seconds else NOTHING
