"""Why a clerk who was signed in at this program is no longer: one sentence, with what to do."""

from counter_terminal.facts import Facts
from counter_terminal.signing import texts
from shared.domain.actor import Actor
from shared.domain.terminal import shown_terminal
from shared.domain.view import CounterState
from shared.domain.words import Words


def is_here(facts: Facts, actor: Actor) -> bool:
    """Tell whether the hall shows this clerk on duty at the counter, and at no other program."""
    counter, own = facts.counter, facts.signing.terminal
    return counter.clerk_id == actor.clerk_id and (not own or counter.terminal in ("", own))


def why_left(facts: Facts, actor: Actor) -> Words:
    """Return the sentence for a clerk who is not here any more, by what the hall shows instead."""
    counter, number = facts.counter, facts.set_up.number
    if counter.clerk_id == actor.clerk_id:
        there = shown_terminal(counter.terminal)
        namesake = there == shown_terminal(facts.signing.terminal)
        return (texts.MOVED_TO_NAMESAKE if namesake else texts.MOVED_AWAY).fill(terminal=there)
    if (other := _other_counter(facts, actor)) is not None:
        return texts.MOVED_TO_COUNTER.fill(counter=other)
    if counter.clerk_id is None or counter.state is CounterState.CLOSED:
        return texts.ENDED_ELSEWHERE
    said = texts.RELIEVED if counter.stands_for == actor.clerk_id else texts.SOMEBODY_TOOK_OVER
    return said.fill(clerk=facts.hall.clerk(counter.clerk_id).name, counter=number)


def comes_again(facts: Facts, actor: Actor) -> bool:
    """Tell whether the clerk may want this counter back: what remains to be asked for is the PIN."""
    return actor.clerk_id in (facts.counter.clerk_id, facts.counter.stands_for)


def _other_counter(facts: Facts, actor: Actor) -> int | None:
    for counter in facts.view.counters.values() if facts.view else ():
        if counter.clerk_id == actor.clerk_id and counter.counter_id != facts.counter_id:
            return facts.hall.counter(counter.counter_id).number
    return None
