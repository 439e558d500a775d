"""Serving time and its limit in words and ink, the same in every shape."""

from counter_terminal import texts as desk_texts
from counter_terminal.desk import clock_time
from counter_terminal.shown_lines import TicketCard
from counter_terminal.visit import texts
from counter_terminal.visit.state import Pace, ServingTime
from shared.domain.words import NOTHING, Words

INKS = {Pace.FINE: "good", Pace.NEAR: "caution", Pace.OVER: "bad"}


def elapsed_words(ticket: TicketCard, time: ServingTime | None) -> Words:
    """Return how long the citizen has been served, or how long ago the call was."""
    if time is None:
        return desk_texts.CALLED_FOR.fill(time=clock_time(ticket.called_s))
    return desk_texts.SERVING_FOR.fill(time=clock_time(time.elapsed_s))


def elapsed_short(ticket: TicketCard, time: ServingTime | None) -> Words:
    """Return the same with how it stands in one word, once that is worth one."""
    if time is None or time.pace is Pace.FINE:
        return elapsed_words(ticket, time)
    return texts.SPENT[time.pace.value].fill(time=clock_time(time.elapsed_s))


def limit_words(time: ServingTime) -> Words:
    """Return what the counter promises, and for how many services; or what the service usually takes."""
    if time.promised_for > 1:
        return texts.PROMISED_FOR.fill(minutes=time.limit_s // 60, count=time.promised_for)
    return promise_words(time) if time.promised_for else texts.USUAL.fill(time=clock_time(time.limit_s))


def promise_words(time: ServingTime | None) -> Words:
    """Return what the counter promises, in a few words; nothing where it promises nothing."""
    return texts.PROMISED.fill(minutes=time.limit_s // 60) if time and time.promised_for else NOTHING


def pace_words(time: ServingTime) -> Words:
    return (texts.PACE_PROMISED if time.promised_for else texts.PACE)[time.pace.value]


def ink_of(time: ServingTime | None) -> str:
    return INKS[time.pace] if time else ""
