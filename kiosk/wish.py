"""What a citizen wishes for the visit: the class that goes before, and other services on the same number."""

from dataclasses import dataclass, replace

from shared.domain.hall import APPOINTMENT, NORMAL, Hall, PriorityClass
from shared.domain.ids import ServiceId

MOST_SERVICES = 5
"""Services of one number."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Lasts for one visit."""

    priority: str = NORMAL
    """Code of a class."""
    services: tuple[ServiceId, ...] = ()
    """Chosen so far, in the order in which they are to be done."""

    @property
    def full(self) -> bool:
        return len(self.services) >= MOST_SERVICES

    def with_service(self, service_id: ServiceId) -> "Wish":
        """Add a service at the end; one that is there already keeps its place."""
        return self if service_id in self.services else replace(self, services=(*self.services, service_id))

    def without_service(self, service_id: ServiceId) -> "Wish":
        return replace(self, services=tuple(chosen for chosen in self.services if chosen != service_id))

    def of(self, hall: Hall) -> "Wish":
        """Return what of it the hall still offers."""
        known = any(offered.code == self.priority for offered in classes_of(hall))
        services = tuple(chosen for chosen in self.services if hall.offers(chosen))
        return Wish(self.priority if known else NORMAL, services)


NO_WISH = Wish()


def classes_of(hall: Hall) -> tuple[PriorityClass, ...]:
    """Return the classes that citizens may ask for; an appointment is checked in, not asked for."""
    return tuple(known for known in hall.priorities if known.code not in (NORMAL, APPOINTMENT))


def class_of(hall: Hall, code: str) -> PriorityClass | None:
    """Return a class that is told on page and slip; None for who is served as usual."""
    return next((known for known in classes_of(hall) if known.code == code), None)
