"""What both slim bars say."""

from counter_terminal import texts
from counter_terminal.state import CounterDeskState
from counter_terminal.window.serving_words import spent_of_words, spent_words
from shared.domain.words import NOTHING


def service_line(state: CounterDeskState, *, with_time: bool = False, with_count: bool = False) -> str:
    """Return a pause, then service, class, language, wait and note of the ticket; without one, what to do.

    Of several services the place of this one is told in two figures; which comes next stands in the unfolded page.
    `with_time` tells serving time and promise behind the service, where they have no place of their own;
    `with_count` how many wait while there is no ticket.
    """
    ticket, visit, language = state.ticket, state.visit, state.language
    if ticket is None:
        waiting = f"{texts.WAITING.of(language)} {state.waiting_total}"
        return " · ".join((state.idle_line.of(language), *((waiting,) if with_count else ())))
    parts = [
        state.duty.sign if state.paused else NOTHING,
        visit.services_short,
        ticket.title,
        spent_words(ticket, visit.time) if with_time else NOTHING,
        spent_of_words(visit.time) if with_time else NOTHING,
        NOTHING if ticket.normal else ticket.priority,
        NOTHING if ticket.language is language else texts.SPEAKS[ticket.language.value],
        texts.WAITED.fill(minutes=ticket.waited_min),
    ]
    parts.append(visit.note_line)
    return " · ".join(words.of(language) for words in parts if words.of(language))
