"""Alerts as rows."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    bindparam,
    exists,
    insert,
    literal,
    or_,
    select,
    update,
)

from shared.db.alert_table import OPEN, alert
from shared.db.change import Change
from shared.db.journal import adapter
from shared.domain.actor import Actor
from shared.domain.alert import OF_THE_DAY, Alert, AlertKind
from shared.domain.ids import AlertId, HallId

_OF_HALL = and_(alert.c.hall_id == bindparam("hall_id"), OPEN)
_OVER = and_(_OF_HALL, or_(alert.c.business_day < bindparam("day"), alert.c.business_day > bindparam("day")))


def anything_over() -> Select[Any]:
    """Return the question whether any open alert is of another day than today."""
    return select(literal(1)).where(_OVER)


def open_alerts(connection: Connection, hall_id: HallId) -> tuple[Alert, ...]:
    """Return the hall's open alerts, oldest first."""
    return tuple(_found(connection, hall_id))


def open_at(change: Change, kind: AlertKind, place: str, about: str) -> Alert | None:
    same = and_(alert.c.kind == kind.value, alert.c.place == place, alert.c.about == about)
    return next(iter(_found(change.connection, change.hall_id, same)), None)


def raised_since(change: Change, kind: AlertKind, place: str, at: datetime) -> bool:
    """Tell whether an alert was raised there at that time or later, cleared or not."""
    same = and_(alert.c.hall_id == change.hall_id, alert.c.kind == kind.value, alert.c.place == place)
    return change.connection.execute(select(exists().where(same, alert.c.raised_at >= at))).scalar_one()


def open_one(change: Change, alert_id: AlertId) -> Alert | None:
    """Return an alert of this hall unless it is cleared, or never was."""
    return next(iter(_found(change.connection, change.hall_id, alert.c.id == alert_id)), None)


def of_days_over(change: Change) -> list[Alert]:
    return _found(change.connection, change.hall_id, _OVER, day=change.business_day)


def of_the_day(change: Change) -> list[Alert]:
    """Return the open alerts that end with their day, whichever it is."""
    return _found(change.connection, change.hall_id, alert.c.business_day.is_not(None))


def add(change: Change, raised: Alert) -> Alert:
    """Keep a new alert; return it with its id."""
    row = {
        "hall_id": change.hall_id,
        "kind": raised.kind.value,
        "place": raised.place,
        "about": raised.about,
        "counter_id": raised.counter_id,
        "details": dict(raised.details),
        "business_day": _day_of(raised.kind, change.business_day),
        "raised_at": raised.at,
        "raised_by": _written(raised.by),
    }
    added = change.connection.execute(insert(alert).returning(alert), row).one()
    return _of_row(added)


def clear(change: Change, cleared: Alert) -> None:
    gone = {"cleared_at": change.now, "cleared_by": _written(change.by)}
    change.connection.execute(update(alert).where(alert.c.id == cleared.id), gone)


def _found(connection: Connection, hall_id: HallId, *which: ColumnElement[bool], **values: Any) -> list[Alert]:
    wanted = select(alert).where(_OF_HALL, *which).order_by(alert.c.id)
    return [_of_row(row) for row in connection.execute(wanted, {"hall_id": hall_id, **values})]


def _of_row(row: Row[Any]) -> Alert:
    return Alert(
        AlertId(row.id),
        AlertKind(row.kind),
        row.place,
        adapter(Actor).validate_python(row.raised_by),
        row.raised_at,
        row.about,
        row.counter_id,
        row.details,
    )


def _written(by: Actor) -> Any:
    return adapter(Actor).dump_python(by, mode="json")


def _day_of(kind: AlertKind, today: date) -> date | None:
    return today if kind in OF_THE_DAY else None
