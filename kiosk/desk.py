"""What the kiosk asks of the hall: numbers given, taken back, reserved and brought in, and its devices' health kept."""

from collections.abc import Collection, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.printer_alerts import AlertNews
from shared.actions.alerts import clear_own, raise_alert
from shared.actions.devices import report_device
from shared.actions.issuing import cancel, issue
from shared.actions.merging import bring_in
from shared.actions.reserving import reserve
from shared.actions.suggestions import bring_in_suggestion
from shared.actions.undoing import undo
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.device_figures import DeviceFigures
from shared.domain.hall import NORMAL, Role
from shared.domain.ids import CommandId, ServiceId, TicketId, new_command
from shared.domain.number_block import NumberBlock
from shared.domain.suggestion import WrittenAway
from shared.domain.taken_away import Came, TakenAway
from shared.domain.ticket import Issued
from shared.domain.wanted_blocks import QueueDay
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

    @property
    def zone(self) -> ZoneInfo:
        return self._store.zone

    def now(self) -> datetime:
        """Return the hall's time in its own zone."""
        return self._store.now().astimezone(self._store.zone)

    def issue(
        self,
        service_id: ServiceId,
        language: Language,
        command: CommandId,
        *,
        priority: str = NORMAL,
        then: Sequence[ServiceId] = (),
        id_number: str | None = None,
    ) -> Issued:
        """Raises Refused when the hall does not offer one of the services; an ID number is kept as a keyed hash."""
        return issue(
            self._store,
            self._by,
            service_id,
            command,
            language=language,
            priority=priority,
            then=then,
            id_number=id_number,
        )

    def give_back(self, ticket_id: TicketId, reason: str, command: CommandId) -> None:
        """Raises Refused when the ticket was called meanwhile."""
        cancel(self._store, self._by, ticket_id, reason, command)

    def undo(self, given: CommandId, reason: str, command: CommandId) -> None:
        """Give back what the command `given` got, or let it get nothing.

        Raises Refused when that was called meanwhile.
        """
        undo(self._store, self._by, given, reason, command)

    def reserve(
        self, holder: str, wanted: Collection[QueueDay], known: Collection[NumberBlock], size: int
    ) -> list[NumberBlock]:
        """Return the blocks of this kiosk for these queues and days, with a new one where it knows them all."""
        return reserve(self._store, self._by, holder, wanted, known, size, new_command())

    def bring_in(self, taken: TakenAway) -> Came:
        """Raises Refused when the number is of no block of this kiosk, and somebody else has it."""
        return bring_in(self._store, self._by, taken)

    def bring_in_note(self, written: WrittenAway) -> str:
        """Return the number of what a citizen wrote while the database was away."""
        return bring_in_suggestion(self._store, self._by, written)

    def report_printer(
        self,
        kind: str,
        address: str,
        health: str,
        error: str,
        command: CommandId | None,
        figures: DeviceFigures,
    ) -> None:
        report_device(self._store, self._by, kind, address, health, error, command, figures)

    def report_journal(self, file: str, health: str, error: str) -> None:
        report_device(self._store, self._by, "journal", file, health, error, new_command())

    def tell_alerts(self, news: AlertNews) -> None:
        """Raise and clear alerts of this kiosk; what is open or cleared already stays so."""
        for kind, details in news.raised.items():
            raise_alert(self._store, self._by, kind, about=news.about, details=details)
        if news.cleared:
            clear_own(self._store, self._by, news.cleared, news.about)
