"""What the slim bar says of the ticket in hand, and on the button of the rest."""

from counter_terminal import texts
from counter_terminal.state import CounterDeskState
from shared.domain.words import NOTHING, Words

SEPARATOR = " · "


def ticket_lines(state: CounterDeskState) -> tuple[str, str]:
    """Return what stands in two lines: a pause and the service, then class, language, wait and note of the ticket.

    All of it stands in the first line while the second one is taken by a sentence. Without a ticket, what to do.
    """
    ticket, visit, language = state.ticket, state.visit, state.language
    if ticket is None:
        told = state.idle_line.of(language)
        upper, _, lower = told.partition(SEPARATOR)
        return (upper, lower) if state.status.text == NOTHING else (told, "")
    first = (state.duty.sign if state.paused else NOTHING, visit.services_short, ticket.title)
    rest = (
        visit.services_line,
        NOTHING if ticket.normal else ticket.priority,
        texts.WAITED.fill(minutes=ticket.waited_min),
        NOTHING if ticket.language is language else texts.SPEAKS[ticket.language.value],
        texts.COMMENT.fill(comment=ticket.comment) if ticket.comment else NOTHING,
    )
    if state.status.text != NOTHING:
        return _joined(state, (*first, *rest)), ""
    return _joined(state, first), _joined(state, rest)


def more_words(state: CounterDeskState) -> Words:
    """Return what the button of the rest says: what waits to be seen there, an alert before a message."""
    if state.alerts:
        return texts.MORE_WITH_ALERTS.fill(count=len(state.alerts))
    return texts.MORE_WITH_MESSAGES.fill(count=len(state.unread)) if state.unread else texts.MORE


def _joined(state: CounterDeskState, parts: tuple[Words, ...]) -> str:
    return SEPARATOR.join(said for words in parts if (said := words.of(state.language)))
