"""From what is known to what the sign-in page shows: who fits, whether a PIN is wanted, and what the button does."""

from datetime import datetime

from counter_terminal.duty.day import farewell
from counter_terminal.facts import Facts
from counter_terminal.signing import texts
from counter_terminal.signing.state import ClerkLine, CounterLine, SigningState, Way
from counter_terminal.state import Page
from shared.domain import refusals
from shared.domain.hall import Clerk, Role
from shared.domain.ids import ClerkId
from shared.domain.skills import serves_nothing
from shared.domain.view import CounterState, CounterView
from shared.domain.words import NOTHING, Words
from shared.finding.clerks import find_clerks

SITTING = (Role.CLERK, Role.MANAGER)
"""Roles that sign in at a counter."""


def signing_state(facts: Facts, now: datetime) -> SigningState:
    """Return the sign-in page; on the page of handing over the clerk who is on duty is not among the others."""
    way = way_of(facts.counter, facts.signing.chosen)
    lines = _clerks(facts)
    counters = sorted(facts.hall.counters, key=lambda c: (c.id != facts.signing.own_counter, c.number))
    press, hint = _button(facts, way)
    return SigningState(
        title=_title(facts),
        typed=facts.signing.typed,
        clerks=lines,
        empty=texts.NOBODY_FITS.fill(typed=facts.signing.typed) if facts.signing.typed else texts.NO_CLERKS,
        counters=tuple(CounterLine(c.id, c.number) for c in counters),
        chosen=facts.signing.chosen,
        wants_pin=_wants_pin(facts),
        way=way,
        press=press,
        hint=hint,
        why_not=why_not_in(facts, now),
        note=_note(facts, way, now),
    )


def way_of(counter: CounterView, chosen: ClerkId | None) -> Way:
    """Return how a clerk would get to a counter as it is now."""
    if chosen is None or counter.state is CounterState.CLOSED or counter.clerk_id in (None, chosen):
        return Way.SIGN_IN
    return Way.COME_BACK if counter.stands_for == chosen else Way.STAND_IN


def why_not_in(facts: Facts, now: datetime) -> Words | None:
    """Return the sentence why nobody can sign in with what is chosen now, or None."""
    chosen = facts.signing.chosen
    if chosen is None:
        return texts.CHOOSE_CLERK
    if (seconds := facts.signing.waits_for(chosen, now)) > 0:
        return refusals.PIN_LOCKED.fill(seconds=seconds)
    return refusals.NO_PIN_YET if _lacks_pin(facts, facts.hall.clerk(chosen)) else None


def who_fit(facts: Facts) -> tuple[Clerk, ...]:
    """Return the clerks who may be meant by what was typed."""
    here = facts.counter.clerk_id if facts.page is Page.STAND_IN else None
    return tuple(c for c in find_clerks(facts.hall, facts.signing.typed) if c.role in SITTING and c.id != here)


def _clerks(facts: Facts) -> tuple[ClerkLine, ...]:
    at = {}
    for counter in facts.view.counters.values() if facts.view else ():
        if counter.clerk_id is not None and counter.state is not CounterState.CLOSED:
            at[counter.clerk_id] = facts.hall.counter(counter.counter_id).number
    return tuple(ClerkLine(c.id, c.number, c.name, at.get(c.id)) for c in who_fit(facts))


def _wants_pin(facts: Facts) -> bool:
    chosen = facts.signing.chosen
    if chosen is None or _lacks_pin(facts, facts.hall.clerk(chosen)):
        return False
    return facts.hall.needs_pin(chosen) or facts.signing.pin_wanted == chosen


def _lacks_pin(facts: Facts, clerk: Clerk) -> bool:
    return facts.hall.rules.pin_required and not clerk.has_pin and facts.signing.pin_wanted != clerk.id


def _title(facts: Facts) -> Words:
    if facts.page is not Page.STAND_IN:
        return texts.CHOOSE_CLERK
    own, here = facts.counter.stands_for, facts.counter.clerk_id
    if own is None or here is None:
        return texts.HAND_OVER_TITLE.fill(counter=facts.set_up.number)
    names = {"clerk": facts.hall.clerk(here).name, "own": facts.hall.clerk(own).name}
    return texts.COME_BACK_TITLE.fill(counter=facts.set_up.number, **names)


def _button(facts: Facts, way: Way) -> tuple[Words, Words]:
    match way:
        case Way.STAND_IN:
            return texts.STAND_IN.fill(clerk=_away(facts)), texts.STAND_IN_HINT
        case Way.COME_BACK:
            return texts.COME_BACK, texts.COME_BACK_HINT
        case Way.SIGN_IN:
            return texts.SIGN_IN, texts.WELCOME


def _away(facts: Facts) -> Words:
    """Return the name of the clerk whose counter this is."""
    own = facts.counter.stands_for or facts.counter.clerk_id
    return facts.hall.clerk(own).name if own is not None else NOTHING


def _note(facts: Facts, way: Way, now: datetime) -> Words:
    chosen, counter = facts.signing.chosen, facts.counter
    if chosen is None:
        return farewell(facts.duty.farewell, facts.hall.zone, now)
    if (why := why_not_in(facts, now)) is not None:
        return why
    if serves_nothing(facts.hall, facts.counter_id, chosen):
        return refusals.NONE_OF_YOUR_QUEUES.fill(counter=facts.set_up.number)
    if counter.clerk_id is None or counter.state is CounterState.CLOSED:
        return NOTHING
    return _at_counter(facts, way, facts.hall.clerk(counter.clerk_id).name)


def _at_counter(facts: Facts, way: Way, clerk: Words) -> Words:
    counter, number = facts.counter, facts.set_up.number
    match way:
        case Way.COME_BACK:
            return texts.STANDS_IN_THERE.fill(clerk=clerk)
        case Way.SIGN_IN if counter.ticket is not None:
            return texts.STILL_WITH_TICKET.fill(clerk=clerk, counter=number, number=counter.ticket.number)
        case Way.SIGN_IN:
            return texts.STILL_ON_DUTY.fill(clerk=clerk, counter=number)
        case Way.STAND_IN if counter.state is CounterState.PAUSED:
            return texts.PAUSED_THERE.fill(clerk=clerk, reason=facts.hall.pause_reason(counter.reason).name)
        case Way.STAND_IN:
            return texts.ON_DUTY_THERE.fill(clerk=clerk, counter=number)
