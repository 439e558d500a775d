"""Calling a guide, as the hall hears it."""

from shared.actions.alerts import raise_alert
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.alert import AlertKind
from shared.domain.ids import CommandId
from shared.domain.view import HallView


class GuideDesk:
    def __init__(self, store: Store, by: Actor) -> None:
        self._store, self._by = store, by

    def call_guide(self, command: CommandId) -> None:
        """Tell the hall's staff that somebody needs help here; takes its time, and may raise DatabaseAway."""
        raise_alert(self._store, self._by, AlertKind.GUIDE_CALLED, command)

    def is_called(self, view: HallView) -> bool:
        """Say whether a guide was called here and has not come yet."""
        return any(alert.kind is AlertKind.GUIDE_CALLED and alert.place == self._by.name for alert in view.alerts)
