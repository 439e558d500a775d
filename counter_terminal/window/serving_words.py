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


def spent_words(ticket: TicketCard, time: ServingTime | None) -> Words:
    """Return the same in a few words, which can't be taken for the time beyond a limit."""
    return texts.SPENT.fill(time=clock_time(time.elapsed_s)) if time else elapsed_words(ticket, time)


def spent_of_words(time: ServingTime | None) -> Words:
    """Return what the serving time is measured by, in a few words."""
    if time is None:
        return NOTHING
    return (texts.SPENT_OF if time.promised_for else texts.SPENT_OF_USUAL).fill(time=clock_time(time.limit_s))


def stand_words(time: ServingTime) -> Words:
    """Return how serving time and limit stand to each other, and by how much it is over."""
    pace = pace_words(time)
    if time.pace is not Pace.OVER:
        return pace
    return texts.OVER_BY.fill(pace=pace, time=clock_time(time.elapsed_s - time.limit_s))


def limit_words(time: ServingTime) -> Words:
    """Return what the counter promises, and for how many services; or what the service usually takes."""
    if time.promised_for > 1:
        return texts.PROMISED_FOR.fill(minutes=time.limit_s // 60, count=time.promised_for)
    if time.promised_for:
        return texts.PROMISED.fill(minutes=time.limit_s // 60)
    return texts.USUAL.fill(time=clock_time(time.limit_s))


def pace_words(time: ServingTime) -> Words:
    return (texts.PACE_PROMISED if time.promised_for else texts.PACE)[time.pace.value]


def ink_of(time: ServingTime | None) -> str:
    return INKS[time.pace] if time else ""
