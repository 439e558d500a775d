"""Suggestions as rows."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, Select, String, cast, func, insert, select, update

from shared.db.change import Change
from shared.db.journal import adapter
from shared.db.suggestion_table import KEPT, UNREAD, suggestion
from shared.domain.actor import Actor
from shared.domain.ids import HallId, SuggestionId
from shared.domain.suggestion import Category, Draft, Suggestion, SuggestionState, number_of, place_of_number
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
    """Return the suggestion that has this number, the newest one where several years have it."""
    if (place := place_of_number(number)) is None:
        return None
    month_and_day, serial = place
    day = cast(suggestion.c.business_day, String)
    same_day = day.like(f"%-{month_and_day[:2]}-{month_and_day[2:]}")
    row = connection.execute(_of_hall(hall_id).where(same_day, suggestion.c.serial == serial).limit(1)).first()
    return None if row is None else _of_row(row)


def one(change: Change, suggestion_id: SuggestionId) -> Suggestion | None:
    row = change.connection.execute(_of_hall(change.hall_id).where(suggestion.c.id == suggestion_id)).first()
    return None if row is None else _of_row(row)


def add(change: Change, draft: Draft) -> Suggestion:
    """Keep a new suggestion under the day's next number."""
    today = (suggestion.c.hall_id == change.hall_id, suggestion.c.business_day == change.business_day)
    last = change.connection.execute(select(func.max(suggestion.c.serial)).where(*today)).scalar_one()
    row = {
        "hall_id": change.hall_id,
        "business_day": change.business_day,
        "serial": (last or 0) + 1,
        "category": draft.category.value,
        "text": draft.text,
        "phone": draft.phone,
        "language": draft.language.value,
        "place": change.by.name,
        "at": change.now,
        "answer": "",
        **_state(change, SuggestionState.NEW),
    }
    return _of_row(change.connection.execute(insert(suggestion).returning(suggestion), row).one())


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
        number_of(row.business_day, row.serial),
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
