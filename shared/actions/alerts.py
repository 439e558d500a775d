"""Alerts: raising what the hall's staff must know at once, and clearing what is seen to."""

from collections.abc import Iterable, Mapping

from shared.db import alerts
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.alert import FOR_THE_MANAGER, Alert, AlertKind, may_clear, may_raise
from shared.domain.alert_words import alert_words
from shared.domain.events import AlertCleared, AlertRaised
from shared.domain.hall import Role
from shared.domain.ids import AlertId, CommandId, CounterId
from shared.domain.problem import Refused
from shared.domain.words import Words


def raise_alert(
    store: Store,
    by: Actor,
    kind: AlertKind,
    command: CommandId | None = None,
    *,
    place: str | None = None,
    about: str = "",
    counter_id: CounterId | None = None,
    details: Mapping[str, str] | None = None,
) -> Alert:
    """Raise an alert where the actor is, or at another program's place; one that is open already is returned as it is.

    A `command` keeps a press that is told twice from raising the alert anew after it was cleared; a program that tells
    what it sees now needs none.

    Raises:
        Refused: the actor may not, or the hall has no such counter.
        KeyError: `details` lacks what the words of this kind have a place for.
    """
    told = dict(details or {})
    alert_words(kind, told)
    where = by.name if place is None else place
    at_counter = by.counter_id if place is None and counter_id is None else counter_id

    def decide(change: Change) -> Alert:
        if not may_raise(by, where):
            raise Refused(refusals.NO_ALERT_THERE.fill(place=where))
        if at_counter is not None and not change.hall.has_counter(at_counter):
            raise Refused(refusals.NO_SUCH_COUNTER)
        if (known := alerts.open_at(change, kind, where, about)) is not None:
            return known
        return raise_new(change, Alert(AlertId(0), kind, where, by, change.now, about, at_counter, told))

    return store.change(by, command, Alert, decide)


def raise_new(change: Change, wanted: Alert) -> Alert:
    """Raise an alert as part of a change, where the same one is not open; return it with its id."""
    raised = alerts.add(change, wanted)
    told = dict(raised.details)
    change.record(AlertRaised(raised.id, raised.kind, raised.place, raised.by, raised.about, raised.counter_id, told))
    return raised


def clear_alert(store: Store, by: Actor, alert_id: AlertId) -> None:
    """Clear an alert; one that is cleared already stays as it is, so it does no harm twice.

    Raises:
        Refused: the actor may not.
    """

    def decide(change: Change) -> None:
        found = alerts.open_one(change, alert_id)
        if found is None:
            return
        if not may_clear(by, found):
            raise Refused(_why_not(by, found))
        clear_all(change, [found])

    store.change(by, None, None, decide)


def _why_not(by: Actor, alert: Alert) -> Words:
    kept_for_manager = by.role is Role.GUIDE and alert.kind in FOR_THE_MANAGER
    return refusals.FOR_THE_MANAGER if kept_for_manager else refusals.NOT_YOUR_ALERT


def clear_own(store: Store, by: Actor, kinds: Iterable[AlertKind], about: str = "") -> None:
    """Clear what a program raised of some kinds, since the fault is gone; nothing where nothing is open.

    Raises:
        Refused: one of the kinds is not for a program to clear.
    """
    wanted = tuple(kinds)

    def decide(change: Change) -> None:
        found = [alerts.open_at(change, kind, by.name, about) for kind in wanted]
        here = [alert for alert in found if alert is not None]
        if not all(may_clear(by, alert) for alert in here):
            raise Refused(refusals.NOT_YOUR_ALERT)
        clear_all(change, here)

    store.change(by, None, None, decide)


def clear_all(change: Change, found: Iterable[Alert]) -> None:
    """Clear alerts as part of a change."""
    for alert in found:
        alerts.clear(change, alert)
        change.record(AlertCleared(alert.id, alert.kind, alert.place, alert.about))


def list_alerts(store: Store) -> tuple[Alert, ...]:
    """Return the hall's open alerts, oldest first."""
    return store.read(lambda connection: alerts.open_alerts(connection, store.hall_id))
