"""How a service's appointments are laid over a week."""

from dataclasses import dataclass

from shared.domain.hours import Span, Spans, Weekday


@dataclass(frozen=True, slots=True)
class SlotPattern:
    """Appointments one after another within `hours`, each for `capacity` citizens."""

    hours: Span
    every_min: int
    capacity: int
    days: tuple[Weekday, ...] = ()
    """On these weekdays; on all if empty."""
    after_hours: bool = False
    """Outside the opening hours too, where people stay for those who booked (延时服务)."""

    def spans(self) -> Spans:
        """Return the appointments of a day; what is left of the hours after the last is no appointment."""
        starts = range(self.hours.from_min, self.hours.until_min - self.every_min + 1, self.every_min)
        return tuple(Span(start, start + self.every_min) for start in starts)
