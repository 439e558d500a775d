"""What the slim bars say of the ticket in hand, and on the button of the rest."""

from collections.abc import Iterable

from counter_terminal import texts
from counter_terminal.state import CounterDeskState
from shared.domain.words import NOTHING, Words

SEPARATOR = " · "


def service_line(state: CounterDeskState) -> str:
    """Return a pause, then service, class, language, wait and note of the ticket; without one, what to do."""
    if state.ticket is None:
        return state.idle_line.of(state.language)
    return _joined(state, (*_service(state), *_rest(state)))


def ticket_lines(state: CounterDeskState) -> tuple[str, str]:
    """Return the same in two lines, of which the first ends with the service, or the first half of what to do.

    All of it stands in the first line while the second one is taken by a sentence.
    """
    if state.status.text != NOTHING:
        return service_line(state), ""
    if state.ticket is None:
        upper, _, lower = service_line(state).partition(SEPARATOR)
        return upper, lower
    return _joined(state, _service(state)), _joined(state, _rest(state))


def more_words(state: CounterDeskState) -> Words:
    """Return what the button of the rest says: what waits to be seen there, an alert before a message."""
    if state.alerts:
        return texts.MORE_WITH_ALERTS.fill(count=len(state.alerts))
    return texts.MORE_WITH_MESSAGES.fill(count=len(state.unread)) if state.unread else texts.MORE


def _service(state: CounterDeskState) -> tuple[Words, ...]:
    title = state.ticket.title if state.ticket else NOTHING
    return state.duty.sign if state.paused else NOTHING, state.visit.services_short, title


def _rest(state: CounterDeskState) -> tuple[Words, ...]:
    ticket = state.ticket
    if ticket is None:
        return ()
    return (
        state.visit.services_line,
        NOTHING if ticket.normal else ticket.priority,
        texts.WAITED.fill(minutes=ticket.waited_min),
        NOTHING if ticket.language is state.language else texts.SPEAKS[ticket.language.value],
        texts.COMMENT.fill(comment=ticket.comment) if ticket.comment else NOTHING,
    )


def _joined(state: CounterDeskState, parts: Iterable[Words]) -> str:
    return SEPARATOR.join(said for words in parts if (said := words.of(state.language)))
