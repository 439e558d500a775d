"""Signing in, standing in, pauses over their limit and leaving, in the states worth looking at."""

from dataclasses import replace
from datetime import datetime, timedelta

from counter_terminal.duty.facts import Duty
from counter_terminal.facts import Facts
from counter_terminal.signing import texts
from counter_terminal.signing.facts import Signing, Wait
from counter_terminal.state import Page, Status, StatusKind
from shared.domain import duty_words, refusals
from shared.domain.booking_words import STILL_TO_COME
from shared.domain.duty_times import DutyTimes
from shared.domain.hall import Hall
from shared.domain.ids import ClerkId
from shared.domain.view import CounterState
from shared.domain.words import Words

LONG_NAME = Words("阿卜杜热合曼·买买提依明", "Abdurahman Mamtimin-Yusupjan")


def signing_states(idle: Facts, serving: Facts, now: datetime) -> dict[str, Facts]:
    """Return what is known in each state, from a counter that is free and one that serves."""
    clerk, other = idle.hall.clerks[4], idle.hall.clerks[6]
    out = replace(with_pins(nobody_here(idle)), actor=None, page=Page.SIGN_IN)
    chosen = replace(out, signing=Signing("窗口2-PC", idle.counter_id, chosen=other.id))
    paused = at_counter(
        idle, state=CounterState.PAUSED, reason="rest", since=now - timedelta(minutes=23), pause_until=now
    )
    over = at_counter(paused, pause_until=now - timedelta(minutes=3))
    stood_in = at_counter(serving, clerk_id=clerk.id, stands_for=other.id)
    moved = texts.MOVED_AWAY.fill(terminal="综合窗口-PC-07")
    return {
        "sign-in-pin": chosen,
        "sign-in-one": replace(chosen, signing=replace(chosen.signing, typed=other.number)),
        "sign-in-nobody-fits": replace(out, signing=Signing(typed="zzz")),
        "sign-in-wrong": replace(chosen, status=Status(StatusKind.REFUSED, refusals.WRONG_PIN)),
        "sign-in-waits": replace(
            chosen, signing=replace(chosen.signing, wait=Wait(other.id, now + timedelta(seconds=23)))
        ),
        "sign-in-long-names": long_names(chosen),
        "sign-in-still-there": replace(
            with_pins(serving), actor=None, page=Page.SIGN_IN, signing=Signing(chosen=clerk.id, typed=clerk.number)
        ),
        "sign-in-moved": replace(out, status=Status(StatusKind.REFUSED, moved)),
        "sign-in-farewell": replace(out, duty=Duty(farewell=a_day(clerk.id, now))),
        "stand-in": replace(with_pins(over), page=Page.STAND_IN, signing=Signing(chosen=other.id)),
        "stand-in-long-names": long_names(replace(over, page=Page.STAND_IN, signing=Signing(chosen=other.id))),
        "standing-in": replace(
            stood_in, status=Status(StatusKind.INFO, duty_words.TAKEN_OVER.fill(clerk=other.name, counter=2))
        ),
        "standing-in-long-names": long_names(stood_in),
        "pause-left": at_counter(paused, pause_until=now + timedelta(minutes=4)),
        "pause-over": over,
        "pause-over-more": replace(over, page=Page.MORE),
        "pause-over-serving": at_counter(over, ticket=serving.counter.ticket),
        "late": replace(idle, duty=Duty(today=replace(a_day(clerk.id, now), last_out=None))),
        "leaving": replace(
            idle,
            page=Page.LEAVING,
            duty=Duty(stay=STILL_TO_COME.fill(people=3, until="18:30"), today=a_day(clerk.id, now)),
        ),
        "own-pin": replace(with_pins(idle), page=Page.OWN_PIN),
        "serves-nothing": without_skills(idle, clerk.id),
    }


def at_counter(facts: Facts, **changes: object) -> Facts:
    """Return the facts with something else at this counter."""
    assert facts.view is not None
    counter = replace(facts.counter, **changes)  # type: ignore[arg-type]
    return replace(facts, view=facts.view.with_counter(counter))


def nobody_here(facts: Facts) -> Facts:
    return at_counter(facts, state=CounterState.CLOSED, clerk_id=None, since=None, ticket=None)


def with_pins(facts: Facts) -> Facts:
    return _with_clerks(facts, has_pin=True)


def long_names(facts: Facts) -> Facts:
    return _with_clerks(facts, name=LONG_NAME)


def without_skills(facts: Facts, clerk_id: ClerkId) -> Facts:
    hall = facts.hall
    clerks = tuple(replace(c, skills=() if c.id == clerk_id else c.skills) for c in hall.clerks)
    return replace(facts, hall=replace(hall, clerks=clerks))


def a_day(clerk_id: ClerkId, now: datetime) -> DutyTimes:
    """Return a day from a minute late to ten minutes early."""
    begun = now - timedelta(hours=2, minutes=11)
    return DutyTimes(clerk_id, begun, now, 60, 0, 600, 0, 0, 7200, 0, 0, {"rest": 1380}, 240, 300, 12, 12)


def _with_clerks(facts: Facts, **changes: object) -> Facts:
    hall: Hall = facts.hall
    clerks = tuple(replace(clerk, **changes) for clerk in hall.clerks)  # type: ignore[arg-type]
    return replace(facts, hall=replace(hall, clerks=clerks))
