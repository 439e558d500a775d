"""Marking an alert as seen to, after a question: no slip of a finger takes one from everybody's screens."""

from counter_terminal.handset import texts
from counter_terminal.handset.errand import Errands, Hand
from counter_terminal.handset.state import Step
from counter_terminal.state import QUIET, StatusKind
from shared.actions.alerts import clear_alert
from shared.db.store import Store
from shared.domain.alert import Alert
from shared.domain.alert_words import alert_place
from shared.domain.ids import AlertId


class Alerting:
    def __init__(self, store: Store, errands: Errands, hand: Hand) -> None:
        self._store, self._errands, self._hand = store, errands, hand

    def ask(self, alert_id: AlertId) -> None:
        """Ask whether an alert is really seen to."""
        self._hand.change(asking_done=alert_id, status=QUIET)

    def list_all(self) -> None:
        """List all alerts until the page is left."""
        self._hand.change(all_alerts=True)

    def keep(self) -> None:
        """Leave the alert as it is."""
        self._hand.change(asking_done=None)

    def done(self) -> None:
        """Clear the alert that was asked about."""
        by, asked = self._hand.facts.actor, self._asked()
        if by is None or asked is None:
            return
        self._errands.run(
            Step.CLEAR,
            lambda _: clear_alert(self._store, by, asked.id),
            lambda _: self._cleared(asked),
            failed=self.keep,
        )

    def _asked(self) -> Alert | None:
        view, asked = self._hand.facts.view, self._hand.facts.asking_done
        return next((alert for alert in view.alerts if alert.id == asked), None) if view else None

    def _cleared(self, alert: Alert) -> None:
        self.keep()
        place = alert_place(alert, self._hand.facts.hall)
        self._hand.say(StatusKind.INFO, texts.CLEARED.fill(place=place))
