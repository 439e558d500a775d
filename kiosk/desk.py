"""What the kiosk asks of the hall: numbers given, numbers taken back, and the printer's health kept."""

from datetime import datetime

from shared.actions.devices import report_device
from shared.actions.issuing import cancel, issue
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.device_figures import DeviceFigures
from shared.domain.hall import Role
from shared.domain.ids import CommandId, ServiceId, TicketId
from shared.domain.ticket import Issued
from shared.domain.words import Language


class Desk:
    """The hall's store in the hand of one kiosk. All but `now` take their time and may raise DatabaseAway."""

    def __init__(self, store: Store, name: str) -> None:
        self._store, self._by = store, Actor(Role.KIOSK, name)

    @property
    def store(self) -> Store:
        """The hall's store, for the desks of single errands."""
        return self._store

    @property
    def by(self) -> Actor:
        return self._by

    def now(self) -> datetime:
        """Return the hall's time in its own zone."""
        return self._store.now().astimezone(self._store.zone)

    def issue(self, service_id: ServiceId, language: Language, command: CommandId) -> Issued:
        """Raises Refused when the hall no longer offers the service."""
        return issue(self._store, self._by, service_id, command, language=language)

    def give_back(self, ticket_id: TicketId, reason: str, command: CommandId) -> None:
        """Raises Refused when the ticket was called meanwhile."""
        cancel(self._store, self._by, ticket_id, reason, command)

    def report_printer(
        self, address: str, health: str, error: str, command: CommandId | None, figures: DeviceFigures
    ) -> None:
        report_device(self._store, self._by, "printer", address, health, error, command, figures)
