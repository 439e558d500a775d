"""Waits that are longer than the hall allows: staff are alerted of each queue, once, for as long as it lasts."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from shared.actions.alerts import clear_all
from shared.db import alerts
from shared.db.change import Change
from shared.db.store import Store
from shared.db.waits import waiting_since
from shared.domain.actor import Actor
from shared.domain.alert import Alert, AlertKind
from shared.domain.events import AlertRaised
from shared.domain.hall import Hall
from shared.domain.ids import AlertId

KIND = AlertKind.OVERLONG_WAIT


def see_to_overlong_waits(store: Store, by: Actor) -> None:
    """Alert staff of each queue in which somebody waits too long by the hall's rule, and end what is over.

    What staff cleared is not raised again before the next one has waited too long.
    """
    hall = store.hall()

    def anything(connection: Connection) -> bool:
        told = any(alert.kind is KIND for alert in alerts.open_alerts(connection, hall.id))
        return told or bool(_overlong(connection, hall, store.today(connection), store.now()))

    if store.read(anything):
        store.change(by, None, None, lambda change: _tell(change, by))


def _tell(change: Change, by: Actor) -> None:
    overlong = _overlong(change.connection, change.hall, change.business_day, change.now)
    told = [alert for alert in alerts.open_alerts(change.connection, change.hall_id) if alert.kind is KIND]
    clear_all(change, [alert for alert in told if alert.place not in overlong])
    limit = timedelta(seconds=change.hall.rules.overlong_wait_s or 0)
    for letter, since in overlong.items():
        if not alerts.raised_since(change, KIND, letter, since + limit):
            _raise(change, by, letter, change.now - since)


def _raise(change: Change, by: Actor, letter: str, waited: timedelta) -> None:
    details = {"minutes": str(waited // timedelta(minutes=1))}
    raised = alerts.add(change, Alert(AlertId(0), KIND, letter, by, change.now, details=details))
    change.record(AlertRaised(raised.id, KIND, letter, by, details=details))


def _overlong(connection: Connection, hall: Hall, day: date, now: datetime) -> Mapping[str, datetime]:
    """Return the letters of the queues in which somebody waits too long, and since when."""
    limit_s = hall.rules.overlong_wait_s
    if limit_s is None:
        return {}
    over = now - timedelta(seconds=limit_s)
    longest = waiting_since(connection, hall.id, day)
    return {queue.letter: longest[queue.id] for queue in hall.queues if longest.get(queue.id, now) <= over}
