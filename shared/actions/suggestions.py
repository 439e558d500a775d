"""The suggestion box: citizens send, the manager reads, answers and closes, and time makes the hall forget."""

from collections.abc import Callable
from datetime import timedelta

from shared.db import suggestions
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.events import SuggestionMoved, SuggestionReceived, SuggestionsForgotten
from shared.domain.free_text import tidy_text, why_no_text
from shared.domain.ids import CommandId, SuggestionId
from shared.domain.problem import Refused
from shared.domain.suggestion import (
    ANSWER_MAX,
    MAY_WRITE,
    Draft,
    Suggestion,
    SuggestionState,
    WrittenAway,
    may_read,
    tidied,
    why_not_kept,
)

LISTED_AT_MOST = 200


def send_suggestion(store: Store, by: Actor, draft: Draft, command: CommandId) -> str:
    """Keep what a citizen wrote, and return its number for the citizen.

    The answer that is kept for a command sent again is the number alone; neither it nor the journal has text or phone.

    Raises:
        Refused: the actor may not, the text is empty, too long or has control characters, or the phone is none.
    """
    tidy = tidied(draft)

    def decide(change: Change) -> str:
        _check_writer(by)
        if (known := suggestions.of_command(change, command)) is not None:
            return known.number
        if (refused := why_not_kept(tidy)) is not None:
            raise Refused(refused)
        return _keep(change, tidy, command)

    return store.change(by, command, str, decide)


def bring_in_suggestion(store: Store, by: Actor, written: WrittenAway) -> str:
    """Keep what a kiosk took in while the database was away, under the number told then; once, however often told.

    Nothing about its text is refused any more: the citizen is gone, with a number for it.

    Raises:
        Refused: the actor may not.
    """

    def decide(change: Change) -> str:
        _check_writer(by)
        known = suggestions.of_command(change, written.command)
        if known is None:
            return _keep(change, tidied(written.draft), written.command, written)
        if known.number != written.number:
            # It was sent, and its answer lost: the citizen knows it by the number told instead.
            suggestions.give_receipt(change, known.id, written.receipt)
        return written.number

    return store.change(by, None, str, decide)


def list_suggestions(store: Store, by: Actor, *, closed_too: bool = False) -> tuple[Suggestion, ...]:
    """Return the hall's last suggestions, newest first.

    Raises:
        Refused: the actor may not read them.
    """
    _check_reader(by)
    return store.read(
        lambda connection: suggestions.newest(connection, store.hall_id, LISTED_AT_MOST, closed_too=closed_too)
    )


def find_suggestion(store: Store, by: Actor, number: str) -> Suggestion | None:
    """Return the suggestion with this number; None when the hall has none.

    Raises:
        Refused: the actor may not read it.
    """
    _check_reader(by)
    return store.read(lambda connection: suggestions.with_number(connection, store.hall_id, number))


def mark_read(store: Store, by: Actor, suggestion_id: SuggestionId, command: CommandId | None) -> None:
    """Note that somebody has read a suggestion; one that is further already stays as it is."""

    def decide(change: Change, found: Suggestion) -> None:
        if found.state is SuggestionState.NEW:
            _move(change, found, SuggestionState.READ)

    _change(store, by, suggestion_id, command, decide)


def answer_suggestion(store: Store, by: Actor, suggestion_id: SuggestionId, answer: str, command: CommandId) -> None:
    """Keep the hall's answer; answered again, the later answer counts.

    Raises:
        Refused: the actor may not, the hall has no such suggestion, it is closed, or the answer is no text.
    """
    text = tidy_text(answer)

    def decide(change: Change, found: Suggestion) -> None:
        if (refused := why_no_text(text, ANSWER_MAX)) is not None:
            raise Refused(refused)
        if found.state is SuggestionState.CLOSED:
            raise Refused(refusals.SUGGESTION_CLOSED.fill(number=found.number))
        _move(change, found, SuggestionState.ANSWERED, text)

    _change(store, by, suggestion_id, command, decide)


def close_suggestion(store: Store, by: Actor, suggestion_id: SuggestionId, command: CommandId | None) -> None:
    """Close a suggestion, answered or not; a closed one stays closed."""

    def decide(change: Change, found: Suggestion) -> None:
        if found.state is not SuggestionState.CLOSED:
            _move(change, found, SuggestionState.CLOSED)

    _change(store, by, suggestion_id, command, decide)


def forget_old_suggestions(store: Store, by: Actor) -> int:
    """Delete text, phone and answer of what is older than the hall's rule allows, and close what is still open of it.

    Return how many; number, category and times stay for the figures.
    """

    def decide(change: Change) -> int:
        kept_for = timedelta(days=change.hall.rules.suggestions_kept_days)
        old = suggestions.kept_too_long(change.connection, change.hall_id, change.now, kept_for)
        for found in old:
            if found.state is not SuggestionState.CLOSED:
                _move(change, found, SuggestionState.CLOSED)
            suggestions.forget(change, found.id)
        if old:
            change.record(SuggestionsForgotten(len(old)))
        return len(old)

    forgotten = 0
    while some := store.change(by, None, int, decide):
        forgotten += some
    return forgotten


def _keep(change: Change, draft: Draft, command: CommandId, away: WrittenAway | None = None) -> str:
    kept = suggestions.add(change, draft, command, away)
    change.record(SuggestionReceived(kept.id, kept.number, kept.category))
    return kept.number


def _check_writer(by: Actor) -> None:
    if by.role not in MAY_WRITE:
        raise Refused(refusals.NOT_FOR_YOU)


def _change(
    store: Store,
    by: Actor,
    suggestion_id: SuggestionId,
    command: CommandId | None,
    decide: Callable[[Change, Suggestion], None],
) -> None:
    def of_reader(change: Change) -> None:
        _check_reader(by)
        if (found := suggestions.one(change, suggestion_id)) is None:
            raise Refused(refusals.NO_SUCH_SUGGESTION)
        decide(change, found)

    store.change(by, command, None, of_reader)


def _move(change: Change, found: Suggestion, state: SuggestionState, answer: str | None = None) -> None:
    suggestions.move(change, found.id, state, found.answer if answer is None else answer)
    change.record(SuggestionMoved(found.id, found.number, found.state, state))


def _check_reader(by: Actor) -> None:
    if not may_read(by):
        raise Refused(refusals.NOT_FOR_YOU)
