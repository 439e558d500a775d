"""What was missing or deferred in the visits of a day."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from shared.db.checked_rows import checked_of
from shared.db.queue_tables import CHECKED, visit
from shared.domain.ids import HallId, ServiceId
from shared.domain.material_check import Checked
from shared.domain.visit_outcome import KEPT_BACK


class OfVisit(NamedTuple):
    service_id: ServiceId
    checked: Checked


def checked_on(connection: Connection, hall_id: HallId, day: date, zone: ZoneInfo) -> Iterator[OfVisit]:
    """Yield what clerks found in the visits that came to their end on a day, one after the other.

    A visit that was put on hold or transferred counts with the one that goes on from it.
    """
    begins = datetime.combine(day, time(), zone)
    ends = datetime.combine(day + timedelta(days=1), time(), zone)
    wanted = select(visit.c.service_id, visit.c.materials).where(
        visit.c.hall_id == hall_id,
        CHECKED,
        visit.c.ended_at >= begins,
        visit.c.ended_at < ends,
        visit.c.outcome.not_in(KEPT_BACK),
    )
    for service_id, materials in connection.execute(wanted):
        yield OfVisit(ServiceId(service_id), checked_of(materials))
