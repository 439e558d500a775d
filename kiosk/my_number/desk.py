"""What the kiosk asks of the hall for citizens who have a number."""

from shared.actions import asking
from shared.actions.issuing import cancel
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.cancel_reasons import GIVEN_BACK
from shared.domain.ids import CommandId, TicketId
from shared.domain.slip_key import Proof, SlipKey
from shared.domain.ticket import Issued


class NumberDesk:
    """All take their time; they raise Refused, or DatabaseAway."""

    def __init__(self, store: Store, by: Actor) -> None:
        self._store, self._by = store, by

    def where_is(self, key: SlipKey) -> Issued:
        return asking.where_is(self._store, self._by, key)

    def come_back(self, proof: Proof, command: CommandId) -> Issued:
        return asking.come_back(self._store, self._by, proof, command)

    def give_up(self, ticket_id: TicketId, command: CommandId) -> None:
        cancel(self._store, self._by, ticket_id, GIVEN_BACK, command)

    def reprint(self, number: str, command: CommandId) -> Issued:
        return asking.reprint(self._store, self._by, number, command)
