"""Suggestions as rows."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, Select, String, cast, func, insert, select, update

from shared.db.change import Change
from shared.db.journal import adapter
from shared.db.suggestion_table import KEPT, UNREAD, suggestion
from shared.domain.actor import Actor
from shared.domain.ids import CommandId, HallId, SuggestionId
from shared.domain.suggestion import (
    Category,
    Draft,
    Suggestion,
    SuggestionState,
    WrittenAway,
    number_away,
    number_of,
    place_of_number,
)
from shared.domain.words import Language

AT_A_TIME = 200


def unread(connection: Connection, hall_id: HallId) -> int:
    """Return how many of the hall's suggestions nobody has read."""
    counted = select(func.count()).select_from(suggestion).where(suggestion.c.hall_id == hall_id, KEPT, UNREAD)
    return int(connection.execute(counted).scalar_one())


def newest(connection: Connection, hall_id: HallId, most: int, *, closed_too: bool) -> tuple[Suggestion, ...]:
    """Return the hall's suggestions, newest first."""
    wanted = _of_hall(hall_id).limit(most)
    if not closed_too:
        wanted = wanted.where(suggestion.c.state != SuggestionState.CLOSED.value)
    return tuple(_of_row(row) for row in connection.execute(wanted))


def with_number(connection: Connection, hall_id: HallId, number: str) -> Suggestion | None:
    """Return the suggestion that has this number, the newest one where several have it, as those of several years."""
    if (place := place_of_number(number)) is None:
        return None
    month_and_day, which = place
    day = cast(suggestion.c.business_day, String)
    same_day = day.like(f"%-{month_and_day[:2]}-{month_and_day[2:]}")
    same = suggestion.c.serial == which if isinstance(which, int) else suggestion.c.receipt == which
    row = connection.execute(_of_hall(hall_id).where(same_day, same).limit(1)).first()
    return None if row is None else _of_row(row)


def one(change: Change, suggestion_id: SuggestionId) -> Suggestion | None:
    row = change.connection.execute(_of_hall(change.hall_id).where(suggestion.c.id == suggestion_id)).first()
    return None if row is None else _of_row(row)


def of_command(change: Change, command: CommandId) -> Suggestion | None:
    """Return the suggestion that came with a command, however long ago."""
    row = change.connection.execute(_of_hall(change.hall_id).where(suggestion.c.command_id == command)).first()
    return None if row is None else _of_row(row)


def add(change: Change, draft: Draft, command: CommandId, away: WrittenAway | None = None) -> Suggestion:
    """Keep a new suggestion under the next number of its day; what was written while away has one already."""
    day = change.business_day if away is None else away.business_day
    same_day = (suggestion.c.hall_id == change.hall_id, suggestion.c.business_day == day)
    last = change.connection.execute(select(func.max(suggestion.c.serial)).where(*same_day)).scalar_one()
    row = {
        "hall_id": change.hall_id,
        "business_day": day,
        "serial": (last or 0) + 1,
        "category": draft.category.value,
        "text": draft.text,
        "phone": draft.phone,
        "language": draft.language.value,
        "place": change.by.name,
        "at": change.now if away is None else min(away.at, change.now),
        "answer": "",
        "command_id": command,
        "receipt": None if away is None else away.receipt,
        **_state(change, SuggestionState.NEW),
    }
    return _of_row(change.connection.execute(insert(suggestion).returning(suggestion), row).one())


def give_receipt(change: Change, suggestion_id: SuggestionId, receipt: str) -> None:
    """Let a suggestion be known by another number, too."""
    change.connection.execute(update(suggestion).where(suggestion.c.id == suggestion_id), {"receipt": receipt})


def move(change: Change, suggestion_id: SuggestionId, state: SuggestionState, answer: str) -> None:
    row = {**_state(change, state), "answer": answer}
    change.connection.execute(update(suggestion).where(suggestion.c.id == suggestion_id), row)


def kept_too_long(connection: Connection, hall_id: HallId, now: datetime, kept_for: timedelta) -> list[Suggestion]:
    """Return those whose text and phone must go, some at a time."""
    old = suggestion.c.at < now - kept_for
    wanted = select(suggestion).where(suggestion.c.hall_id == hall_id, KEPT, old).order_by(suggestion.c.at)
    return [_of_row(row) for row in connection.execute(wanted.limit(AT_A_TIME))]


def forget(change: Change, suggestion_id: SuggestionId) -> None:
    """Delete what was written, and the answer, which may repeat it."""
    nothing = {"text": None, "phone": None, "answer": ""}
    change.connection.execute(update(suggestion).where(suggestion.c.id == suggestion_id), nothing)


def _of_hall(hall_id: HallId) -> Select[Any]:
    order = (suggestion.c.business_day.desc(), suggestion.c.serial.desc())
    return select(suggestion).where(suggestion.c.hall_id == hall_id).order_by(*order)


def _state(change: Change, state: SuggestionState) -> dict[str, Any]:
    by = adapter(Actor).dump_python(change.by, mode="json")
    return {"state": state.value, "state_by": by, "state_at": change.now}


def _of_row(row: Row[Any]) -> Suggestion:
    return Suggestion(
        SuggestionId(row.id),
        number_away(row.business_day, row.receipt) if row.receipt else number_of(row.business_day, row.serial),
        Category(row.category),
        row.text,
        row.phone,
        Language(row.language),
        row.place,
        row.at,
        SuggestionState(row.state),
        adapter(Actor).validate_python(row.state_by),
        row.state_at,
        row.answer,
    )
