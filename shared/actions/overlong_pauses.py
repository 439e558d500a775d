"""Pauses that are longer than their reason allows: the duty manager is alerted of each once, until it ends."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from shared.actions.alerts import clear_all
from shared.db import alerts, overlong_pauses
from shared.db.change import Change
from shared.db.overlong_pauses import PauseOver
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.alert import Alert, AlertKind
from shared.domain.events import AlertRaised
from shared.domain.hall import Hall
from shared.domain.ids import AlertId, CounterId

KIND = AlertKind.OVERLONG_PAUSE


def see_to_overlong_pauses(store: Store, by: Actor) -> None:
    """Alert staff of each counter that pauses longer than its reason allows; what they cleared is not raised again."""

    def anything(connection: Connection) -> bool:
        open_now = {a.counter_id for a in alerts.open_alerts(connection, store.hall_id) if a.kind is KIND}
        found = overlong_pauses.over(connection, store.hall_id, store.now())
        return any(pause.counter_id not in open_now for pause in found)

    if store.read(anything):
        store.change(by, None, None, lambda change: _tell(change, by))


def clear_alert_of(change: Change, counter_id: CounterId) -> None:
    """Clear the alert of a counter's pause, which is over, as part of a change."""
    known = alerts.open_at(change, KIND, _place(change.hall, counter_id), "")
    clear_all(change, [] if known is None else [known])


def _tell(change: Change, by: Actor) -> None:
    for pause in overlong_pauses.over(change.connection, change.hall_id, change.now):
        place = _place(change.hall, pause.counter_id)
        if not alerts.raised_since(change, KIND, place, pause.until):
            _raise(change, by, place, pause)


def _raise(change: Change, by: Actor, place: str, pause: PauseOver) -> None:
    details = {
        "clerk": change.hall.clerk(pause.clerk_id).number,
        "reason": pause.reason,
        "minutes": str(_minutes(pause.since, change.now)),
        "limit": str(_minutes(pause.since, pause.until)),
    }
    raised = alerts.add(change, Alert(AlertId(0), KIND, place, by, change.now, "", pause.counter_id, details))
    change.record(AlertRaised(raised.id, KIND, place, by, "", pause.counter_id, details))


def _minutes(since: datetime, until: datetime) -> int:
    return (until - since) // timedelta(minutes=1)


def _place(hall: Hall, counter_id: CounterId) -> str:
    return f"counter {hall.counter(counter_id).number}"
