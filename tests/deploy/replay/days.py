"""Days to replay, told in a few words: everybody comes on one Monday, at "09:00" and for so many minutes."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from deploy.replay.arrival import Arrival, Hours, Trace, days_of
from deploy.replay.replaying import replay
from deploy.replay.served import PlayedDay, Served
from deploy.replay.staff import staffed
from shared.catalogue.model import Catalogue
from shared.domain.hall import NORMAL
from shared.domain.rules import Policy
from shared.domain.ticket import WaitRange
from tests.factories import SHANGHAI

ZONE = ZoneInfo(SHANGHAI)
MONDAY = date(2026, 3, 2)


def at(clock: str) -> datetime:
    """Return a moment of Monday, in UTC; from "24:00" on it is Tuesday."""
    hours, minutes = map(int, clock.split(":"))
    return (datetime.combine(MONDAY, time(), ZONE) + timedelta(hours=hours, minutes=minutes)).astimezone(UTC)


def comes(clock: str, minutes: float = 10, letter: str = "A", priority: str = NORMAL) -> Arrival:
    """Somebody who comes to a hall of `a_catalogue`."""
    return Arrival(at(clock), f"service-{letter.lower()}", minutes * 60, priority)


def played(hall: Catalogue, arrivals: Iterable[Arrival], hours: Hours | None = None) -> PlayedDay:
    """Play one day with all counters on duty."""
    trace = Trace(tuple(arrivals), {MONDAY: hours} if hours else {})
    (day,) = replay(staffed(hall, trace.arrivals, None), days_of(trace, ZONE), Policy.HEAD_START)
    return day


def calls(day: PlayedDay) -> dict[str, tuple[str, int]]:
    """Return when each number was called on Monday's clock, and at which counter."""
    return {ticket.number: (_clock(ticket.called_at), ticket.counter) for ticket in day.tickets}


def served(wait_s: float, priority: str = NORMAL, queue: str = "A", estimate: tuple[int, int] = (0, 5)) -> Served:
    """A ticket of nine o'clock that waited so long, and was served for ten minutes at counter 1."""
    called_at = at("9:00") + timedelta(seconds=wait_s)
    finished_at = called_at + timedelta(minutes=10)
    return Served(f"{queue}001", priority, queue, at("9:00"), called_at, finished_at, 1, WaitRange(*estimate))


def _clock(moment: datetime) -> str:
    minutes = int((moment - at("0:00")).total_seconds()) // 60
    return f"{minutes // 60}:{minutes % 60:02d}"
