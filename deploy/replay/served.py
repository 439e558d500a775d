"""What became of a replayed ticket and of a replayed day."""

from dataclasses import dataclass
from datetime import date, datetime

from shared.domain.ticket import WaitRange


@dataclass(frozen=True, slots=True)
class Served:
    """A ticket that was taken, called and finished."""

    number: str
    priority: str
    queue: str
    """Its letter."""
    arrived_at: datetime
    called_at: datetime
    finished_at: datetime
    counter: int
    estimate: WaitRange
    """The expected wait as the slip told it."""

    @property
    def wait_s(self) -> float:
        return (self.called_at - self.arrived_at).total_seconds()

    @property
    def visit_s(self) -> float:
        return (self.finished_at - self.called_at).total_seconds()


@dataclass(frozen=True, slots=True)
class PlayedDay:
    date: date
    tickets: tuple[Served, ...]
    """In the order they were finished."""
    max_queue: int
    """The most people who waited at once, after free counters had called."""
    open_s: float
    """How long all counters together were there: until their hours or the last ticket ended."""
