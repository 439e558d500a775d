"""How long the citizens of some days were served for the services whose time a counter promises."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sqlalchemy import Connection, select

from shared.db.queue_tables import ticket, visit
from shared.domain.ids import HallId, ServiceId
from shared.domain.visit_outcome import KEPT_BACK, UNDONE

AT_A_TIME = 1000


@dataclass(frozen=True, slots=True)
class Served:
    service_id: ServiceId
    seconds: float


def served(
    connection: Connection, hall_id: HallId, first: date, last: date, services: Collection[ServiceId]
) -> Iterator[Served]:
    """Yield once for each ticket and service that came to its end; visits put aside or sent on count with the last.

    Only tickets of the days from `first` to `last` and the services named are looked at.
    """
    wanted = (
        select(visit.c.ticket_id, visit.c.service_id, visit.c.started_at, visit.c.ended_at, visit.c.outcome)
        .join(ticket, ticket.c.id == visit.c.ticket_id)
        .where(
            ticket.c.hall_id == hall_id,
            ticket.c.business_day.between(first, last),
            visit.c.service_id.in_(services),
            visit.c.ended_at.is_not(None),
            visit.c.outcome != UNDONE,
        )
        .order_by(visit.c.ticket_id, visit.c.service_id, visit.c.id)
    )
    rows = connection.execute(wanted, execution_options={"yield_per": AT_A_TIME})
    for (_, service_id), visits in groupby(rows, lambda row: (row.ticket_id, row.service_id)):
        whole = list(visits)
        if whole[-1].outcome not in KEPT_BACK:
            yield Served(
                ServiceId(service_id), sum((each.ended_at - each.started_at).total_seconds() for each in whole)
            )
