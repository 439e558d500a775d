"""What both slim bars say."""

from counter_terminal import texts
from counter_terminal.state import CounterDeskState
from shared.domain.words import NOTHING, Words


def service_line(state: CounterDeskState) -> str:
    """Return a pause, then service, class, language, wait and note of the ticket; without one, what to do."""
    ticket, visit, language = state.ticket, state.visit, state.language
    if ticket is None:
        return state.idle_line.of(language)
    parts = [
        state.duty.sign if state.paused else NOTHING,
        visit.services_short,
        ticket.title,
        visit.services_line,
        NOTHING if ticket.normal else ticket.priority,
        texts.WAITED.fill(minutes=ticket.waited_min),
    ]
    if ticket.language is not language:
        parts.append(texts.SPEAKS[ticket.language.value])
    parts.append(visit.note_line)
    return " · ".join(words.of(language) for words in parts if words.of(language))


def more_words(state: CounterDeskState) -> Words:
    """Return what the button of the rest says: what waits to be seen there, an alert before a message."""
    if state.alerts:
        return texts.MORE_WITH_ALERTS.fill(count=len(state.alerts))
    return texts.MORE_WITH_MESSAGES.fill(count=len(state.unread)) if state.unread else texts.MORE
