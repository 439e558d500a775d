"""Visits as rows: one serving of a ticket at a counter."""

from sqlalchemy import bindparam, insert, update

from shared.db.change import Change, Question, next_id_of
from shared.db.checked_rows import checked_json
from shared.db.prepared import Prepared
from shared.db.queue_tables import visit
from shared.domain.ids import ClerkId, CounterId, VisitId
from shared.domain.ticket import Ticket

_NEXT_VISIT_ID = next_id_of(visit)
_OPEN_VISIT = Prepared(
    insert(visit).values({c.name: bindparam(c.name, type_=c.type) for c in visit.c if c.name != "ended_at"})
)
_GO_ON_WITH_VISIT = Prepared(update(visit).where(visit.c.id == bindparam("visit_id")).values(ended_at=None, outcome=""))
_END_VISIT = Prepared(
    update(visit).where(visit.c.id == bindparam("visit_id")).values(ended_at=bindparam("at"), outcome=bindparam("how"))
)


def open_visit(change: Change, called: Ticket, counter_id: CounterId, clerk_id: ClerkId) -> VisitId:
    who = {"hall_id": change.hall_id, "ticket_id": called.id, "counter_id": counter_id, "clerk_id": clerk_id}
    when = {"called_at": called.called_at, "started_at": change.now}
    visit_id = VisitId(change.new_id(_NEXT_VISIT_ID))
    what = {"service_id": called.service_id, "materials": checked_json(called.materials)}
    change.write(_OPEN_VISIT, id=visit_id, **who, **when, **what, outcome="")
    return visit_id


def ask_next_visit_id() -> Question:
    return _NEXT_VISIT_ID, {}


def end_visit(change: Change, visit_id: VisitId, outcome: str) -> None:
    change.write(_END_VISIT, visit_id=visit_id, at=change.now, how=outcome)


def go_on_with_visit(change: Change, visit_id: VisitId) -> None:
    """Let a visit go on that was ended by mistake."""
    change.write(_GO_ON_WITH_VISIT, visit_id=visit_id)
