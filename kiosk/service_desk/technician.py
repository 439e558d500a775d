"""What the service page has done, each thing a call that takes its time: printer, database, the hall's numbers."""

from collections.abc import Callable, Mapping, Sequence

from kiosk.service_desk import texts
from kiosk.service_desk.place import Order, Row
from kiosk.service_desk.printers import Printers, Work
from shared.actions import closing
from shared.actions.alerts import list_alerts
from shared.actions.service_page import record_entry
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.alert_words import alert_words
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.problem import DatabaseAway
from shared.domain.words import Words

Facts = Callable[[], Sequence[Row]]


class Technician:
    """Works with the kiosk's own devices and store; every method blocks."""

    def __init__(self, store: Store, name: str, printers: Printers, facts: Sequence[Facts] = ()) -> None:
        """`facts` are what other parts of the kiosk tell of themselves, such as the local journal or the scanner."""
        self._store, self._name, self._printers, self._facts = store, name, printers, facts
        self._by = Actor(Role.TECHNICIAN, name)
        own = {Order.CLOSE_TODAY: self._close_today, Order.OPEN_AGAIN: self._open_again}
        self.work: Mapping[Order, Work] = own | dict(printers.work(name))

    def exchange(self, sent: bytes) -> bytes:
        """Send bytes to the printer and return its answer. Raises NotConnected."""
        return self._printers.exchange(sent)

    def entered(self, wrong: int) -> None:
        """Keep an entry of the PIN in the hall's journal. Raises DatabaseAway."""
        record_entry(self._store, Actor(Role.KIOSK, self._name), wrong, new_command())

    def status(self) -> tuple[Row, ...]:
        """Ask every part of this kiosk how it is, and the database what alerts are open here."""
        told = (row for facts in self._facts for row in facts())
        return (*self._printers.rows(), *told, *self._database_rows())

    def _database_rows(self) -> tuple[Row, ...]:
        try:
            alerts = list_alerts(self._store)
        except DatabaseAway as error:
            return (Row(texts.DATABASE, texts.DATABASE_AWAY, good=False, detail=str(error)),)
        said = (alert_words(alert.kind, alert.details) for alert in alerts if alert.place == self._name)
        return (
            Row(texts.DATABASE, texts.CONNECTED, good=True),
            *(Row(texts.ALERT, words, good=False) for words in said),
        )

    def _close_today(self) -> Words:
        closing.no_more_today(self._store, self._by, new_command())
        return texts.DONE[Order.CLOSE_TODAY]

    def _open_again(self) -> Words:
        closing.open_again(self._store, self._by, new_command())
        return texts.DONE[Order.OPEN_AGAIN]
