"""Listing today's tickets that wait for one counter or clerk alone."""

from shared.db.asking import ask
from shared.db.personal_tickets import ask_personal
from shared.db.store import Store
from shared.domain.personal import PersonalTicket


def list_personal(store: Store) -> tuple[PersonalTicket, ...]:
    """Return them in no order; read them again when `touches_personal` says so."""
    (rows,) = ask(store, lambda _hall, day: [ask_personal(store.hall_id, day)]).rows
    return tuple(
        PersonalTicket(row.id, row.number, row.queue_id, row.for_counter_id, row.for_clerk_id, row.sent_by)
        for row in rows
    )
